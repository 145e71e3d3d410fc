import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultDocument, SheetLine } from '@app/scoring';
import { parse } from 'papaparse';
import { createScene, type Scene } from '../../api/test/cast';
import { terbuka } from '../../cli/test/run-terbuka';
import { pagesOf, recalculated, scratchFolder, testWith } from '../../../libs/reports/test/debian-tools';
import { cellsOf, poisoned } from '../../../libs/reports/test/workbook-cells';
import { comparedPeriod, publishFiveVillages } from './five-villages';
import { startProduct, type Product } from './product';
import {
  ofCertificates,
  ofPage,
  ofPrint,
  ofSheet,
  ofStandings,
  rowsOf,
  type Numbers,
  type StandingsJson,
} from './read-numbers';

/** One period's numbers, wherever somebody may read them: the same, cell by cell. */
let scene: Scene;
let product: Product;
let periodId: string;
let folder: string;
beforeAll(async () => {
  scene = await createScene();
  periodId = await publishFiveVillages(scene);
  product = await startProduct(scene.databaseUrl, scene.dataDir);
  folder = await scratchFolder();
}, 180_000);
afterAll(async () => {
  await product?.close();
  await scene?.close();
});

const bands = ['Informatif', 'Cukup Informatif', 'Tidak Informatif'];
const fetched = async (path: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(product.origin + path)).arrayBuffer());
const open = (file: string): string => `/api/public/periods/${comparedPeriod}/${file}`;

/** Downloads a published file; gives where it lies. */
const kept = async (file: string): Promise<string> => {
  const path = join(folder, `${comparedPeriod}-${file}`);
  await writeFile(path, await fetched(open(file)));
  return path;
};

/** A report, asked for on the page and made by the worker; gives where it lies. */
const report = async (kind: string, format: 'xlsx' | 'pdf'): Promise<string> => {
  const ratna = await scene.as('ratna');
  const { id } = (await ratna.post(`/periods/${periodId}/reports`, { kind, format })).body;
  for (let state = ''; state !== 'done';) {
    ({ state } = (await ratna.get(`/reports/${id}`)).body);
    expect(state).toMatch(/queued|running|done/);
  }
  const path = join(folder, `${kind}.${format}`);
  const reply = await fetch(`${product.origin}/api/reports/${id}/file`, { headers: { cookie: ratna.cookie } });
  await writeFile(path, Buffer.from(await reply.arrayBuffer()));
  return path;
};

/** As it was written, and with every formula computed by LibreOffice from cells whose results were spoiled. */
const bothWays = async (path: string): Promise<readonly Awaited<ReturnType<typeof cellsOf>>[]> => {
  const copy = path.replace('.xlsx', '-salah.xlsx');
  await poisoned(path, copy);
  return [await cellsOf(path), await cellsOf(await recalculated(copy))];
};

const labels = new Map([
  ['INFORMATIF', 'Informatif'],
  ['CUKUP_INFORMATIF', 'Cukup Informatif'],
  ['TIDAK_INFORMATIF', 'Tidak Informatif'],
]);

type Row = Readonly<Record<string, string | number | null>>;

/** A row of the published table, whether from CSV or from a workbook. */
const ofTable = (rows: readonly Row[]): Numbers =>
  Object.fromEntries(
    rows.map((row) => {
      const scored = ['saq', 'presentasi'].filter((code) => row[`stage_${code}_state`] === 'scored');
      const cells = [...scored.map((code) => row[`stage_${code}_score`]), row['final']];
      const scores = cells.flatMap((cell) => (cell === '' || cell === null || cell === undefined ? [] : [Number(cell).toFixed(2).replace('.', ',')])); // prettier-ignore
      const rank = row['rank_category'];
      return [
        String(row['name']),
        { rank: rank === '' || rank === null || rank === undefined ? null : Number(rank), scores, band: labels.get(String(row['band'])) ?? null },
      ];
    }),
  ); // prettier-ignore

const rowsOfCsv = async (file: string): Promise<readonly Record<string, string>[]> =>
  parse<Record<string, string>>((await fetched(open(file))).toString(), { header: true, skipEmptyLines: true }).data;

/** What `terbuka score` writes, which names bands by their codes. */
const ofResult = (result: ResultDocument): Numbers =>
  ofStandings({
    stages: [{ code: 'saq' }, { code: 'presentasi' }],
    rows: result.results.map((row) => ({
      ...row,
      bandLabel: row.band === null ? null : (labels.get(row.band) ?? '?'),
    })),
  });

const ranked = (numbers: Numbers): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([, { rank }]) => rank !== null));

