import { fixture, golden, terbuka, textOf, Workplace } from './run-terbuka';

const period = fixture('kabupaten-2026.json');
const result = golden('kabupaten-2026.result.json');

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

test('a published result that holds is confirmed in one line', () => {
  const { status, out } = terbuka(['verify', result, period]);
  expect(status).toBe(0);
  expect(out).toMatch(/^Benar: 9 hasil kabupaten-2026 sama dengan hitung ulang \(masukan [0-9a-f]{64}\)\.\n$/);
});

test.each([
  ['one digit of a final score', '"final":"96.87"', '"final":"96.97"', '/results/0/final (Dinas Kesehatan) tertulis "96.97", hitung ulang "96.87".'], // prettier-ignore
  ['one digit of a fraction', '"exact":"458/5"', '"exact":"459/5"', '/results/2/exact (Dinas Perpustakaan dan Kearsipan) tertulis "459/5", hitung ulang "458/5".'], // prettier-ignore
  ['a rank', '"category":2,"band":1,"overall":4', '"category":1,"band":1,"overall":4', '/results/6/ranks/category (Desa Sukamaju) tertulis 1, hitung ulang 2.'], // prettier-ignore
  ['a lowered band', ',"bandLowered":{"from":"INFORMATIF","because":"Tahap Presentasi tidak dihadiri pimpinan"}', '', '/results/2/bandLowered (Dinas Perpustakaan dan Kearsipan) tertulis tidak ada'], // prettier-ignore
  ['the name of a body', '"name":"Desa Kraton"', '"name":"Desa Keraton"', '/results/5/name (Desa Kraton) tertulis "Desa Keraton", hitung ulang "Desa Kraton".'], // prettier-ignore
])('changing %s is found, and said in one line', (_, from, to, complaint) => {
  const tampered = textOf(result).replace(from, to);
  expect(tampered).not.toBe(textOf(result));
  const { status, out } = terbuka(['verify', place.write('hasil.json', tampered), period]);
  expect(status).toBe(1);
  expect(out).toContain(`Tidak benar: ${complaint}`);
  expect(out.trimEnd()).not.toContain('\n');
});

test('a body left out is found', () => {
  const lines = textOf(result).split('\n');
  const { status, out } = terbuka(['verify', place.write('hasil.json', lines.toSpliced(2, 1).join('\n')), period]);
  expect(status).toBe(1);
  expect(out).toMatch(
    /^Tidak benar: \/results\/1\/id \(Dinas Perhubungan\) tertulis "opd\.perpus", hitung ulang "opd\.dishub"/,
  );
});

test('a result of other facts is told apart from a false one', () => {
  const other = textOf(period).replace('"number": "97.5"', '"number": "97.4"');
  const { status, out } = terbuka(['verify', result, place.write('periode.json', other)]);
  expect(status).toBe(1);
  expect(out).toMatch(/^Tidak benar: dokumen periode ini bukan yang dipakai/);
});

test('a result that is none is refused with its faults', () => {
  const { status, out, err } = terbuka(['verify', place.write('hasil.json', '{"format":"terbuka/result@1"}'), period]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain('/results: Wajib diisi.');
  expect(terbuka(['verify', result]).err).toBe('Sebutkan hasil dan dokumen periode.\n');
});
