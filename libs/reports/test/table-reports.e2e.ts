import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PageBrowser } from '@app/platform';
import { scorePeriod } from '@app/scoring';
import {
  agreementModel,
  briefModel,
  loadReportAssets,
  participationModel,
  printBrief,
  writeTableReportXlsx,
  yearsModel,
  type BriefFigures,
  type TableReport,
} from '../src';
import { printTableReport } from '../src/pdf/print-report';
import { pagesOf, pdfFacts, pdfStructure, recalculated, scratchFolder, testWith } from './debian-tools';
import { sampleContext, samplePeriod, sha256 } from './sample-period';
import { cellsOf } from './workbook-cells';

const browser = new PageBrowser({
  dataDir: resolve('var/test'),
  path: process.env['PDF_BROWSER_PATH'] ?? null,
  choice: 'auto',
});
afterAll(() => browser.close());

const document = samplePeriod(60);
const scored = scorePeriod(document, sha256);
const context = sampleContext(document);
const out = process.env['TERBUKA_SCREENS'];

const kept = async (name: string, content: Uint8Array): Promise<string> => {
  const path = join(out ?? (await scratchFolder()), name);
  await writeFile(path, content);
  return path;
};

const ranked = scored.results.filter(({ status }) => status === 'ranked');
const years = [
  {
    label: 'Perangkat Daerah',
    years: [
      {
        id: 'a',
        source: 'imported' as const,
        year: 2024,
        title: 'Hasil 2024',
        scale: '100',
        file: { name: 'hasil-2024.xlsx', importedAt: '2026-01-05T03:00:00Z' },
        bodies: 2,
        mean: '61.25',
        step: null,
      },
      {
        id: 'b',
        source: 'computed' as const,
        year: 2026,
        title: document.period.title,
        scale: '100',
        file: null,
        bodies: 3,
        mean: '70.10',
        step: { bodies: 2, difference: '8.85', isBreak: true },
      },
    ],
    bodies: ranked.slice(0, 3).map(({ id, name, final }, index) => ({
      subjectId: id,
      name,
      scores: { ...(index < 2 ? { a: { final: '60.50' } } : {}), b: { final } },
      step: index < 2 ? { difference: index === 0 ? '12.30' : '-4.05', isBreak: index === 0 } : null,
    })),
  },
];
const participation = document.subjects.slice(0, 12).map(({ id, name, category }, index) => ({
  code: id,
  name: index === 0 ? "=cmd|'/C calc'!A0" : name,
  category,
  state: index < 4 ? 'filling' : 'verified',
  stateLabel: index < 4 ? 'Sedang diisi' : 'Terverifikasi',
  progress: { total: 102, answered: index * 7, withEvidence: index * 5, verified: index < 4 ? 0 : 102 },
  submittedAt: index < 4 ? null : '2026-08-14T03:05:00Z',
}));
const agreement = {
  whole: { items: 204, same: 187, alpha: '0.8123', undefinedBecause: null },
  bodies: [
    {
      code: '1',
      name: 'Desa Kraton',
      category: 'DESA',
      items: 102,
      same: 85,
      alpha: '-0.0412',
      undefinedBecause: null,
    },
    {
      code: '2',
      name: 'Desa Munder',
      category: 'DESA',
      items: 102,
      same: 102,
      alpha: null,
      undefinedBecause: 'noVariation' as const,
    },
  ],
};

const reports: readonly (readonly [string, TableReport, readonly string[]])[] = [
  [
    'perbandingan-tahun',
    yearsModel(document, scored, years, context),
    ['2024 (impor)', 'tidak dapat dihitung ulang', '12,30*', '-4,05', '61,25', '8,85*', 'bukan deret yang sama'],
  ],
  [
    'partisipasi',
    participationModel(document, scored, participation, context),
    ['Sedang diisi', 'Terverifikasi', '14 Agustus 2026 pukul 10.05 WIB', "=cmd|'/C calc'!A0", '102'],
  ],
  [
    'keselarasan',
    agreementModel(document, scored, agreement, context),
    ['0,8123', '-0,0412', 'tidak ada ragam', 'tidak mengubah nilai', '187'],
  ],
];

