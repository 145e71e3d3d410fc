import type { PeriodDocument } from '@app/scoring';
import { fixture, terbuka, textOf, Workplace } from './run-terbuka';

const { instruments } = JSON.parse(textOf(fixture('kabupaten-2026.json'))) as PeriodDocument;

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

test('a built-in instrument is named by its code', () => {
  expect(terbuka(['check-instrument', 'opd-2026'])).toMatchObject({
    status: 0,
    out: 'opd-2026: 102 butir, 0 kesalahan, 0 peringatan.\n',
  });
});

test('warnings are listed, and forbid nothing', () => {
  const { status, out } = terbuka(['check-instrument', place.write('desa.json', instruments['desa-kecil'])]);
  expect(status).toBe(0);
  expect(out).toContain('Peringatan D01 (/children/0/definition): Definisi operasional butir D01 belum ditulis; ');
  expect(out).toMatch(/desa-kecil: 3 butir, 0 kesalahan, 6 peringatan\.\n$/);
});

test('faults are listed all at once', () => {
  const wrong = JSON.stringify(instruments['opd-kecil'])
    .replace('"weight":"20"', '"weight":"19.5"')
    .replace('"item":"A01","choice":"YA"', '"item":"A09","choice":"YA"')
    .replace('"fraction":"0.75"', '"fraction":"0.2"');
  const { status, out } = terbuka(['check-instrument', place.write('opd.json', wrong)]);
  expect(status).toBe(2);
  expect(out.split('\n').filter((line) => line.startsWith('Kesalahan'))).toEqual([
    'Kesalahan A02 (/children/0/children/1/levels/2/fraction): Tingkat butir A02 harus tersusun dari yang terbaik ke yang terburuk.',
    'Kesalahan A (/children/0/children): Kelompok A (A01 19,5, A02 30, A03 10): jumlah bobot 59,5, seharusnya 60; tambahkan 0,5.',
    'Kesalahan A02 (/children/0/children/1/relevant/item): Syarat menunjuk butir "A09" yang tidak ada dalam instrumen ini; perbaiki kodenya.',
  ]);
});

test('a document of another shape is refused with its faults', () => {
  const wrong = { ...instruments['opd-kecil'], purpose: 'ujian', children: [{ type: 'item', code: 'A' }] };
  const { status, err } = terbuka(['check-instrument', place.write('salah.json', wrong)]);
  expect(status).toBe(2);
  expect(err).toContain('/purpose: Harus salah satu dari questionnaire, rubric, channelCheck, accessTest, visit.');
  expect(err).toContain('/children/0/kind: Wajib diisi.');
  expect(err).toContain('/children/0/text: Wajib diisi.');
});

test("last year's instrument is compared with, and programs may read the findings", () => {
  const before = place.write('lalu.json', instruments['opd-kecil']);
  const text = JSON.stringify(instruments['opd-kecil']).replace('"code":"A01"', '"code":"A01","previousCode":"Z99"');
  const { status, out } = terbuka([
    'check-instrument',
    place.write('kini.json', text),
    '--sebelumnya',
    before,
    '--json',
  ]);
  expect(status).toBe(2);
  const report = JSON.parse(out) as {
    readonly errors: number;
    readonly violations: readonly { readonly code: string }[];
  };
  expect(report).toMatchObject({ instrument: 'opd-kecil', errors: 1 });
  expect(report.violations.find(({ code }) => code === 'previous.unknown')).toMatchObject({
    place: 'A01',
    path: '/children/0/children/0/previousCode',
  });
});

test('a workbook is checked like a document, its faults named by their cells', () => {
  const file = place.path('opd.xlsx');
  expect(terbuka(['export-instrument', 'opd-2026', file]).status).toBe(0);
  expect(terbuka(['check-instrument', file]).out).toMatch(/^opd-2026: 102 butir, 0 kesalahan, 0 peringatan\.$/m);
  const broken = terbuka(['check-instrument', place.write('rusak.xlsx', 'bukan buku kerja')]);
  expect(broken).toMatchObject({ status: 2, out: '' });
  expect(broken.err).toContain('rusak.xlsx tidak dapat dipakai');
});

test('a workbook tells each warning once, by item and cell; also to programs', () => {
  const unexplained = JSON.stringify(instruments['desa-kecil']);
  const file = place.path('desa.xlsx');
  expect(terbuka(['export-instrument', place.write('desa.json', unexplained), file]).status).toBe(0);
  const { out, status } = terbuka(['check-instrument', file]);
  expect(status).toBe(0);
  expect(out).toMatch(/^Peringatan D01 \(survey!E\d+\): Definisi operasional butir D01 belum ditulis; /m);
  expect(out.match(/Definisi operasional butir D01/g)).toHaveLength(1);
  expect(out).toMatch(/desa-kecil: 3 butir, 0 kesalahan, 6 peringatan\.\n$/);
  const report = JSON.parse(terbuka(['check-instrument', file, '--json']).out) as { readonly violations: object[] };
  expect(report.violations).toContainEqual(expect.objectContaining({ code: 'definition.missing', place: 'D01', sheet: 'survey' })); // prettier-ignore
});

test('a document that cannot be used is told to programs as JSON, too', () => {
  const file = place.write('lembar.ods', 'bukan lembar');
  const { status, out } = terbuka(['check-instrument', file, '--json']);
  expect(status).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ instrument: null, errors: 1, violations: [{ code: 'file.notWorkbook' }] });
});

test('a name that is neither a file nor built in is answered with those that are', () => {
  const { status, err } = terbuka(['export-instrument', 'opd-2027', place.path('opd.xlsx')]);
  expect(status).toBe(2);
  expect(err).toContain('Yang bawaan: opd-2026, ');
});
