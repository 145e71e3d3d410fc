import { form, group, head, read, scale, scaleRows, yesNo, type Rows } from '../../test/form-of';
import type { RawSheet } from '../../test/workbook-of';

describe('what would be lost without a word is told', () => {
  const warned = async (sheets: readonly RawSheet[]) => {
    const { faults, warnings } = await read(sheets);
    return { faults: faults.map(({ cell, code }) => `${cell} ${code}`), warnings: warnings.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`) }; // prettier-ignore
  };
  const more = ['constraint', 'elements_required', 'aggregate', 'brackets', 'applicable'];
  const wide = (rows: Rows, choices: Rows = scaleRows) => form(rows, choices, [...head, ...more]);

  test('cells that mean nothing in a row of their type', async () => {
    const { warnings } = await warned(
      wide([
        [...group('G', 100), null, 'UU 14/2008', 'link', null, null, 'sum'],
        yesNo('A', 100, '. >= 0', 2, 'sum', '0 = 1'),
        ['text', 'T', 'Apa?', 4],
        ['end_group', null, null, 100],
      ]),
    );
    expect(warnings.filter((one) => /ignored|unscored/.test(one))).toEqual([
      'survey!G2 cell.ignored',
      'survey!F2 cell.ignored',
      'survey!J3 cell.ignored',
      'survey!H3 cell.ignored',
      'survey!K3 cell.ignored',
      'survey!I3 cell.ignored',
      'survey!D4 weight.unscored',
      'survey!D5 cell.ignored',
    ]);
  });

  test('levels whose order in the file and whose shares disagree, however many items use them', async () => {
    const mixed: Rows = [
      scaleRows[0] ?? [],
      ['skala', 'A', 'a', 1],
      ['skala', 'B', 'b', 0.25],
      ['skala', 'C', 'c', 0.5],
    ];
    const second = ['select_one skala', 'S2', 'Sejauh mana?', 50, ...scale(50).slice(4)];
    const found = await warned(form([scale(50), second], mixed));
    expect(found.warnings.filter((one) => one.endsWith('levels.mixedOrder'))).toEqual(['choices!D4 levels.mixedOrder']);
    const reversed = [scaleRows[0] ?? [], ...scaleRows.slice(1).reverse()];
    expect((await warned(form([scale(100)], reversed))).warnings).not.toContainEqual(expect.stringContaining('levels'));
  });

  test('words of their own for yes and no', async () => {
    const { warnings } = await warned(form([yesNo('A', 100)], [scaleRows[0] ?? [], ['ya_tidak', 'YA', 'Sudah'], ['ya_tidak', 'TIDAK', 'Tidak']])); // prettier-ignore
    expect(warnings).toEqual(['choices!C2 label.ignored']);
  });

  test('kinds of body in any case, and words that are none', async () => {
    const blank = [null, null, null, null];
    const { instrument, warnings } = await read(wide([yesNo('A', 50, ...blank, 'desa; Opd'), yesNo('B', 50, ...blank, 'dinas')])); // prettier-ignore
    expect(instrument?.children).toMatchObject([{ applicable: ['DESA', 'OPD'] }, { applicable: ['dinas'] }]);
    expect(warnings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['L3 applicable.unknownKind']);
  });

  test('formulas without result, and those that read another file', async () => {
    const linked = '<c r="D3"><f>[1]Lain!$A$1</f><v>50</v></c>';
    const found = await warned(form([yesNo('A', '<c r="D2"><f>25+25</f><v></v></c>'), yesNo('B', linked)]));
    expect(found.faults).toEqual(['D2 cell.unsolved']);
    expect(found.warnings).toContain('survey!D3 cell.linked');
  });

  test('signs that nobody sees, or that cannot be kept', async () => {
    const found = await read(form([yesNo('A\u200b', 50), yesNo('B', 50).map((cell) => (cell === 'Arti B.' ? 'Arti\u202e B' : cell))])); // prettier-ignore
    expect(found.instrument?.children).toMatchObject([{ code: 'A' }, { definition: { id: 'Arti B' } }]);
    expect(found.warnings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(
      expect.arrayContaining(['B2 text.invisible', 'E3 text.invisible']),
    );
    const label = (text: string) => form([['select_one ya_tidak', 'A', text, 100, 'Arti.', 'UU 14/2008', 'link']]);
    expect((await warned(label('Apa_x0000_kah?'))).faults).toEqual(['C2 text.unstorable']);
    expect((await warned(label('Apa_xD83D_kah?'))).faults).toEqual(['C2 text.unstorable']);
    expect((await read(label('Apakah_x000D_\nada?'))).instrument?.children).toMatchObject([{ text: { id: 'Apakah\nada?' } }]); // prettier-ignore
  });

  test('but not in headings, where they change nothing', async () => {
    const first = head.map((heading) => `\u200b${heading}`);
    expect((await read(form([yesNo('A', 100)], scaleRows, first))).instrument).not.toBeNull();
  });

  test('that some checks have to wait, while others are made', async () => {
    const choices: Rows = [scaleRows[0] ?? [], ['skala', 'A', 'a', 1.5], ['skala', 'B', null, 0], ['skala', 'C', 'c']];
    const found = await warned(form([scale(60), yesNo('B', 41)], choices));
    expect(found.faults).toEqual([
      'C3 label.missing',
      'D2 fraction.outOfRange',
      'D4 fraction.missing',
      'D2 weights.sum',
    ]);
    expect(found.warnings).toContain('survey!null lint.partial');
  });

  test('a contradiction, in spite of a row elsewhere that cannot be read', async () => {
    const rows = [yesNo('A', 50), yesNo('B', 40, "${A} = 'YA' and ${A} = 'TIDAK'"), ['geopoint', ...yesNo('C', 10).slice(1)]]; // prettier-ignore
    expect((await warned(form(rows, scaleRows, [...head, 'relevant']))).faults).toEqual([
      'A4 type.unknown',
      'H3 condition.contradictory',
    ]);
  });

  test('a wrong sum with the cells that were added', async () => {
    const { faults } = await read(form([yesNo('A', 60), yesNo('B', 41)]));
    expect(faults).toMatchObject([{ cell: 'D2', message: expect.stringContaining('Sel bobotnya: D2, D3.') }]);
  });

  test('what is wrong in a list that many share once, with their codes', async () => {
    const second = ['select_one skala', 'S2', 'Sejauh mana?', 50, ...scale(50).slice(4)];
    const choices: Rows = [scaleRows[0] ?? [], ['skala', 'A', 'a'.repeat(161), 1], ['skala', 'C', 'c', 0]];
    const { warnings } = await read(form([scale(50), second], choices));
    const found = warnings.filter(({ code }) => code === 'text.tooLong');
    expect(found).toMatchObject([{ sheet: 'choices', cell: 'C2', message: expect.stringContaining('S1, S2') }]);
  });
});

test.each([
  [
    'UU 1 [sudah diperiksa]; UU 2',
    [
      ['UU 1', true],
      ['UU 2', false],
    ],
  ],
  [
    'UU 1, Perki 1 [belum diperiksa], PP 61 [sudah diperiksa]',
    [
      ['UU 1, Perki 1', false],
      ['PP 61', true],
    ],
  ],
  [
    '- UU 1; sebagian [belum diperiksa]- UU 2 [sudah diperiksa]',
    [
      ['UU 1; sebagian', false],
      ['UU 2', true],
    ],
  ],
  ['UU 1 [Belum  Diperiksa].', [['UU 1', false]]],
])('the legal basis %s', async (text, expected) => {
  // prettier-ignore
  const { instrument } = await read(form([[...yesNo('A', 100).slice(0, 5), text, 'link']]));
  const [item] = instrument?.children ?? [];
  expect(item?.type === 'item' && item.law.map(({ citation, verified }) => [citation, verified])).toEqual(expected);
});

test.each(['select one from skala', 'select_one skala or_other'])('%s is a list of levels', async (type) => {
  const { instrument } = await read(form([[type, ...scale(100).slice(1)]]));
  expect(instrument?.children).toMatchObject([{ kind: 'scale' }]);
});

test('ten with two zeros behind the comma is ten', async () => {
  const { instrument } = await read(form([yesNo('A', '10,00'), yesNo('B', '90')]));
  expect(instrument?.children).toMatchObject([{ weight: '10' }, { weight: '90' }]);
});
