import type { CertificateModel } from '../certificate-model';
import { certificateHtml } from '../html/certificate-html';
import type { ReportAssets } from './assets';
import { mergeParts, pageCount } from './merge-parts';
import type { PrintedReport, PrintOptions } from './print-report';
import { renderPdf, type PageSource } from './render-pdf';

/** So many pages are one tagged document; more are printed in parts and joined, which keeps the browser's memory flat. */
const pagesPerPart = 250;

/** Prints certificates, a page each. Throws RangeError where one did not fit its page. */
export const printCertificates = async (
  model: CertificateModel,
  assets: ReportAssets,
  browser: PageSource,
  { onProgress, signal }: PrintOptions = {},
): Promise<PrintedReport> => {
  const rowCount = model.certificates.length;
  const tagged = rowCount <= pagesPerPart;
  const parts: Uint8Array[] = [];
  for (let from = 0; from < rowCount; from += pagesPerPart) {
    signal?.throwIfAborted();
    parts.push(await renderPdf(certificateHtml(model, assets, from, from + pagesPerPart), browser, { tagged }));
    onProgress?.(Math.floor((Math.min(rowCount, from + pagesPerPart) * 95) / rowCount));
  }
  const [first] = parts;
  const pdf =
    tagged && first
      ? first
      : (await mergeParts(parts, `Sertifikat ${model.head.periodTitle}`, { numbered: false })).pdf;
  const pages = await pageCount(pdf);
  if (pages !== rowCount) throw new RangeError(`${rowCount} certificates take ${pages} pages`);
  return { pdf, pages, rowCount, tagged };
};
