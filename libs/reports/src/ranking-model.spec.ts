import { scorePeriod } from '@app/scoring';
import { sampleContext, samplePeriod, sha256 } from '../test/sample-period';
import { rankingHtml } from './html/ranking-html';
import { rankingModel } from './ranking-model';
import { recapModel } from './recap-model';

const document = samplePeriod(60);
const scored = scorePeriod(document, sha256);
const model = rankingModel(document, scored, sampleContext(document));
const rows = model.categories.flatMap((category) => category.rows);
const results = new Map(scored.results.map((result) => [result.id, result]));

test('every number is the text that scoring made', () => {
  for (const row of rows) {
    const result = results.get(row.id);
    expect([row.final, row.exact, row.rank]).toEqual([result?.final, result?.exact, result?.ranks.category]);
    for (const stage of row.stages) {
      if (stage.state === 'scored') expect(stage.score).toBe(result?.stages[stage.code]?.score);
      else expect(stage.score).toBeNull();
    }
  }
});

test('every body is listed once, ranked or with a reason', () => {
  const unranked = model.categories.flatMap((category) => category.unranked);
  expect([...rows, ...unranked].map(({ id }) => id).sort()).toEqual(document.subjects.map(({ id }) => id).sort());
  expect(model.participants).toBe(document.subjects.length);
  expect(unranked.find(({ id }) => id === '90.6')?.reason).toBe('Nilai belum dapat ditentukan');
});

test('counts of bands and of the distribution add up to the ranked', () => {
  const sum = (counts: readonly { readonly bodies: number }[]): number =>
    counts.reduce((total, { bodies }) => total + bodies, 0);
  expect([sum(model.bands), sum(model.distribution)]).toEqual([rows.length, rows.length]);
  for (const category of model.categories) expect(sum(category.bands)).toBe(category.rows.length);
});

test('a tie at a half goes up, a lowered band and a broken tie are explained', () => {
  const byName = new Map(rows.map((row) => [row.name, row]));
  expect(byName.get('Dinas Tepat Setengah')?.finalText).toBe('84,13');
  expect(byName.get('Dinas Tidak Hadir')).toMatchObject({ bandLowered: true, band: { label: 'Menuju Informatif' } });
  expect(byName.get('Dinas Tidak Hadir')?.notes.join()).toMatch(/mencapai Informatif; kualifikasi diturunkan/);
  const [second, first] = [byName.get('Dinas Seri Dua'), byName.get('Dinas Seri Satu')];
  expect(second?.rank).toBeGreaterThan(first?.rank ?? Infinity);
  expect(second?.scoreRank).toBe(first?.scoreRank);
  for (const row of [first, second])
    expect(row?.notes).toContain('Nilai sama, peringkat dipisahkan menurut Presentasi');
  for (const row of rows.filter(({ notes }) => notes.join().includes('Nilai sama')))
    expect(rows.filter(({ final }) => final === row.final).length).toBeGreaterThan(1);
});

test('a report without determination says that it is provisional', () => {
  const { determination: _, ...context } = sampleContext(document);
  expect(rankingModel(document, scored, context).head).toMatchObject({
    provisional: true,
    standing: 'Hasil sementara, belum ditetapkan dalam rapat pleno',
  });
  expect(model.head.standing).toBe(
    'Ditetapkan dengan Keputusan Nomor 009/Kep/PPID-LMJ/XI/2026 tanggal 20 November 2026',
  );
});

test('one category can be asked for', () => {
  const one = rankingModel(document, scored, sampleContext(document), 'DESA');
  expect(one.categories.map(({ code }) => code)).toEqual(['DESA']);
  expect(one.categories[0]?.rows).toEqual(model.categories.find(({ code }) => code === 'DESA')?.rows);
});

test('results of another period are refused', () => {
  const stranger = { ...document, subjects: document.subjects.slice(1) };
  expect(() => rankingModel(stranger, scored, sampleContext(document))).toThrow(RangeError);
});

test('the method names gate, weights, rounding, bands and ties of this policy', () => {
  const text = model.head.method.flatMap(({ lines }) => lines).join('\n');
  expect(text).toContain('SAQ: bobot 80 (kuesioner yang diverifikasi).');
  expect(text).toContain('rata-rata nilai juri yang hadir, paling sedikit 3 juri');
  expect(text).toContain('pada tahap SAQ nilainya paling rendah 65 atau termasuk 3 besar dalam kategorinya');
  expect(text).toContain('Informatif: mulai 90, dengan syarat pimpinan menghadiri tahap Presentasi.');
  expect(text).toContain('kecuali dapat dipisahkan menurut Presentasi');
});

test('the recap holds the sheets’ indicators, and the same finals', () => {
  const recap = recapModel(document, scored, sampleContext(document));
  for (const category of recap.categories)
    for (const row of category.rows) {
      expect(row.final).toBe(results.get(row.id)?.final);
      const saq = scored.sheetOf(row.id).children?.find(({ code }) => code === 'saq');
      for (const cell of row.indicators[0] ?? [])
        expect(cell.score).toBe(saq?.children?.find(({ code }) => code === cell.code)?.rounded ?? null);
    }
});

test('a page escapes names, speaks Indonesian and fetches nothing', () => {
  const page = rankingHtml(model, { fontCss: '', chartScript: 'void 0' });
  expect(page).not.toMatch(/<script>document\.title|<img/);
  expect(page).toContain('&lt;script&gt;document.title=&quot;x&quot;&lt;/script&gt;');
  expect(page).toContain('<html lang="id">');
  expect(page).not.toMatch(/(?:src|href)="https?:/);
  expect(page).toContain('Instrumen usulan, bukan SAQ resmi');
});

test('what is not verified yet is listed with its reason and counted nowhere; an unopened panel says so', () => {
  const [first] = rows;
  const unverified = new Set([first?.id ?? '']);
  const panel = document.period.stages.find(({ kind }) => kind === 'panel')?.code ?? '';
  const unopened = new Set(document.period.categories?.map(({ code }) => `${code}/${panel}`));
  const context = { ...sampleContext(document), unverified, unopened };
  const interim = rankingModel(document, scored, context);
  expect([interim.ranked, interim.unranked]).toEqual([model.ranked - 1, model.unranked + 1]);
  expect(interim.categories.flatMap(({ unranked }) => unranked).find(({ id }) => id === first?.id)?.reason).toBe(
    'Belum diverifikasi',
  );
  const cells = interim.categories.flatMap((each) => each.rows).flatMap(({ stages }) => stages);
  const absent = cells.filter(({ code, state }) => code === panel && state !== 'scored');
  expect(absent.length).toBeGreaterThan(0);
  expect(new Set(absent.map(({ text }) => text))).toEqual(new Set(['Belum dibuka']));
  const recap = recapModel(document, scored, context);
  expect(recap.rowCount).toBe(recapModel(document, scored, sampleContext(document)).rowCount - 1);
});