describe.each(reports)('%s', (name, report, said) => {
  testWith('pdftotext', 'pdfinfo')('is printed tagged, with every figure and its marks', async () => {
    const print = await printTableReport(report, await loadReportAssets(), browser);
    const path = await kept(`${name}.pdf`, print.pdf);
    const text = (await pagesOf(path)).join(' ').replace(/\s+/g, ' ');
    for (const words of said) expect(text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
    expect((await pdfFacts(path)).get('Tagged')).toBe('yes');
    expect(await pdfStructure(path)).toMatch(/TH /);
  });

  testWith('soffice')('is a workbook that LibreOffice opens with the same cells', async () => {
    const path = join(out ?? (await scratchFolder()), `${name}.xlsx`);
    const { rowCount } = await writeTableReportXlsx(report, path);
    const [ours, theirs] = [await cellsOf(path), await cellsOf(await recalculated(path))];
    expect(rowCount).toBe(report.sections.reduce((all, { ofBodies, rows }) => all + (ofBodies ? rows.length : 0), 0));
    const values = [...ours].filter(([, { value }]) => value !== null);
    expect(values.length).toBeGreaterThan(10);
    for (const [address, { value }] of values) expect([address, theirs.get(address)?.value]).toEqual([address, value]);
    expect([...ours.values()].every(({ formula }) => formula === null)).toBe(true);
  });
});

const briefFigures = (size: number): BriefFigures => ({
  totals: {
    bodies: 67,
    ranked: ranked.length,
    mean: '57.31',
    byBand: document.period.bands.map(({ code }, index) => ({ code, count: 3 + index * 4 })),
  },
  categories: (document.period.categories ?? []).map(({ code }, index) => ({
    code,
    mean: `6${index}.40`,
    best: ranked.filter(({ category }) => category === code).map(({ name, final }) => ({ name, final: final ?? '0' })),
    step: index === 0 ? { difference: '2.15', isBreak: true } : null,
  })),
  advice: Array.from({ length: 5 }, (_, index) => ({
    text: `Apakah daftar informasi publik diperbarui dan diumumkan pada situs? ${'Sebutkan tautannya. '.repeat(size)}`,
    gain: `1.${index}0`,
    bodies: 30 - index,
  })),
  moves: ranked.slice(0, 8).map(({ name }, index) => ({
    name,
    difference: index % 2 === 0 ? `${index + 1}.25` : `-${index + 1}.75`,
    isBreak: index === 0,
  })),
});

describe('the brief for the head of the region', () => {
  testWith('pdftotext', 'pdfinfo').each([
    ['A4', 0],
    ['F4', 0],
    ['A4', 14],
  ] as const)('is one page of %s, however long its questions are (%d)', async (paper, size) => {
    const figures = briefFigures(size);
    const pdf = await printBrief(
      (length) => briefModel(document, scored, { ...figures, ...length }, { ...context, paper }),
      await loadReportAssets(),
      browser,
    );
    const path = await kept(`ringkasan-${paper}-${size}.pdf`, pdf);
    const pages = await pagesOf(path);
    expect([pages.length, (await pdfFacts(path)).get('Tagged')]).toEqual([1, 'yes']);
    const text = (pages[0] ?? '').replace(/\s+/g, ' ');
    for (const words of ['57,31', 'Naik paling banyak', 'Turun paling banyak', 'terlemah pada', '+2,15*', '+1,00'])
      expect(text).toContain(words);
    expect(await pdfStructure(path)).toMatch(/Figure/);
  });

  test('names the lowest with their own weakest indicators, and moves in their order', () => {
    const model = briefModel(document, scored, briefFigures(0), context);
    const lowest = [...ranked].sort((one, other) => Number(one.final) - Number(other.final))[0];
    expect(model.lagging[0]?.name).toContain(lowest?.name);
    expect(model.risen.map(({ text }) => text)).toEqual(['+7,25', '+5,25', '+3,25']);
    expect(model.fallen.map(({ text }) => text)).toEqual(['−8,75', '−6,75', '−4,75']);
  });
});
