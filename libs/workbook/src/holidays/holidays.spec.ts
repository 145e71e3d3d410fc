import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHolidays, writeHolidays } from '..';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readHolidays(bytes(text));
const head = 'tanggal,jenis,nama,sumber';

test('the decree of 2026 is read as it was handed to us', () => {
  const decree = readFileSync(join(__dirname, '../../../calendar/data/holidays_id_2026_skb.csv'));
  const { rows, faults } = readHolidays(decree);
  expect(faults).toEqual([]);
  expect(rows).toHaveLength(25);
  expect(rows[2]).toEqual({ row: 4, date: '2026-02-16', kind: 'jointLeave', name: 'Imlek', source: null });
});

test('what we write we read again', () => {
  const days = [
    { date: '2026-08-17', kind: 'nationalHoliday', name: 'Proklamasi, Kemerdekaan', source: 'SKB "2026"' },
    { date: '2026-10-10', kind: 'own', name: 'Hari jadi\nkabupaten', source: null },
  ] as const;
  const { rows, faults } = read(writeHolidays(days));
  expect(faults).toEqual([]);
  expect(rows.map(({ row: _, ...day }) => day)).toEqual(days);
});

test.each([
  [
    'a byte order mark and semicolons, as Excel writes',
    `\uFEFFTanggal;Jenis;Nama\r\n17/08/2026;Libur Nasional;Kemerdekaan\r\n`,
  ],
  ['points and a month of one digit', `date,kind,name\n17.8.2026,nationalHoliday,Kemerdekaan`],
  ['empty lines and columns nobody knows', `no,nama,jenis,tanggal\n,,,\n1, Kemerdekaan ,libur,2026-08-17\n\n`],
])('%s are understood', (_, text) => {
  const { rows, faults } = read(text);
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([{ date: '2026-08-17', kind: 'nationalHoliday', name: 'Kemerdekaan', source: null }]);
});

test('the code page of Excel for Windows is read as such', () => {
  const text = [...`${head}\n2026-12-25,libur,No`].map((letter) => letter.charCodeAt(0));
  expect(readHolidays(Uint8Array.from([...text, 0xeb, 0x6c])).rows).toMatchObject([{ name: 'Noël' }]);
});

test('every fault stands at its line, and says what to do', () => {
  const { rows, faults } = read(
    [
      head,
      '2026-02-30,libur_nasional,Tidak ada',
      '17-08-26,cuti,Dua angka tahun',
      '2026-08-17,hari raya,Jenis asing',
      '2026-08-17,khusus,',
      '2026-08-18,khusus,Hari jadi',
      '2026-08-18,khusus,Hari jadi',
      `2026-08-19,khusus,${'a'.repeat(201)}`,
      '2026-08-20,khusus,Hari\u0000jadi',
    ].join('\n'),
  );
  expect(faults.map(({ cell, header, code }) => [cell, header, code])).toEqual([
    ['2', 'tanggal', 'calendar.date'],
    ['3', 'tanggal', 'calendar.date'],
    ['4', 'jenis', 'calendar.kind'],
    ['5', 'nama', 'calendar.name'],
    ['8', 'nama', 'calendar.tooLong'],
    ['9', 'nama', 'calendar.unstorable'],
    ['7', 'tanggal', 'calendar.repeated'],
  ]);
  expect(faults[0]?.message).toBe('"2026-02-30" bukan tanggal. Tulis seperti 2026-08-17 atau 17/08/2026.');
  expect(rows.map(({ row }) => row)).toEqual([6, 7]);
});

test.each([
  ['nothing at all', '', ['calendar.heading', 'calendar.heading', 'calendar.heading']],
  ['no headings', '2026-08-17,libur,Kemerdekaan', ['calendar.heading', 'calendar.heading', 'calendar.heading']],
  ['one heading missing', 'tanggal,nama\n2026-08-17,Kemerdekaan', ['calendar.heading']],
  ['a workbook', 'PK\u0003\u0004', ['calendar.workbook']],
  ['headings alone', head, ['calendar.none']],
  ['far too many lines', `${head}\n${'2026-08-17,libur,Kemerdekaan\n'.repeat(2001)}`, ['calendar.tooMany']],
])('%s is refused whole', (_, text, codes) => {
  const { rows, faults } = read(text);
  expect([rows, faults.map(({ code }) => code)]).toEqual([[], codes]);
});
