import { PageBrowser, type BrowserSearch } from '@app/platform';
import { loadReportAssets, printRanking, type RankingModel } from '@app/reports';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export { rankingModel, writeRankingXlsx } from '@app/reports';

/** Prints the ranking with whatever browser this machine has; throws `BrowserUnavailable`, which says what to install. */
export const drawPdf = async (model: RankingModel, file: string): Promise<void> => {
  const browser = new PageBrowser(browserSearch());
  try {
    writeFileSync(file, (await printRanking(model, await loadReportAssets(), browser)).pdf);
  } finally {
    await browser.close();
  }
};

/** The same variables as the server's; the rest of its configuration needs a database. */
const browserSearch = (): BrowserSearch => {
  const choice = process.env['PDF_BROWSER'];
  return {
    dataDir: process.env['TERBUKA_DATA_DIR'] || join(process.cwd(), 'var'),
    path: process.env['PDF_BROWSER_PATH'] || process.env['PUPPETEER_EXECUTABLE_PATH'] || null,
    choice: choice === 'bundled' || choice === 'system' ? choice : 'auto',
  };
};
