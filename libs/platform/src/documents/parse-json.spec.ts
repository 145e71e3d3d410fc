import fc from 'fast-check';
import { parseJson } from './parse-json';

const faultsOf = (text: string | Buffer): string[] => {
  const parsed = parseJson(Buffer.from(text));
  return 'faults' in parsed ? parsed.faults.map(({ path, code }) => `${path} ${code}`) : [];
};

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      if (text.includes('"__proto__"')) return;
      expect(parseJson(Buffer.from(text))).toEqual({ value: JSON.parse(text) as unknown });
    }),
  );
});

test('a byte order mark, as some editors write, is passed over', () => {
  expect(parseJson(Buffer.from('\ufeff{"a":1}'))).toEqual({ value: { a: 1 } });
});

test.each([
  ['{"a":1,"a":2}', ['/a json.duplicateKey']],
  ['{"a":{"b":1,"c":{"d":1},"b":2},"a":3}', ['/a/b json.duplicateKey', '/a json.duplicateKey']],
  ['[{"x":1},[2,{"y":1,"y":1}]]', ['/1/1/y json.duplicateKey']],
  ['{"a/b":{"~":1,"~":2}}', ['/a~1b/~0 json.duplicateKey']],
  ['{"\\u0061":1,"a":2}', ['/a json.duplicateKey']],
  ['{"a":"\\"a\\":1, \\"a\\":2","b":"{}[]:,"}', []],
  ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', []],
])('%s repeats %j', (text, expected) => expect(faultsOf(text)).toEqual(expected));

test.each([
  ['{"a":"\\ud800","b":["\\udc00x"]}', ['/a json.halfCharacter', '/b/0 json.halfCharacter']],
  ['{"\\uD800":1}', [' json.halfCharacter']],
  ['{"a":"\\ud83d\\ude00"}', []],
])('%s holds half characters at %j', (text, expected) => expect(faultsOf(text)).toEqual(expected));

test.each<[string, string | Buffer, string]>([
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), ' file.notUtf8'],
  ['a hundred and one levels', '['.repeat(101) + ']'.repeat(101), ' json.tooDeep'],
  ['a forbidden key', '{"a":{"__proto__":1}}', ' json.forbiddenKey'],
  ['a forbidden key in disguise', '{"\\u005f_proto__":1}', ' json.forbiddenKey'],
  ['a trailing comma', '{"a":1,}', ' json.malformed'],
  ['NaN', '{"a":NaN}', ' json.malformed'],
])('%s is refused', (_, text, fault) => expect(faultsOf(text)).toEqual([fault]));

test('a hundred levels are read', () => expect(faultsOf('['.repeat(100) + ']'.repeat(100))).toEqual([]));
