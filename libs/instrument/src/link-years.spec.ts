import { checklist, instrument, number, scale, yesNo } from '../test/sample';
import { copyInstrument } from './copy-instrument';
import type { Item } from './instrument';
import { linkYears } from './link-years';

const items: readonly Item[] = [yesNo('A', '1'), scale('B', '1'), checklist('C', '1'), number('D', '1')];
const last = instrument(...items);

const links = (...current: readonly Item[]): readonly unknown[] =>
  linkYears(last, instrument(...current)).map(({ code, previousCode, link, reasons }) =>
    [previousCode, code, link, ...reasons].join(' '),
  );

const [a, b, c, d] = items as readonly [Item, Item, Item, Item];

describe('linkYears', () => {
  it("has every item of next year's copy go on", () => {
    const next = copyInstrument(last, { code: 'contoh-2027', asNextYear: true });
    expect(linkYears(last, next).map(({ link }) => link)).toEqual(['same', 'same', 'same', 'same']);
  });

  it('follows what an item says of itself before its code', () => {
    expect(links({ ...b, code: 'A', previousCode: 'B' }, { ...a, code: 'Z', previousCode: 'A' }, c, d)).toEqual([
      'B A same',
      'A Z same',
      'C C same',
      'D D same',
    ]);
  });

  it('links an equal code only where the text is near', () => {
    const other = yesNo('A', '1', { text: { id: 'Berapa lama pemohon menunggu di loket layanan?' } });
    expect(links(other, b, c, d)).toEqual([' A new', 'B B same', 'C C same', 'D D same', 'A  gone']);
  });

  it('gives one predecessor to the first that names it, and none to who names nobody', () => {
    expect(
      links(
        { ...a, previousCode: 'A' },
        { ...a, code: 'X', previousCode: 'A' },
        { ...a, code: 'Y', previousCode: '?' },
        b,
        c,
        d,
      ),
    ).toEqual(['A A same', ' X new', ' Y new', 'B B same', 'C C same', 'D D same']);
  });

  it('marks a break with what makes it', () => {
    const [best, ...rest] = (b as Extract<Item, { kind: 'scale' }>).levels;
    expect(
      links(
        { ...a, previousCode: 'A', text: { id: 'Hal yang lain?' } },
        { ...b, levels: [{ ...best, fraction: '0.9' }, ...rest] } as Item,
        { ...c, required: 2 } as Item,
        { ...d, unit: { id: 'hari' } } as Item,
      ),
    ).toEqual(['A A changed text', 'B B changed levels', 'C C changed elements', 'D D changed rule']);
    expect(links({ ...b, levels: rest } as Item)[0]).toBe('B B changed levels');
    expect(links({ ...scale('A', '1'), text: a.text })[0]).toBe('A A changed kind');
  });

  it('breaks where the definition says that something else counts, for every kind', () => {
    const defined = (item: Item, definition?: string): Item => ({ ...item, ...(definition && { definition: { id: definition } }) }); // prettier-ignore
    const before = instrument(
      ...items.map((item) => defined(item, 'Diumumkan di laman resmi dalam setahun terakhir.')),
    );
    const now = (definition?: string): readonly string[] =>
      linkYears(before, instrument(...items.map((item) => defined(item, definition)))).map(({ link, reasons }) => [link, ...reasons].join(' ')); // prettier-ignore
    expect(now('diumumkan di laman resmi dalam setahun terakhir')).toEqual(items.map(() => 'same'));
    expect(now('Diumumkan di laman resmi dalam sebulan terakhir.')).toEqual(items.map(() => 'changed definition'));
    expect(now()).toEqual(items.map(() => 'changed definition'));
  });

  it('does not mind a slip put right, nor a level under a code in other letters', () => {
    const { levels } = b as Extract<Item, { kind: 'scale' }>;
    expect(links({ ...b, levels: levels.map((one) => ({ ...one, code: one.code.toLowerCase() })) } as Item)[0]).toBe('B B same'); // prettier-ignore
  });
});
