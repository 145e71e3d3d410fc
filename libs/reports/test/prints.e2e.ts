import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PageBrowser } from '@app/platform';
import { scorePeriod } from '@app/scoring';
import {
  evaluationSheetHtml,
  evaluationSheetModel,
  loadReportAssets,
  printRanking,
  printRecap,
  rankingModel,
  recapModel,
  renderPdf,
} from '../src';
import { pagesOf, pdfFacts, pdfStructure, scratchFolder, testWith } from './debian-tools';
import { hostileNames, sampleContext, samplePeriod, sha256 } from './sample-period';

const browser = new PageBrowser({
  dataDir: resolve('var/test'),
  path: process.env['PDF_BROWSER_PATH'] ?? null,
  choice: 'auto',
});
afterAll(() => browser.close());

const document = samplePeriod(60);
const scored = scorePeriod(document, sha256);
const context = sampleContext(document);

const saved = async (pdf: Uint8Array): Promise<string> => {
  const path = join(await scratchFolder(), 'report.pdf');
  await writeFile(path, pdf);
  return path;
};

const occurrences = (numbers: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
};

/** Numbers that the model has and the print lacks. */
const missingNumbers = (pages: readonly string[], numbers: readonly string[]): readonly string[] => {
  const printed = occurrences(pages.join(' ').match(/\d+(?:\.\d{3})*,\d+/g) ?? []);
  return [...occurrences(numbers)].flatMap(([number, times]) => ((printed.get(number) ?? 0) < times ? [number] : []));
};

const squeezed = (text: string): string => text.replace(/\s+/g, '');

testWith('pdftotext', 'pdfinfo')(
  'the ranking prints every number once, tagged, with heads and page numbers',
  async () => {
    const model = rankingModel(document, scored, context);
    const print = await printRanking(model, await loadReportAssets(), browser);
    const path = await saved(print.pdf);
    const [pages, facts, structure] = [await pagesOf(path), await pdfFacts(path), await pdfStructure(path)];
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Title')).toContain('Peringkat Keterbukaan Informasi Publik');
    expect(facts.get('Page size')).toContain('A4');
    expect([pages.length, print.rowCount]).toEqual([print.pages, model.ranked]);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
    const rows = model.categories.flatMap(({ rows: each }) => each);
    const numbers = rows.flatMap(({ finalText, stages }) => [
      finalText,
      ...stages.flatMap(({ score, text }) => (score ? [text] : [])),
    ]);
    expect(missingNumbers(pages, numbers)).toEqual([]);
    for (const page of pages.filter((text) => /35\.08\.\w+\.\d+/.test(text) && !text.includes('Tidak diperingkat –')))
      expect(page).toMatch(/Nilai akhir\s+Kualifikasi/);
    expect(structure).toMatch(/Figure/);
    expect(structure).toMatch(/TH .*\n?/);
    expect(pages.join(' ')).toContain('bukan SAQ resmi');
    expect(squeezed(pages.join(''))).toContain(context.inputSha256);
  },
);

testWith('pdftotext')('hostile names are printed as they are and run nothing', async () => {
  const print = await printRanking(rankingModel(document, scored, context), await loadReportAssets(), browser);
  const text = squeezed((await pagesOf(await saved(print.pdf))).join(''));
  for (const name of hostileNames.slice(0, 7)) expect(text).toContain(squeezed(name));
});

testWith('pdftotext', 'pdfinfo')('the recap prints every indicator on F4, landscape', async () => {
  const model = recapModel(document, scored, { ...context, paper: 'F4' });
  const print = await printRecap(model, await loadReportAssets(), browser);
  const path = await saved(print.pdf);
  const [width, height] = ((await pdfFacts(path)).get('Page size') ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
  expect([Math.round((width ?? 0) / 2.8346), Math.round((height ?? 0) / 2.8346)]).toEqual([330, 215]);
  const numbers = model.categories.flatMap(({ rows }) =>
    rows.flatMap((row) => [
      ...row.indicators.flat().flatMap(({ score, text }) => (score ? [text] : [])),
      ...row.stages.flatMap(({ score, text }) => (score ? [text] : [])),
      ...(row.final ? [row.finalText] : []),
    ]),
  );
  expect(missingNumbers(await pagesOf(path), numbers)).toEqual([]);
});

testWith('pdftotext', 'pdfinfo')('the evaluation sheet prints each item with its score and the outcome', async () => {
  const model = evaluationSheetModel(document, scored, '35.08.opd.002', context);
  const path = await saved(await renderPdf(evaluationSheetHtml(model, await loadReportAssets()), browser));
  const pages = await pagesOf(path);
  const items = model.stages.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const numbers = [model.finalText, ...items.flatMap(({ score, scoreText }) => (score ? [scoreText] : []))];
  expect(items).toHaveLength(102);
  expect(missingNumbers(pages, numbers)).toEqual([]);
  expect((await pdfFacts(path)).get('Tagged')).toBe('yes');
  expect(squeezed(pages.join(''))).toContain(model.sheetSha256);
});

testWith('pdftotext', 'pdfinfo')('a report of more than 1,000 rows is printed in parts with an index', async () => {
  const long = samplePeriod(1500);
  const model = rankingModel(long, scorePeriod(long, sha256), sampleContext(long));
  const progress: number[] = [];
  const print = await printRanking(model, await loadReportAssets(), browser, {
    onProgress: (percent) => progress.push(percent),
  });
  const pages = await pagesOf(await saved(print.pdf));
  expect(print).toMatchObject({ tagged: false, rowCount: model.ranked, pages: pages.length });
  for (const [index, page] of pages.entries()) expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
  const numbers = model.categories.flatMap(({ rows }) => rows.map(({ finalText }) => finalText));
  expect(missingNumbers(pages, numbers)).toEqual([]);
  const start = Number(/Kategori Kecamatan\s+\d+\s+(\d+)/.exec(pages[0] ?? '')?.[1]);
  expect(pages[start - 1]).toContain('Kategori Kecamatan');
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
});
