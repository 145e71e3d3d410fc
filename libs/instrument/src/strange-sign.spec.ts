import { checklist, instrument, yesNo } from '../test/sample';
import { checkInstrument } from './check-instrument';
import { parseCondition } from './parse-condition';
import { strangeSign, unseenSign, unstorableSign } from './strange-sign';

test.each([
  ['A\u200b01', 'tanda ke-2 tidak terlihat (U+200B); hapus, lalu ketik ulang kodenya'],
  ['A01\u00a0', 'tanda ke-4 tidak terlihat (U+00A0); hapus, lalu ketik ulang kodenya'],
  ['\u041001', 'tanda ke-1, "\u0410", bukan huruf, angka, atau tanda hubung biasa (U+0410); ketik ulang kodenya'],
  ['A\u201301', 'tanda ke-2, "\u2013", bukan huruf, angka, atau tanda hubung biasa (U+2013); ketik ulang kodenya'],
  ['A 01', null],
  ['A-0_1.b', null],
])('%j: %s', (code, expected) => expect(strangeSign(code)).toBe(expected));

test('a code of another script is seen', () => expect(unseenSign('\u041001')).toBeNull());

test.each([
  ['a\u0000', 'tanda ke-2 (U+0000)'],
  ['\u{1f600}\ud800', 'tanda ke-2 (U+D800)'],
  ['baris\r\nbaru\tlagi \u{1f600}', null],
])('%j cannot be kept because of %s', (text, expected) => expect(unstorableSign(text)).toBe(expected));

const found = (more: object): string[] =>
  checkInstrument(instrument(yesNo('A01', '100', more))).map(({ path, code, message }) => `${path} ${code} ${message}`);

describe('the linter', () => {
  test('says which sign makes a code another one', () =>
    expect(found({ code: 'A\u200b01' })).toEqual([
      expect.stringMatching(/^\/children\/0\/code code\.malformed .*tanda ke-2 tidak terlihat \(U\+200B\)/),
    ]));

  test('says so of a choice as well', () => {
    const elements = [{ code: 'a\u200b', text: { id: 'Unsur' } }];
    expect(checkInstrument(instrument(checklist('L', '100', { elements })))).toEqual([
      expect.objectContaining({ code: 'code.malformed', message: expect.stringContaining('(U+200B)') }),
    ]);
  });

  test('says so of a condition as well', () =>
    expect(found({ relevant: { op: 'answered', item: '\u041001' } })).toEqual([
      expect.stringMatching(/condition\.unknownItem .*tanda ke-1, "\u0410", bukan huruf/),
    ]));

  test('refuses texts that cannot be kept, wherever they stand', () =>
    expect(found({ definition: { id: 'a\u0007' } })).toEqual([
      '/children/0/definition/id text.unstorable Teks ini memuat tanda yang tidak dapat disimpan: tanda ke-2 (U+0007); hapus tanda itu.',
    ]));
});

test('an unseen sign in a condition is named', () =>
  expect(parseCondition("${A01}\u200b = 'ya'")).toMatchObject({
    fault: { message: expect.stringContaining('Tanda tidak terlihat (U+200B) di sini'), at: 6 },
  }));
