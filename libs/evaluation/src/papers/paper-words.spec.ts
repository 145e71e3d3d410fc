import { paperPlaces, standardWords, strangePlace } from './paper-words';

describe('the words of papers', () => {
  test('the standard ones use only places that their paper knows', () => {
    for (const [name, places] of Object.entries(paperPlaces))
      for (const text of [standardWords[name as keyof typeof standardWords]].flat())
        expect([name, strangePlace(text, places)]).toEqual([name, null]);
  });

  test.each([
    ['hasil {periode}', null],
    ['tanpa tempat', null],
    ['hasil {Periode}', '{Periode}'],
    ['{constructor}', '{constructor}'],
    ['${periode}', null],
    ['hasil {periode', '{'],
    ['hasil periode}', '}'],
    ['{{periode}}', '{'],
    ['{}', '{}'],
  ])('%s: %s', (text, strange) => {
    expect(strangePlace(text, ['periode'])).toBe(strange);
  });
});