testWith('soffice', 'pdftotext')(
  'screen, public page, workbooks, PDF, certificates, CSV and command show the same numbers of every body',
  async () => {
    const screen = ofStandings(
      (await (await scene.as('ratna')).get(`/periods/${periodId}/standings`)).body as StandingsJson,
    );
    expect(screen['Desa aren']).toEqual({ rank: 1, scores: ['99,47', '89,78', '97,53'], band: 'Informatif' });
    expect([screen['Desa bambu']?.rank, screen['Desa cemara']?.rank]).toEqual([2, 2]);
    expect(screen['Desa munder']).toEqual({ rank: null, scores: [], band: null });
    const names = Object.keys(ranked(screen));
    expect(names).toHaveLength(4);

    const json = JSON.parse((await fetched(`/api/public/periods/${comparedPeriod}`)).toString()) as StandingsJson;
    expect(ofStandings(json)).toEqual(screen);
    const page = (await fetched(`/publik/${comparedPeriod}`)).toString();
    expect(ranked(ofPage(page, bands))).toEqual(ranked(screen));
    expect(ofTable(await rowsOfCsv('ranking.csv'))).toEqual(screen);
    for (const cells of await bothWays(await kept('tables.xlsx')))
      expect(ofTable(rowsOf(cells, 'ranking', 'subject_id'))).toEqual(screen);

    const columns = { name: 'Badan Publik', rank: 'Peringkat', stages: ['SAQ (', 'Presentasi ('], final: 'Nilai Akhir', band: 'Kualifikasi' }; // prettier-ignore
    for (const cells of await bothWays(await report('ranking', 'xlsx')))
      expect(ranked(ofSheet(rowsOf(cells, 'Desa', 'Nilai Akhir'), columns))).toEqual(ranked(screen));
    for (const cells of await bothWays(await report('recap', 'xlsx'))) {
      const inRecap = { ...columns, stages: ['Nilai SAQ', 'Nilai Presentasi'] };
      const recap = ofSheet(rowsOf(cells, 'Desa', 'Nilai Akhir'), inRecap);
      // It has no places, and stands in the order of the codes.
      const placeless = Object.entries(ranked(screen)).map(([name, shown]) => [name, { ...shown, rank: null }]);
      expect(recap).toEqual(Object.fromEntries(placeless));
    }
    const pdf = await pagesOf(await report('ranking', 'pdf'));
    expect(ofPrint(pdf, names, bands)).toEqual(ranked(screen));
    const certificates = await pagesOf(await report('certificate', 'pdf'));
    expect(certificates).toHaveLength(names.length);
    const finals = Object.entries(ranked(screen)).map(([name, shown]) => [
      name,
      { ...shown, scores: shown.scores.slice(-1) },
    ]);
    expect(ofCertificates(certificates, names, bands)).toEqual(Object.fromEntries(finals));

    const out = join(folder, 'hasil.json');
    const [period, result] = [await kept('period.json'), await kept('result.json')];
    expect(terbuka(['score', period, '--json', out]).status).toBe(0);
    expect(ofResult(JSON.parse(await readFile(out, 'utf8')) as ResultDocument)).toEqual(screen);
    expect(terbuka(['verify', result, period]).out).toMatch(/^Benar: 5 hasil/);
  },
  240_000,
);

/** Items of a sheet with stage, juror, code and rounded value. */
const itemsIn = (line: SheetLine, stage = '', juror = ''): readonly (readonly string[])[] => {
  if (line.kind === 'item') return [[stage, juror, line.code, line.rounded ?? '']];
  const [inStage, ofJuror] = [line.kind === 'stage' ? line.code : stage, line.kind === 'juror' ? line.code : juror];
  return (line.children ?? []).flatMap((child) => itemsIn(child, inStage, ofJuror));
};

testWith('soffice')(
  'screen, tables, workbook and command show the same value of every item',
  async () => {
    const sheets = join(folder, 'lembar.jsonl');
    expect(terbuka(['score', await kept('period.json'), '--sheets', sheets]).status).toBe(0);
    const lines = (await readFile(sheets, 'utf8')).trim().split('\n');
    const computed = lines.map((line) => JSON.parse(line) as { id: string; sheet: SheetLine });
    const items = await rowsOfCsv('items.csv');
    const workbooks = await bothWays(await kept('tables.xlsx'));
    expect(items.length).toBeGreaterThan(20);
    for (const { id, sheet } of computed) {
      const truth = itemsIn(sheet);
      const body = JSON.parse((await fetched(open(`bodies/${id}`))).toString()) as { sheet: SheetLine | null };
      if (!body.sheet) continue;
      expect([id, itemsIn(body.sheet)]).toEqual([id, truth]);
      const own = items.filter((row) => row['subject_id'] === id);
      expect([id, own.map((row) => [row['stage'], row['juror'], row['item'], row['value']])]).toEqual([id, truth]);
      const page = (await fetched(`/publik/${comparedPeriod}/badan/${id}`)).toString();
      for (const [, , code, value = ''] of truth)
        expect([id, code, page.includes(value.replace('.', ','))]).toEqual([id, code, true]);
      for (const cells of workbooks) {
        const rows = rowsOf(cells, 'items', 'subject_id').filter((row) => row['subject_id'] === id);
        const shown = rows.map((row) => [
          row['stage'],
          row['juror'] ?? '',
          row['item'],
          Number(row['value'] ?? 0).toFixed(2),
        ]);
        expect([id, shown]).toEqual([id, truth.map(([stage, juror, code, value]) => [stage, juror, code, value === '' ? '0.00' : value])]); // prettier-ignore
      }
    }
  },
  240_000,
);
