import fc from 'fast-check';
import { checklist, instrument, isYes, node, number, scale, soundInstrument, yesNo } from '../test/sample';
import { claimsPoints, completeness, type CompletenessProblem } from './completeness';
import type { Item, ItemValue, ItemValues } from './instrument';

const problems = (item: Item, value: ItemValue, counts = {}): CompletenessProblem[] =>
  completeness(instrument(item), { [item.code]: value }, { [item.code]: counts }).missing.map(({ problem }) => problem);

test('an empty questionnaire misses everything, in order', () => {
  const { total, answered, withEvidence, missing } = completeness(soundInstrument, {}, {});
  expect({ total, answered, withEvidence }).toEqual({ total: 5, answered: 0, withEvidence: 0 });
  expect(missing.map(({ itemCode, problem }) => `${itemCode} ${problem}`)).toEqual(
    ['A01', 'A02', 'A03', 'B01', 'B02'].map((code) => `${code} unanswered`),
  );
  expect(missing[0]?.message).toBe('Butir A01 belum dijawab.');
});

test('answers that claim points need evidence of an accepted kind, the others none', () => {
  const values: ItemValues = {
    A01: { choice: 'YA' },
    A02: { choice: 'C' },
    A03: { elements: ['a'] },
    B01: { number: '0' },
    B02: { choice: 'TIDAK' },
  };
  const { answered, withEvidence, missing } = completeness(soundInstrument, values, {
    A01: { link: 1 },
    A03: { photo: 3 },
  });
  expect({ answered, withEvidence }).toEqual({ answered: 5, withEvidence: 4 });
  expect(missing).toEqual([
    {
      itemCode: 'A03',
      problem: 'evidenceMissing',
      message: 'Butir A03 memerlukan sedikitnya 1 bukti agar dapat dinilai.',
    },
  ]);
});

test('an answer the item no longer knows is asked again', () => {
  expect(problems(scale('S', '1'), { choice: 'Z' })).toEqual(['invalid']);
  expect(completeness(instrument(scale('S', '1')), { S: { choice: 'Z' } }, {}).answered).toBe(0);
});

describe('not applicable', () => {
  const item = yesNo('A', '1', { notApplicable: { statement: true } });
  test('needs its statement letter', () => {
    expect(problems(item, { notApplicable: true })).toEqual(['statementMissing']);
    expect(problems(item, { notApplicable: true }, { link: 1 })).toEqual(['statementMissing']);
    expect(problems(item, { notApplicable: true }, { statement: 1 })).toEqual([]);
  });
  test('needs nothing where no letter is asked', () => {
    expect(problems(yesNo('A', '1', { notApplicable: { statement: false } }), { notApplicable: true })).toEqual([]);
  });
});

test('every message says which item and what to do', () => {
  const item = yesNo('A', '1', { notApplicable: { statement: true } });
  const message = (value: ItemValue): string | undefined =>
    completeness(instrument(item), { A: value }, {}).missing[0]?.message;
  expect(message({ choice: 'X' })).toBe('Jawaban butir A tidak sesuai lagi; silakan jawab ulang.');
  expect(message({ notApplicable: true })).toBe(
    'Butir A memerlukan surat pernyataan bertanda tangan bahwa hal ini tidak berlaku.',
  );
});

test('only what is put to this body counts', () => {
  const note: Item = { type: 'item', kind: 'text', code: 'T', text: { id: 'Catatan' }, weight: '0', law: [] };
  const form = instrument(
    node('A', '100', [
      yesNo('A01', '50'),
      yesNo('A02', '20', { relevant: isYes('A01') }),
      yesNo('A03', '20', { applicable: ['DESA'] }),
      yesNo('A04', '10', { filledBy: 'assessor' }),
      note,
    ]),
  );
  expect(completeness(form, {}, {}, 'OPD').total).toBe(1);
  expect(completeness(form, { A01: { choice: 'YA' } }, {}, 'DESA').total).toBe(3);
});

test('a bonus may stay empty, but once claimed is proved', () => {
  const form = instrument(yesNo('A', '100'), yesNo('X', '5', { bonus: true }));
  expect(completeness(form, { A: { choice: 'TIDAK' } }, {})).toEqual({
    total: 1,
    answered: 1,
    withEvidence: 1,
    missing: [],
  });
  const claimed = completeness(form, { A: { choice: 'TIDAK' }, X: { choice: 'YA' } }, {});
  expect(claimed.missing.map(({ itemCode }) => itemCode)).toEqual(['X']);
});

test('an item without an evidence rule needs none', () => {
  const item: Item = { type: 'item', kind: 'yesNo', code: 'A', text: { id: 'Apa?' }, weight: '100', law: [] };
  expect(problems(item, { choice: 'YA' })).toEqual([]);
});

describe('an answer claims points', () => {
  const descending = { rule: { type: 'linear', zeroAt: '10', fullAt: '0' } };
  const brackets = {
    rule: {
      type: 'brackets',
      brackets: [
        { from: '1', fraction: '0' },
        { from: '5', fraction: '0.5' },
        { from: '8', fraction: '1' },
      ],
    },
  };
  test.each<[string, Item, ItemValue, boolean]>([
    ['yes', yesNo('A', '1'), { choice: 'ya' }, true],
    ['no', yesNo('A', '1'), { choice: 'TIDAK' }, false],
    ['middle level', scale('S', '1'), { choice: 'b' }, true],
    ['lowest level', scale('S', '1'), { choice: 'C' }, false],
    ['one element', checklist('L', '1'), { elements: ['a'] }, true],
    ['no element', checklist('L', '1'), { elements: [] }, false],
    ['above zero', number('N', '1'), { number: '0.01' }, true],
    ['zero', number('N', '1'), { number: '0' }, false],
    ['few where fewer is better', number('N', '1', descending), { number: '9' }, true],
    ['many where fewer is better', number('N', '1', descending), { number: '10' }, false],
    ['in a paying bracket', number('N', '1', brackets), { number: '5' }, true],
    ['in the lowest bracket', number('N', '1', brackets), { number: '4.99' }, false],
    ['below all brackets', number('N', '1', brackets), { number: '0' }, false],
    ['text', yesNo('A', '1'), { text: 'Ya' }, false],
    ['a number given to another kind', yesNo('A', '1'), { number: '5' }, false],
  ])('%s', (_, item, value, expected) => expect(claimsPoints(item, value)).toBe(expected));
});

test('one more answer or piece of evidence never takes anything away', () => {
  const values = fc.record<ItemValues>(
    {
      A01: fc.constantFrom<ItemValue>({ choice: 'YA' }, { choice: 'TIDAK' }),
      A02: fc.constantFrom('A', 'B', 'C').map((choice) => ({ choice })),
      B01: fc.nat(10).map((count) => ({ number: String(count) })),
    },
    { requiredKeys: [] },
  );
  const counts = fc.record({ A01: fc.record({ link: fc.nat(2) }), B01: fc.record({ file: fc.nat(2) }) });
  fc.assert(
    fc.property(values, counts, (some, evidence) => {
      const before = completeness(soundInstrument, some, evidence);
      const after = completeness(
        soundInstrument,
        { ...some, B02: { choice: 'TIDAK' } },
        { ...evidence, B02: { link: 1 } },
      );
      expect(after.answered).toBe(before.answered + 1);
      expect(after.withEvidence).toBe(before.withEvidence + 1);
      expect(before.withEvidence + before.missing.length).toBe(before.total);
    }),
  );
});
