import { checklist, instrument, node, number, scale, yesNo } from '../test/sample';
import { checkInstrument } from './check-instrument';
import type { Instrument, InstrumentNode, Item, Text } from './instrument';

const linesOf = (subject: Instrument, wanted: string): string[] =>
  checkInstrument(subject).flatMap(({ code, path }) => (code === wanted ? path.replace(/\/children/g, '') : []));
const letters = (count: number): Text => ({ id: 'a'.repeat(count) });

describe('texts too long for a phone', () => {
  const evidence = { anyOf: ['link'], minimum: 1, example: letters(301) } as const;
  test.each<[string, InstrumentNode | Item, string]>([
    ['a question', yesNo('A', '100', { text: letters(281) }), '/0/text/id'],
    ['a definition', yesNo('A', '100', { definition: letters(601) }), '/0/definition/id'],
    ['an example', yesNo('A', '100', { evidence }), '/0/evidence/example/id'],
    ['an element', checklist('A', '100', { elements: [{ code: 'a', text: letters(161) }] }), '/0/elements/0/text/id'],
    ['a unit', number('A', '100', { unit: letters(41) }), '/0/unit/id'],
    ['a group', { ...node('G', '100', [yesNo('A', '100')]), text: letters(121) }, '/0/text/id'],
  ])('%s', (_, child, path) => expect(linesOf(instrument(child), 'text.tooLong')).toEqual([path]));

  test('one at its limit fits', () => {
    expect(linesOf(instrument(yesNo('A', '100', { text: letters(280) })), 'text.tooLong')).toEqual([]);
  });
});

test('texts that say nothing are faults where people would choose by them', () => {
  const blank = { id: ' ' };
  const items = [
    checklist('A', '50', { elements: [{ code: 'a', text: blank }] }),
    number('B', '50', { unit: blank, definition: blank }),
  ];
  expect(linesOf(instrument(...items), 'text.missing')).toEqual(['/0/elements/0/text/id', '/1/unit/id']);
});

describe('translation', () => {
  const both = (id: string): Text => ({ id, en: `${id} in English` });
  const titled = (...children: readonly (InstrumentNode | Item)[]): Instrument => ({
    ...instrument(...children),
    title: both('Instrumen'),
  });
  const missing = (subject: Instrument): string[] => linesOf(subject, 'translation.missing');

  test('is not asked of an instrument without any English', () => {
    expect(missing(instrument(yesNo('A', '100')))).toEqual([]);
  });
  test('is asked of all questions, groups and the title once there is some', () => {
    const group = node('G', '100', [yesNo('A', '50', { text: both('Apakah A?') }), yesNo('B', '50')]);
    expect(missing(instrument(group))).toEqual(['/title/en', '/0/text/en', '/0/1/text/en']);
    expect(missing(titled(yesNo('A', '100')))).toEqual(['/0/text/en']);
  });
  test('is asked of choices only where other choices have it; each item is named once, with all it lacks', () => {
    const translated = scale('A', '50', { text: both('Apakah A?') });
    expect(missing(titled(translated))).toEqual([]);
    const levels = ['B', 'C'].map((code, index) => ({ code, fraction: `${1 - index}`, text: both(code) }));
    const subject = titled(
      translated,
      scale('B', '50', { levels }),
      yesNo('C', '0', { text: { id: 'Apa?', en: ' ' } }),
    );
    expect(missing(subject)).toEqual(['/0/levels/0/text/en', '/1/text/en', '/2/text/en']);
    expect(checkInstrument(subject).find(({ path }) => path === '/children/0/levels/0/text/en')?.message).toBe(
      'Terjemahan Inggris A belum lengkap: pilihan.',
    );
  });
});
