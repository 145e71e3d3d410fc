import { readFileSync } from 'node:fs';
import { builtInInstruments } from '@app/instrument';
import { workbookOf } from '../../../libs/workbook/test/workbook-of';
import { terbuka, textOf, Workplace } from './run-terbuka';

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

test('an instrument goes into a workbook and comes back the same', () => {
  const [book, json] = [place.path('opd.xlsx'), place.path('opd.json')];
  expect(terbuka(['export-instrument', 'opd-2026', book])).toMatchObject({
    status: 0,
    out: `opd-2026: 102 butir ditulis ke ${book}.\n`,
  });
  expect(terbuka(['import-instrument', book, json])).toMatchObject({
    status: 0,
    out: `opd-2026: 102 butir dibaca dengan 0 peringatan, ditulis ke ${json}.\n`,
  });
  expect(JSON.parse(textOf(json))).toEqual(builtInInstruments['opd-2026']);
});

test('a JSON file is exported too', () => {
  const file = place.write('desa.json', builtInInstruments['desa-2026']);
  expect(terbuka(['export-instrument', file, place.path('desa.xlsx')]).status).toBe(0);
  expect(readFileSync(place.path('desa.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('an instrument whose texts do not fit their cell is told so, and nothing is written', () => {
  const law = Array.from({ length: 70 }, (_, index) => ({ citation: `${index}`.padEnd(500, 'x'), verified: true }));
  const desa = builtInInstruments['desa-2026'];
  const text = JSON.stringify(desa).replace(/"law":\[[^\]]*\]/, `"law":${JSON.stringify(law)}`);
  const file = place.write('panjang.json', JSON.parse(text));
  const { status, err } = terbuka(['export-instrument', file, place.path('panjang.xlsx')]);
  expect(status).toBe(2);
  expect(err).toMatch(
    /panjang\.json tidak dapat dipakai; ada 1 kesalahan:\n {2}survey!\w+: Kode "[^"]+", kolom law: isinya/,
  );
  expect(place.has('panjang.xlsx')).toBe(false);
});

test('every fault is told with its sheet and cell, and nothing is written', () => {
  const book = place.path('salah.xlsx');
  const bytes = workbookOf([
    {
      name: 'survey',
      rows: [
        ['Type', 'Name', 'Label', 'Bobot'],
        ['select_won ya_tidak', 'A01', 'Apakah ada?', '100'],
        ['text', 'A01', 'Apa hambatannya?', 'dua'],
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'source'],
        ['Judul', 'uji-2026', 'Uji.'],
      ],
    },
  ]);
  place.writeBytes('salah.xlsx', bytes);
  const { status, err } = terbuka(['import-instrument', book, place.path('hasil.json')]);
  expect(status).toBe(2);
  expect(err.split('\n').filter((line) => line.startsWith('Kesalahan'))).toEqual([
    'Kesalahan survey!A2 (Type): Jenis "select_won ya_tidak" tidak dikenal. Mungkin maksud Anda "select_one"? Pakai begin_group, end_group, select_one …, select_multiple …, decimal, integer, atau text.', // prettier-ignore
    'Kesalahan survey!B3 (Name): "A01" sudah dipakai di baris 2. Beri nama lain; nama dan kode tidak boleh sama.',
    'Kesalahan survey!D3 (Bobot): Bobot tertulis "dua". Tulis angka saja, misalnya 12,5 atau 12.5.',
  ]);
  expect(place.has('hasil.json')).toBe(false);
});

test('a file that is no workbook is refused, and so is a wrong name', () => {
  const csv = place.write('a.csv', 'type,name\n');
  const { status, err } = terbuka(['import-instrument', csv, place.path('a.json')]);
  expect(status).toBe(2);
  expect(err).toContain('Kesalahan berkas: Ini berkas teks atau CSV, bukan .xlsx.');
  expect(terbuka(['import-instrument', place.path('tidak-ada.xlsx'), place.path('a.json')])).toMatchObject({
    status: 2,
  });
  expect(terbuka(['export-instrument', 'opd-2026', place.path('opd.ods')])).toMatchObject({ status: 2 });
});
