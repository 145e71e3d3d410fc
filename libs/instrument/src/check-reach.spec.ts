import * as fc from 'fast-check';
import { checklist, instrument, isYes, node, number, scale, yesNo } from '../test/sample';
import { checkInstrument } from './check-instrument';
import { checkReach } from './check-reach';
import type { Condition, Instrument, InstrumentNode, Item, ItemValue, ItemValues } from './instrument';
import { isRelevant } from './is-relevant';
import { itemsOf } from './items-of';
import { parseCondition } from './parse-condition';
import { placedChildren } from './placed-children';

const when = (text: string): Condition => {
  const result = parseCondition(text);
  if ('fault' in result) throw new Error(result.fault.message);
  return result.condition;
};
const reachOf = (subject: Instrument): string[] =>
  checkReach(subject, placedChildren(subject)).map(
    ({ path, code }) => `${path.replace(/\/children|\/relevant/g, '')} ${code}`,
  );

const base = [
  yesNo('Y', '10'),
  scale('S', '10'),
  checklist('L', '10'),
  number('N', '10'),
  number('I', '10', { integer: true }),
  number('W', '10', { min: undefined, max: undefined }),
  { type: 'item', kind: 'text', code: 'T', text: { id: 'Catatan' }, weight: '0', law: [] } as Item,
];
const saysOf = (condition: string): string =>
  reachOf(instrument(...base, yesNo('Z', '40', { relevant: when(condition) })))
    .map((line) => line.split(' ')[1])
    .join();

describe('a condition by itself', () => {
  test.each([
    "${Y} = 'ya'",
    "${S} = 'A' or ${S} = 'C'",
    "selected(${L}, 'a') and not(selected(${L}, 'b'))",
    "${T} != ''",
    "${S} != ''",
    '${N} > 0 and ${N} < 0.5',
    '${N} = 10',
    '${N} >= 10',
    '${I} > 2 and ${I} < 4',
    '${W} > 100',
    '${W} < -100',
    "${W} != ''",
    "${N} != ''",
    '${N} != 3',
    '${N} >= 0',
    "${Y} = 'ya' or ${Y} = 'tidak'",
    "${Y} = 'ya' or ${N} + ${I} > 5",
  ])('%s may hold or not', (condition) => expect(saysOf(condition)).toBe(''));

  test.each([
    "${Y} = 'ya' and ${Y} = 'tidak'",
    "${S} = 'A' and not(${S} = 'a')",
    "selected(${L}, 'a') and not(selected(${L}, 'A'))",
    "selected(${L}, 'a') and ${L} = ''",
    '${N} > 10',
    '${N} < 0',
    '${N} = 10.5',
    '${I} > 2 and ${I} < 3',
    '${I} = 2.5',
    '${I} > -0.5 and ${I} < 0',
    '${W} > 5 and ${W} < 5',
    '1 = 2',
  ])('%s never holds', (condition) => expect(saysOf(condition)).toBe('condition.contradictory'));

  test.each(["${Y} = 'ya' or ${Y} != 'ya'", '1 < 2', "not(${Y} = 'ya' and ${Y} = 'tidak')", "${N} != '' or ${N} = ''"])(
    '%s always holds',
    (condition) => expect(saysOf(condition)).toBe('condition.always'),
  );

  test('nothing is claimed of calculations', () => {
    expect(saysOf('${N} + ${I} > 100')).toBe('');
    expect(saysOf('not(${N} + 1 > 100)')).toBe('');
  });
});

describe('a condition in its place', () => {
  const below = (group: string, item: string): Instrument => {
    const inside: InstrumentNode = {
      ...node('G', '30', [yesNo('Z', '30', { relevant: when(item) })]),
      relevant: when(group),
    };
    return instrument(...base, inside);
  };

  test('that the group above rules out is never met', () => {
    expect(reachOf(below("${Y} = 'ya'", "${Y} = 'tidak'"))).toEqual(['/7/0 item.unreachable']);
  });
  test('that the group above already asks for filters nothing', () => {
    expect(reachOf(below("${Y} = 'ya'", "${Y} = 'ya'"))).toEqual(['/7/0 condition.always']);
  });
  test('below a group that is never asked is not complained of again', () => {
    expect(reachOf(below('${N} > 10', "${Y} = 'ya'"))).toEqual(['/7 condition.contradictory']);
  });
  test('of its own is fine where the group asks for something else', () => {
    expect(reachOf(below("${Y} = 'ya'", '${N} > 5'))).toEqual([]);
  });

  test('that reads an item which is not asked then is never met', () => {
    const inner = yesNo('A', '10', { relevant: when("${Y} = 'ya'") });
    const outer = yesNo('B', '10', { relevant: when("${A} = 'ya' and ${Y} = 'tidak'") });
    expect(reachOf(instrument(yesNo('Y', '80'), inner, outer))).toEqual(['/2 item.unreachable']);
  });
  test('that reads an item which is never asked is never met either', () => {
    const never = yesNo('A', '10', { relevant: when("${Y} = 'ya' and ${Y} = 'tidak'") });
    const after = yesNo('B', '10', { relevant: isYes('A') });
    expect(reachOf(instrument(yesNo('Y', '80'), never, after))).toEqual([
      '/1 condition.contradictory',
      '/2 item.unreachable',
    ]);
  });

  test('of an item for villages that reads an item for agencies is never met', () => {
    const agency = yesNo('A', '50', { applicable: ['OPD'] });
    const village = (kinds: readonly string[]): Item => yesNo('B', '50', { applicable: kinds, relevant: isYes('A') });
    expect(reachOf(instrument(agency, village(['DESA'])))).toEqual(['/1 item.unreachable']);
    expect(reachOf(instrument(agency, village(['DESA', 'OPD'])))).toEqual([]);
    expect(reachOf(instrument(agency, yesNo('B', '50', { relevant: isYes('A') })))).toEqual([]);
    expect(
      reachOf(instrument(agency, yesNo('B', '50', { relevant: when("${A} = ''"), applicable: ['DESA'] }))),
    ).toEqual(['/1 condition.always']);
  });
});

