import { parseCsv } from './parse-csv';
import { readBodies } from './read-bodies';

const nobody = new Set<string>();
const told = (text: string, known: ReadonlySet<string> = nobody): string[] =>
  readBodies(text, known).faults.shown.map(({ path, message }) => `${path}: ${message}`);

test('quotes, doubled quotes, breaks inside a cell, and both ends of line', () => {
  expect(parseCsv('a,"b ""x"", y"\r\n\n"c\nd",e')).toEqual([
    { line: 1, cells: ['a', 'b "x", y'] },
    { line: 3, cells: ['c\nd', 'e'] },
  ]);
  expect(parseCsv('a;b,c;\n')).toEqual([{ line: 1, cells: ['a', 'b,c', ''] }]);
  expect(parseCsv('')).toEqual([]);
  expect(parseCsv('a,"b\nc')).toBeNull();
});

test('the head may be in any order, case and language; what is not ours is named', () => {
  const text = '\uFEFFNama ; KODE;Jenis;catatan;Website\nDinas A;d-a;opd;x;https://a.example\n';
  expect(readBodies(text, nobody)).toMatchObject({
    bodies: [{ code: 'd-a', name: 'Dinas A', kind: 'OPD', parentCode: null, website: 'https://a.example' }],
    faults: { total: 0 },
    ignored: ['catatan'],
  });
});

test('every fault at once, each with its line', () => {
  const text = [
    'kode,nama,jenis,induk,kelompok,laman',
    'k-1,Kecamatan A,KECAMATAN,,,',
    'd-1,Desa A,DESA,k-1,,desa-a',
    'd-1,Desa B,DUSUN,k-9,,',
    ',Desa C,DESA,,,',
    'd-4,Desa D,DESA,d-4,,',
    'd-5,Desa E,DESA,lama,,',
  ].join('\n');
  expect(told(text, new Set(['k-1', 'lama']))).toEqual([
    'baris 3: Laman "desa-a" bukan alamat http:// atau https://.',
    'baris 4: Jenis "DUSUN" tidak dikenal; pakai OPD, KECAMATAN, KELURAHAN, DESA.',
    'baris 5: Kolom "kode" kosong.',
    'baris 6: Induk menunjuk dirinya sendiri.',
    'baris 2: Kode "k-1" sudah terdaftar.',
    'baris 4: Kode "d-1" sudah ada di baris 3.',
    'baris 4: Induk "k-9" tidak ada dalam berkas maupun yang sudah terdaftar.',
  ]);
});

test.each([
  ['nothing', '', ['baris 1: Berkas kosong, atau ada tanda kutip yang tidak ditutup.']],
  ['a head alone', 'kode,nama,jenis\n', ['baris 1: Tidak ada badan publik di bawah judul kolom.']],
  [
    'a head without what is needed',
    'nama,nama,induk\nx,y,z',
    ['baris 1: Kolom "kode" tidak ada.', 'baris 1: Kolom "nama" ada dua kali.', 'baris 1: Kolom "jenis" tidak ada.'],
  ],
])('%s is refused', (_, text, faults) => {
  expect(told(text)).toEqual(faults);
});
