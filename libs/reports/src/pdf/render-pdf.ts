import type { Page } from 'puppeteer-core';

/**
 * A running browser that lends a fresh page and closes it afterwards; `PageBrowser` of libs/platform is one. Who calls
 * decides which browser, and keeps the page off the network: a report needs none.
 */
export interface PageSource {
  withPage<T>(work: (page: Page) => Promise<T>): Promise<T>;
}

export interface PdfOptions {
  /** Tags and bookmarks for screen readers; off for long reports, which would grow six times. Default true. */
  readonly tagged?: boolean;
  /** Longest time for drawing and for printing, each, in milliseconds. Default 120,000. */
  readonly timeout?: number;
}

/** Prints a report page: waits until fonts are loaded and charts drawn, then makes a PDF of the size its CSS names. */
export const renderPdf = (html: string, browser: PageSource, options: PdfOptions = {}): Promise<Uint8Array> => {
  const { tagged = true, timeout = 120_000 } = options;
  return browser.withPage(async (page) => {
    await page.setContent(html, { waitUntil: 'load', timeout });
    await page.waitForSelector('html[data-ready], html[data-failed]', { timeout });
    const failed = await page.$eval('html', (element) => element.getAttribute('data-failed'));
    if (failed !== null) throw new Error(`report page could not be drawn: ${failed}`);
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout });
  });
};
