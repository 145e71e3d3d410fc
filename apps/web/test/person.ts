/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** A person at the screen, who finds things by what they say. */
export interface Person {
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Presses a button or follows a link by its name; the last of several. */
  readonly press: (name: string) => Promise<void>;
  readonly see: (text: string) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Fills all fields of one name, in the order of the page. */
  readonly fillAll: (label: string, texts: readonly string[]) => Promise<void>;
  /** Presses a control inside the question that reads so. */
  readonly pressIn: (question: string, name: string) => Promise<void>;
  /** Chooses an option of the question that reads so. */
  readonly choose: (question: string, option: string) => Promise<void>;
  readonly text: () => Promise<string>;
  /** What the accessibility checker finds that people would trip over. */
  readonly obstacles: () => Promise<readonly string[]>;
}

const quoted = (text: string): string => JSON.stringify(text);

/** The last one: a dialog's button stands after the one that opened it. */
const lastOf = async (page: Page, selector: string): Promise<ElementHandle<Element>> => {
  await page.waitForSelector(selector, { visible: true });
  const found = await page.$$(selector);
  const last = found.at(-1);
  if (!last) throw new Error(`nothing matches ${selector}`);
  return last;
};

/** The last control of that very name, else the last that has it in its name: a dialog stands after what opened it. */
const findNamed = (name: string): Element | undefined => {
  const isShown = (one: Element): boolean => one.getClientRects().length > 0;
  const textOf = (one: Element): string => one.textContent.replace(/\s+/g, ' ').trim();
  const controls = [...document.querySelectorAll('button, a, summary, label')].filter(isShown);
  const exact = controls.filter((one) => textOf(one) === name);
  return (exact.length > 0 ? exact : controls.filter((one) => textOf(one).includes(name))).at(-1);
};

/** The control that asks to be used inside the card with that question. */
const findInside = (question: string, name: string): Element | undefined => {
  const card = [...document.querySelectorAll('article')].find((one) => one.textContent.includes(question));
  const control = [...(card?.querySelectorAll('label, button') ?? [])].find((one) => one.textContent.trim() === name);
  const inner = control?.querySelector('input') ?? control;
  return inner?.matches(':disabled') ? undefined : control;
};

const shownText = async (page: Page): Promise<string> =>
  (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');

/**
 * Waits until a page shows what it is and fetches no part of itself. Not until the network is silent: a page may listen
 * for news as long as it stands.
 */
const loaded = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('main .waiting'));
};

/** How long anything may take before it counts as missing; a busy machine is no fault of a page. */
export const PATIENCE_MS = 45_000;

/** Where its middle is, where nothing passing lies over it; else null. */
const openSpot = (control: Element): string | null => {
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = control.getBoundingClientRect();
  const above = document.elementFromPoint(x + width / 2, y + height / 2);
  return above !== null && (control.contains(above) || above.contains(control)) ? `${x} ${y}` : null;
};

const CLICK_ARRIVES_WITHIN_MS = 1_000;

/** Clicks where the control stands, and says whether it was hit: what arrives above it at that moment pushes it away. */
const takesClick = async (control: ElementHandle<Element>): Promise<boolean> => {
  const hit = control
    .evaluate(
      (one, patience) =>
        new Promise<boolean>((heard) => {
          one.addEventListener('click', () => heard(true), { once: true, capture: true });
          setTimeout(() => heard(false), patience);
        }),
      CLICK_ARRIVES_WITHIN_MS,
    )
    // The page it stood on is gone: it was hit.
    .catch(() => true);
  // One that was drawn anew since it was found cannot be clicked; whoever presses looks for it again.
  const couldClick = await control.click().then(
    () => true,
    () => false,
  );
  return couldClick && hit;
};

/**
 * Finds a control and presses it, as people do: when it stands still and no passing message lies over it. It is looked
 * for anew each time, since the page may draw it again meanwhile.
 */
const press = async (
  page: Page,
  find: (first: string, second: string) => Element | undefined,
  first: string,
  second = '',
): Promise<void> => {
  let before: string | null = null;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const control = (await page.evaluateHandle(find, first, second)).asElement() as ElementHandle<Element> | null;
    const spot = control ? await page.evaluate(openSpot, control) : null;
    if (control && spot !== null && spot === before && (await takesClick(control))) return;
    before = spot;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  throw new Error(`"${first}" ${second} cannot be pressed. The page says: ${(await shownText(page)).slice(0, 1500)}`);
};

export const personAt = (page: Page, origin: string): Person => ({
  page,
  open: async (path) => {
    await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
    await loaded(page);
  },
  reload: async () => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await loaded(page);
  },
  press: async (name) => {
    await press(page, findNamed, name);
  },
  see: async (text) => {
    const isThere = (wanted: string): boolean => document.body.innerText.replace(/\s+/g, ' ').includes(wanted);
    await page.waitForFunction(isThere, {}, text).catch(async () => {
      throw new Error(`"${text}" does not appear. The page says: ${(await shownText(page)).slice(0, 1500)}`);
    });
  },
  fill: async (label, text) => {
    const field = await lastOf(page, `::-p-aria([name=${quoted(label)}])`);
    await field.click({ count: 3 });
    await field.type(text);
  },
  fillAll: async (label, texts) => {
    const selector = `::-p-aria([name=${quoted(label)}])`;
    await page.waitForSelector(selector);
    const fields = await page.$$(selector);
    for (const [at, text] of texts.entries()) {
      await fields[at]?.click({ count: 3 });
      await fields[at]?.type(text);
    }
  },
  pressIn: async (question, name) => press(page, findInside, question, name),
  choose: async (question, option) => press(page, findInside, question, option),
  text: () => shownText(page),
  obstacles: async () => {
    // A page is judged as it stands, not while it appears; one that never stops waiting is judged waiting.
    await page.waitForFunction(() => !document.querySelector('.waiting'), { timeout: 5_000 }).catch(() => undefined);
    const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    const burst = await page.evaluate(
      () => [...document.querySelectorAll('.choice')].find((one) => one.scrollWidth > one.clientWidth)?.textContent,
    );
    await page.evaluate(axeSource);
    const { violations } = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })`,
    )) as AxeResult;
    const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return [
      ...(needs > has ? [`wider than the screen: ${needs} of ${has}`] : []),
      ...(burst === undefined ? [] : [`words reach out of their box: ${burst}`]),
      ...found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`),
    ];
  },
});
