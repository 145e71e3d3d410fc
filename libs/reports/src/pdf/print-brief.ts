import type { BriefLength, BriefModel } from '../brief-model';
import { briefHtml } from '../html/brief-html';
import type { ReportAssets } from './assets';
import { pageCount } from './merge-parts';
import { renderPdf, type PageSource } from './render-pdf';

/** From the fullest to the shortest that still says something. */
const lengths: readonly BriefLength[] = [{ lines: 5 }, { lines: 3 }, { lines: 2 }, { lines: 1 }];

/** Prints the brief with as many lines as one page takes. Throws RangeError where even the shortest takes two. */
export const printBrief = async (
  modelOf: (length: BriefLength) => BriefModel,
  assets: ReportAssets,
  browser: PageSource,
): Promise<Uint8Array> => {
  for (const length of lengths) {
    const pdf = await renderPdf(briefHtml(modelOf(length), assets), browser);
    if ((await pageCount(pdf)) === 1) return pdf;
  }
  throw new RangeError('the brief takes more than one page');
};