describe('what is too much to try is passed over in silence', () => {
  test('five hundred items that each wait for two before them, in less than three seconds of work', () => {
    const chain = Array.from({ length: 500 }, (_, index) =>
      yesNo(
        `Q${index}`,
        '1',
        index < 7 ? {} : { relevant: when(`\${Q${index - 1}} != '' and \${Q${index - 7}} = ''`) },
      ),
    );
    const before = process.cpuUsage();
    reachOf(instrument(...chain));
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
  test('many items in one condition', () => {
    const many = Array.from({ length: 12 }, (_, index) => yesNo(`A${index}`, '1'));
    const all = many.map(({ code }) => `\${${code}} = 'ya'`).join(' and ');
    const never = yesNo('Z', '1', { relevant: when(`${all} and \${A0} = 'tidak'`) });
    expect(reachOf(instrument(...many, never))).toEqual([]);
  });
  test('many ticks', () => {
    const elements = Array.from({ length: 11 }, (_, index) => ({ code: `e${index}`, text: { id: `Unsur ${index}` } }));
    const all = elements.map(({ code }) => `selected(\${L}, '${code}')`).join(' and ');
    const never = yesNo('Z', '50', { relevant: when(`${all} and not(selected(\${L}, 'e0'))`) });
    expect(reachOf(instrument(checklist('L', '50', { elements }), never))).toEqual([]);
  });
  test('many conditions that each take long', () => {
    const many = Array.from({ length: 7 }, (_, index) => yesNo(`A${index}`, '1'));
    const all = many.map(({ code }) => `\${${code}} = 'ya'`).join(' and ');
    const never = Array.from({ length: 20 }, (_, index) =>
      yesNo(`Z${index}`, '1', {
        relevant: when(`${all} and \${A${index % 7}} = 'tidak' and \${A0} != '${index}'`.replace(/'(\d+)'$/, "''")),
      }),
    );
    const found = reachOf(
      instrument(
        ...many,
        ...never.map(
          (item, index) =>
            ({
              ...item,
              relevant: { op: 'and', args: [item.relevant as Condition, when(`\${A0} != '' or 1 = ${index}`)] },
            }) as Item,
        ),
      ),
    );
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThan(20);
  });
});

const simple = fc.constantFrom(
  ...["${Y} = 'ya'", "${Y} = 'tidak'", "${Y} != ''", "${S} = 'A'", "${S} = 'b'", "selected(${L}, 'a')", "selected(${L}, 'b')", '${N} > 5', '${N} <= 5', '${N} = 5', '5 != ${N}', '${I} < 1.5', '${I} >= 1', '${I} > 9', '${N} >= 0', '${N} > ${I}'].map(when), // prettier-ignore
);
const anyCondition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    simple,
    tie('any').map((arg): Condition => ({ op: 'not', arg })),
    fc.record({ op: fc.constantFrom('and', 'or'), args: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
  ),
})).any;

test('whatever is called contradictory is met by no answers, whatever is called always by all', () => {
  const values: fc.Arbitrary<ItemValues> = fc.record(
    {
      Y: fc.constantFrom<ItemValue>({ choice: 'YA' }, { choice: 'TIDAK' }),
      S: fc.constantFrom<ItemValue>({ choice: 'A' }, { choice: 'B' }, { choice: 'C' }),
      L: fc.subarray(['a', 'b', 'c']).map((elements): ItemValue => ({ elements })),
      N: fc.integer({ min: 0, max: 100 }).map((tenths): ItemValue => ({ number: `${Math.floor(tenths / 10)}.${tenths % 10}` })), // prettier-ignore
      I: fc.integer({ min: 0, max: 10 }).map((whole): ItemValue => ({ number: `${whole}` })),
    },
    { requiredKeys: [] },
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCondition, fc.array(values, { minLength: 5, maxLength: 20 }), (relevant, tries) => {
      const subject = instrument(...base, yesNo('END', '1', { relevant }));
      const says = reachOf(subject).join();
      seen.add(says);
      const last = itemsOf(subject).at(-1) as Item;
      if (says.includes('contradictory')) expect(tries.some((given) => isRelevant(last, given, subject))).toBe(false);
      if (says.includes('always')) expect(tries.every((given) => isRelevant(last, given, subject))).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(seen.size).toBe(3);
});

test('nothing is said of conditions whose names are not in order', () => {
  const never = yesNo('Z', '100', {
    relevant: { op: 'and', args: [isYes('GHOST'), { op: 'not', arg: isYes('GHOST') }] },
  });
  expect(checkInstrument(instrument(never)).map(({ code }) => code)).toEqual([
    'condition.unknownItem',
    'condition.unknownItem',
  ]);
});
