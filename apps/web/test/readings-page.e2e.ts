import { createScene, type Browser, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
import { addVerifier, userIdOf, type Verifier } from '../../api/test/more-verifiers';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** The page of readings on a phone and by the keyboard alone: second readers in the shares of the first, moved by hand. */
describe('who reads a second time', () => {
  let scene: Scene;
  let product: Product;
  let kraton: string;
  let seconds: readonly Verifier[];

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    await handIn(scene, kraton);
    const ratna = await scene.as('ratna');
    const gede = await addVerifier(scene, 'gede');
    await ratna.put(`/periods/${scene.periodId}/reading-rule`, { readers: 2, reason: 'Diminta pleno.' });
    const userIds = [await userIdOf(scene, 'made'), gede.userId];
    await ratna.post(`/periods/${scene.periodId}/assignments`, { by: 'item', userIds });
    seconds = [await addVerifier(scene, 'luh'), await addVerifier(scene, 'nyoman')];
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 300_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  /** What holds the focus, as a screen reader calls it. */
  const focused = ({ page }: Person): Promise<string> =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one.matches('body, dialog, main')) return '';
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])].map((label) => label.textContent) : [];
      return (one.getAttribute('aria-label') ?? (labels.join(' ') || one.textContent)).replace(/\s+/g, ' ').trim();
    });

  const tabTo = async (person: Person, wanted: string): Promise<void> => {
    for (let presses = 0; presses < 150; presses += 1) {
      if ((await focused(person)).startsWith(wanted)) return;
      await person.page.keyboard.press('Tab');
    }
    throw new Error(`"${wanted}" cannot be reached with Tab`);
  };
  const enter = async (person: Person, wanted: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
    await tabTo(person, wanted);
    await person.page.keyboard.press(key);
  };

  test('on a phone and without a mouse they are shared out, and a section is moved', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${scene.periodId}/pembacaan`);
    await ratna.see('belum ada pembaca kedua');
    expect(await ratna.obstacles()).toEqual([]);
    await enter(ratna, 'Bagikan pembacaan kedua');
    await ratna.page.waitForSelector('dialog[open]');
    expect(await ratna.obstacles()).toEqual([]);
    await enter(ratna, 'Bagikan');
    await ratna.see('luh (2 butir lagi), nyoman (2 butir lagi)');
    expect(await ratna.obstacles()).toEqual([]);
    await enter(ratna, 'Pindahkan bagian');
    await ratna.page.waitForSelector('dialog[open] input[type=checkbox]');
    await ratna.see('Pindahkan bagian Desa kraton');
    expect(await ratna.obstacles()).toEqual([]);
    await enter(ratna, 'A1', 'Space');
    const [luh, nyoman] = seconds;
    const holder = await holderOfA1(await scene.as('ratna'));
    await tabToRadio(ratna);
    await chooseRadio(ratna, holder === luh?.userId ? 'nyoman' : 'luh');
    await enter(ratna, 'Pindahkan');
    await ratna.see('(1 butir lagi)');
    expect(await holderOfA1(await scene.as('ratna'))).toBe(holder === luh?.userId ? nyoman?.userId : luh?.userId);
    // The focus comes back to where the dialog was opened from.
    expect(await ratna.page.evaluate(() => document.activeElement?.textContent)).toContain('Pindahkan bagian');
    expect(await ratna.obstacles()).toEqual([]);
  }, 180_000);

  const holderOfA1 = async (ratna: Browser): Promise<string | undefined> => {
    const { items } = (await ratna.get(`/assessments/${kraton}/second-reading/shares`)).body as { items: { code: string; readerIds: string[] }[] }; // prettier-ignore
    return items.find(({ code }) => code === 'A1')?.readerIds[0];
  };

  const tabToRadio = async ({ page }: Person): Promise<void> => {
    for (let presses = 0; presses < 20; presses += 1) {
      if (await page.evaluate(() => document.activeElement?.matches('dialog[open] input[type=radio]'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('no radio button can be reached with Tab');
  };

  /** With the arrow keys, as in any group of radio buttons. */
  const chooseRadio = async (person: Person, name: string): Promise<void> => {
    await person.page.keyboard.press('Space');
    for (let step = 0; step < 10; step++) {
      const chosen = await person.page.evaluate(
        () => document.querySelector('dialog[open] input[type=radio]:checked')?.closest('label')?.textContent ?? '',
      );
      if (chosen.includes(name)) return;
      await person.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${name} is not among the readers`);
  };
});
