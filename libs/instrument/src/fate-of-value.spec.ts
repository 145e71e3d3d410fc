import { checklist, isYes, number, scale, yesNo } from '../test/sample';
import { fateOfValue } from './fate-of-value';
import type { Item, ItemValue } from './instrument';

const yes: ItemValue = { choice: 'YA' };
const question = yesNo('A', '10', { text: { id: 'Apakah laman memuat laporan keuangan tahunan?' } });

const fate = (more: object, value: ItemValue = yes, before: Item = question): string =>
  fateOfValue(before, { ...before, ...more } as Item, value);

describe('fateOfValue', () => {
  it('drops a value whose item is gone, is of another kind, or no longer allows it', () => {
    expect(fateOfValue(question, undefined, yes)).toBe('dropped');
    expect(fateOfValue(question, scale('A', '10'), { choice: 'A' })).toBe('dropped');
    expect(fateOfValue(scale('A', '10'), yesNo('A', '10'), { rejected: true })).toBe('dropped');
    expect(fate({ levels: [] }, { choice: 'B' }, scale('A', '1'))).toBe('dropped');
    expect(fate({ max: '4' }, { number: '5' }, number('A', '1'))).toBe('dropped');
    expect(fate({ notApplicable: undefined }, { notApplicable: true }, yesNo('A', '1', { notApplicable: { statement: false } }))).toBe('dropped'); // prettier-ignore
  });

  it('has a value looked at that was given before the item existed as it is', () => {
    expect(fateOfValue(undefined, question, yes)).toBe('review');
    expect(fateOfValue(undefined, question, { choice: 'X' })).toBe('dropped');
  });

  it('keeps what neither asks nor earns another thing', () => {
    const harmless = {
      law: [],
      weight: '12',
      previousCode: 'B',
      text: { id: 'apakah laman memuat laporan keuagan tahunan', en: 'Yearly?' },
      evidence: { anyOf: ['link', 'file', 'photo'], minimum: 0, example: { id: 'Contoh.' } },
      notApplicable: { statement: true },
    };
    expect(fate(harmless)).toBe('kept');
    expect(fate({ evidence: undefined })).toBe('kept');
    expect(fate({ min: '-5', max: '20', integer: true }, { number: '5' }, number('A', '1'))).toBe('kept');
  });

  it.each([
    ['the question', { text: { id: 'Apakah laman tidak memuat laporan keuangan tahunan?' } }],
    ['the definition', { definition: { id: 'Sesuatu yang lain.' } }],
    ['a definition taken away', { definition: undefined }],
    ['the condition', { relevant: isYes('B') }],
    ['whom it applies to', { applicable: ['opd'] }],
    ['who fills it', { filledBy: 'assessor' }],
    ['more evidence', { evidence: { anyOf: ['link', 'file'], minimum: 2 } }],
    ['fewer kinds of evidence', { evidence: { anyOf: ['link'], minimum: 1 } }],
    ['a page to be named', { evidence: { anyOf: ['link', 'file'], minimum: 1, page: true } }],
    ['a bonus', { bonus: true }],
    ['a penalty', { weight: '-10' }],
  ])('has a value looked at after another meaning: %s', (_, more) => {
    expect(fate(more)).toBe('review');
  });

  it('asks for a look where evidence is asked for at last', () => {
    const { evidence, ...bare } = question;
    expect(fate({ evidence }, yes, bare as Item)).toBe('review');
    expect(fate({ evidence: { anyOf: ['link'], minimum: 0 } }, yes, bare as Item)).toBe('kept');
  });

  it('looks at the chosen level of a scale alone', () => {
    const before = scale('A', '1') as Extract<Item, { kind: 'scale' }>;
    const [best, middle, worst] = before.levels;
    const better = { ...best, text: { id: 'Lengkap sekali dan terbaru' } };
    const more = { levels: [better, { ...middle, fraction: '0.50' }, worst] };
    expect(fate(more, { choice: 'b' }, before)).toBe('kept');
    expect(fate(more, { choice: 'A' }, before)).toBe('review');
    const cheaper = { levels: [best, { ...middle, fraction: '0.4' }, worst] };
    expect(fate(cheaper, { choice: 'B' }, before)).toBe('review');
    expect(fate({ levels: [best, middle, { ...worst, code: 'D' }, { ...worst, fraction: 'x' }] }, { choice: 'C' }, before)).toBe('review'); // prettier-ignore
  });

  it('has a new level looked at that the value names by chance', () => {
    const before = { ...scale('A', '1'), levels: [] } as unknown as Item;
    expect(fate({ levels: [{ code: 'A', text: { id: 'x' }, fraction: '1' }] }, { choice: 'A' }, before)).toBe('review');
  });

  it('looks at elements, in whatever order, and at how many are wanted', () => {
    const before = checklist('A', '1') as Extract<Item, { kind: 'checklist' }>;
    const [a, b, c] = before.elements;
    const value = { elements: ['a'] };
    expect(fate({ elements: [c, b, a], required: 3, allOrNothing: false }, value, before)).toBe('kept');
    expect(fate({ elements: [a, b, { ...c, text: { id: 'Lain sama sekali' } }] }, value, before)).toBe('review');
    expect(fate({ elements: [a, b, c, { ...c, code: 'd' }], required: 3 }, value, before)).toBe('review');
    expect(fate({ required: 2 }, value, before)).toBe('review');
    expect(fate({ allOrNothing: true }, value, before)).toBe('review');
    expect(fate({ allOrNothing: true }, value, { ...before, allOrNothing: true } as Item)).toBe('kept');
  });

  it('looks at the unit and the rule of a number', () => {
    const value = { number: '5' };
    expect(fate({ unit: { id: 'hari' } }, value, number('A', '1'))).toBe('review');
    expect(fate({ rule: { type: 'linear', zeroAt: '0', fullAt: '5' } }, value, number('A', '1'))).toBe('review');
  });

  it('does not look at how a kind of body is written', () => {
    const value = { choice: 'YA' };
    expect(
      fateOfValue(yesNo('A', '1', { applicable: ['desa'] }), yesNo('A', '1', { applicable: ['DESA'] }), value),
    ).toBe('kept');
  });

  it('does not ask what "not applicable" earns, only whether a letter is wanted now', () => {
    const before = scale('A', '1', { notApplicable: { statement: false } });
    const value = { notApplicable: true } as const;
    expect(fate({ levels: [] }, value, before)).toBe('kept');
    expect(fate({ notApplicable: { statement: true } }, value, before)).toBe('review');
    expect(fate({}, value, yesNo('A', '1', { notApplicable: { statement: true } }))).toBe('kept');
  });

  it('looks at a rejection whichever way the evidence rule went, and not at what levels earn', () => {
    const value = { rejected: true } as const;
    expect(fate({ levels: [] }, value, scale('A', '1'))).toBe('kept');
    expect(fate({ evidence: { anyOf: ['link', 'file', 'photo'], minimum: 1 } }, value)).toBe('review');
    expect(fate({ evidence: { anyOf: ['link'], minimum: 1 } }, value)).toBe('review');
  });

  it('keeps a written answer as long as its question stands', () => {
    const before = { ...question, kind: 'text' } as Item;
    expect(fate({ weight: '0' }, { text: 'Ada.' }, before)).toBe('kept');
  });
});
