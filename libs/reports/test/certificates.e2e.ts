import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PageBrowser } from '@app/platform';
import { scorePeriod } from '@app/scoring';
import {
  certificateModel,
  decimalComma,
  evaluationSheetHtml,
  evaluationSheetModel,
  loadReportAssets,
  printCertificates,
  renderPdf,
  type CertificateSeal,
} from '../src';
import { pagesOf, pdfFacts, pdfStructure, scratchFolder, testWith } from './debian-tools';
import { sampleContext, samplePeriod, sha256 } from './sample-period';

const browser = new PageBrowser({
  dataDir: resolve('var/test'),
  path: process.env['PDF_BROWSER_PATH'] ?? null,
  choice: 'auto',
});
afterAll(() => browser.close());

const document = samplePeriod(60);
const scored = scorePeriod(document, sha256);
const context = sampleContext(document);
const check = (index: number) => {
  const code = `K7QM-3F8T-9ZXA-P${String(index + 222).padStart(3, '2')}`;
  return { url: `https://terbuka.example/cek/${code}`, code };
};
const ranked = scored.results.filter(({ status }) => status === 'ranked');
const seals = new Map<string, CertificateSeal>(
  ranked.map(({ id }, index) => [id, { number: `${index + 1}/SERT/KI-JT/XI/2026`, check: check(index) }]),
);

const saved = async (pdf: Uint8Array): Promise<string> => {
  const path = join(await scratchFolder(), 'certificates.pdf');
  await writeFile(path, pdf);
  return path;
};
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe.each(['A4', 'F4'] as const)('certificates on %s', (paper) => {
  testWith('pdftotext', 'pdfinfo')(
    'are a page each, with the number, the score as the rules print it and the code',
    async () => {
      const model = certificateModel(document, scored, seals, { ...context, paper });
      const print = await printCertificates(model, await loadReportAssets(), browser);
      const path = await saved(print.pdf);
      const [pages, facts] = [await pagesOf(path), await pdfFacts(path)];
      expect([print.tagged, print.pages, pages.length]).toEqual([true, ranked.length, ranked.length]);
      expect([facts.get('Tagged'), facts.get('Title')]).toEqual(['yes', `Sertifikat ${document.period.title}`]);
      for (const [index, { id, name, final }] of ranked.entries()) {
        const text = squeezed(pages[index] ?? '');
        const seal = seals.get(id);
        for (const part of [
          `Nomor${seal?.number}`,
          name.replace(/[\u202a-\u202e]/g, ''),
          `Nilai${decimalComma(final ?? '')}(`,
          seal?.check.code ?? '-',
          '(TTE)',
          'padahariJumat,tanggalduapuluhbulanNovembertahunduaribuduapuluhenam',
          'Peringkat',
        ])
          expect([id, part, text.includes(squeezed(part))]).toEqual([id, part, true]);
      }
      expect(await pdfStructure(path)).toMatch(/Figure/);
    },
  );
});

test('a period that is not determined and a body without score have no certificate', () => {
  const { determination: _, ...open } = context;
  expect(() => certificateModel(document, scored, seals, open)).toThrow(RangeError);
  const unranked = scored.results.find(({ final }) => final === null)?.id ?? '';
  const seal = { number: '1', check: check(0) };
  expect(() => certificateModel(document, scored, new Map([[unranked, seal]]), context)).toThrow(unranked);
});

testWith('pdftotext')('a sheet that is issued carries the code, a draft carries none', async () => {
  const print = async (mark: ReturnType<typeof check> | null): Promise<string> => {
    const model = evaluationSheetModel(document, scored, '35.08.opd.002', mark ? { ...context, check: mark } : context);
    const pdf = await renderPdf(evaluationSheetHtml(model, await loadReportAssets()), browser);
    return squeezed((await pagesOf(await saved(pdf))).join(''));
  };
  expect(await print(check(1))).toContain(check(1).code);
  expect(await print(null)).not.toContain('tersertifikasi');
});
