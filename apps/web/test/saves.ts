import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer-core';

interface Save {
  readonly itemCode: string;
  readonly revision: number;
  readonly value: unknown;
}

/** How the saves of a page fared. */
interface SaveCount {
  readonly sent: number;
  readonly acknowledged: number;
  /** Left without a reply, since the server was gone. */
  readonly unanswered: number;
  /** Of those acknowledged, how many the server's own record of every change has, with that revision and value. */
  readonly found: number;
}

/** Notes every save of a page, and what the server said to it. */
export interface SaveNotes {
  /** Resolves when the next one leaves, or is acknowledged. */
  readonly next: (moment: 'sent' | 'acknowledged') => Promise<void>;
  readonly count: (events: readonly Save[]) => SaveCount;
}

const itemOf = (request: HTTPRequest): string | undefined =>
  request.method() === 'PUT' ? /\/answers\/([^/]+)$/.exec(request.url())?.[1] : undefined;

export const listenToSaves = (page: Page): SaveNotes => {
  const acknowledged: Save[] = [];
  const tell = { sent: (): void => undefined, acknowledged: (): void => undefined };
  let sent = 0;
  let unanswered = 0;
  const hear = async (response: HTTPResponse): Promise<void> => {
    const itemCode = itemOf(response.request());
    if (!itemCode || !response.ok()) return;
    const { value } = JSON.parse(response.request().postData() ?? '{}') as { value: unknown };
    const { revision } = (await response.json()) as { revision: number };
    acknowledged.push({ itemCode, revision, value });
    tell.acknowledged();
  };
  page.on('request', (request) => {
    if (!itemOf(request)) return;
    sent += 1;
    tell.sent();
  });
  page.on('requestfailed', (request) => {
    if (itemOf(request)) unanswered += 1;
  });
  // A reply whose body is cut off by the server's end was not acknowledged to anybody.
  page.on('response', (response) => void hear(response).catch(() => undefined));
  return {
    next: (moment) => new Promise((heard) => (tell[moment] = heard)),
    count: (events) => {
      const there = new Set(events.map(textOf));
      const found = acknowledged.filter((save) => there.has(textOf(save))).length;
      return { sent, acknowledged: acknowledged.length, unanswered, found };
    },
  };
};

const textOf = ({ itemCode, revision, value }: Save): string => JSON.stringify([itemCode, revision, value]);
