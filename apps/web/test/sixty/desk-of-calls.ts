/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { emailOf, password } from '../../../api/test/cast';
import type { Product } from '../product';

/** One act at the product's own address, as the page itself would ask for it. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes back is asserted by whoever asked
export type Reply = any;

/** A person signed in at a browser of their own; their acts leave from its page, with its cookie. */
export interface Desk {
  readonly page: Page;
  readonly ask: (path: string) => Promise<Reply>;
  readonly act: (method: Call['method'], path: string, body?: object) => Promise<Reply>;
  /** Chains of acts: each in its order, several chains at a time, as browsers do. Throws at the first that is refused. */
  readonly actAll: (chains: readonly (readonly Call[])[]) => Promise<void>;
}

const AT_A_TIME = 6;

/** Runs in the page. */
const send = async (chains: readonly (readonly Call[])[], atATime: number): Promise<Reply[][]> => {
  const left = chains.map((chain, index) => ({ chain, index }));
  const replies: Reply[][] = chains.map(() => []);
  const one = async ({ method, path, body }: Call): Promise<Reply> => {
    const reply = await fetch(`/api${path}`, {
      method,
      headers: { 'x-terbuka': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${reply.status} ${text.slice(0, 500)}`);
    return text ? JSON.parse(text) : null;
  };
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      for (const call of next.chain) replies[next.index]?.push(await one(call));
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return replies;
};

export const deskAt = (page: Page): Desk => {
  const act = async (method: Call['method'], path: string, body?: object): Promise<Reply> => {
    const [replies] = await page.evaluate(send, [[{ method, path, ...(body ? { body } : {}) }]], 1);
    return replies?.[0];
  };
  return {
    page,
    ask: (path) => act('GET', path),
    act,
    actAll: async (chains) => {
      await page.evaluate(send, chains, AT_A_TIME);
    },
  };
};

/** Signs somebody in at a new browser. */
export const sit = async (product: Product, who: string): Promise<Desk> => {
  const page = await product.visitor();
  await page.goto(`${product.origin}/masuk`, { waitUntil: 'domcontentloaded' });
  const desk = deskAt(page);
  await desk.act('POST', '/sessions', { email: emailOf(who), password });
  return desk;
};
