import { checklist, instrument, isYes, node, number, scale, soundInstrument, yesNo } from '../test/sample';
import { checkInstrument } from './check-instrument';
import type { Condition, Instrument, InstrumentNode, Item, NumberExpression } from './instrument';
import { hasFaults } from './violation';

const found = (subject: Instrument): string[] => checkInstrument(subject).map(({ path, code }) => `${path} ${code}`);
const alone = (item: Item): Instrument => instrument({ ...item, weight: '100' } as Item);
const foundIn = (item: Item): string[] => found(alone(item)).map((line) => line.replace('/children/0', ''));

test('a sound instrument has nothing to object to', () => expect(checkInstrument(soundInstrument)).toEqual([]));

test('warnings alone do not forbid, one fault does', () => {
  const warned = checkInstrument(alone(yesNo('A', '100', { law: [] })));
  expect(warned).toEqual([
    {
      path: '/children/0/law',
      code: 'law.missing',
      message: 'Dasar hukum butir A belum disebut; tulis peraturan dan pasalnya.',
      severity: 'warning',
      place: 'A',
    },
  ]);
  expect(hasFaults(warned)).toBe(false);
  expect(hasFaults(checkInstrument(instrument()))).toBe(true);
});

describe('the head', () => {
  test('names what is missing, all at once', () => {
    const bare = { ...instrument(), code: 'dua kata', title: { id: ' ' }, source: { id: '' } };
    expect(found(bare)).toEqual([
      '/code code.malformed',
      '/title/id text.missing',
      '/source/id source.missing',
      '/children instrument.empty',
    ]);
  });
});

describe('codes', () => {
  test('are unique among nodes and items, whatever their case', () => {
    const other = { text: { id: 'Apakah ini lain?' } };
    const twice = instrument(node('A', '50', [yesNo('a', '50')]), yesNo('B', '25'), yesNo('b', '25', other));
    expect(found(twice)).toEqual(['/children/0/children/0/code code.duplicate', '/children/2/code code.duplicate']);
  });
  test('are short and plain', () => expect(foundIn(yesNo('A 1', '1'))).toEqual(['/code code.malformed']));
});

describe('weights', () => {
  test('add up to 100 at the top and to the node inside it', () => {
    const short = instrument(node('A', '60', [yesNo('A01', '20')]), yesNo('B', '39.5'));
    expect(checkInstrument(short).map(({ message }) => message)).toEqual([
      'A 60, B 39,5: jumlah bobot 99,5, seharusnya 100; tambahkan 0,5.',
      'Kelompok A (A01 20): jumlah bobot 20, seharusnya 60; tambahkan 40.',
    ]);
  });
  test('that are many are named as far as anybody reads', () => {
    const many = Array.from({ length: 10 }, (_, at) => yesNo(`A${at}`, '9'));
    expect(checkInstrument(instrument(...many))[0]?.message).toBe(
      'A0 9, A1 9, A2 9, A3 9, A4 9, A5 9, A6 9, A7 9, dan 2 lagi: jumlah bobot 90, seharusnya 100; tambahkan 10.',
    );
  });
  test('that are too many are to be taken away', () => {
    expect(checkInstrument(instrument(yesNo('A', '101')))[0]?.message).toContain('kurangi 1.');
  });
  test('of penalties that are nodes are counted with their sign', () => {
    const wrong = { ...instrument(node('A', '-5', [yesNo('A1', '1')])) };
    expect(checkInstrument(wrong).map(({ message }) => message)).toContain(
      'A -5: jumlah bobot -5, seharusnya 100; tambahkan 105.',
    );
  });
  test('of bonuses, penalties and unscored text stand outside the sum', () => {
    const note: Item = { type: 'item', kind: 'text', code: 'T', text: { id: 'Catatan' }, weight: '0', law: [] };
    expect(found(instrument(yesNo('A', '100'), yesNo('P', '-5'), yesNo('X', '3', { bonus: true }), note))).toEqual([]);
  });
  test('of bonuses alone need no sum', () => expect(found(instrument(yesNo('X', '3', { bonus: true })))).toEqual([]));
  test('mean nothing under a plain mean, nor inside a weighted node', () => {
    const group: InstrumentNode = { ...node('A', '60', [yesNo('A01', '7')]), aggregate: 'weighted' };
    const inner = { ...node('B', '1', [node('B1', '3', [yesNo('B101', '5')])]), aggregate: 'mean' } as const;
    expect(found({ ...instrument(group, inner), aggregate: 'mean' })).toEqual([]);
  });
  test('are decimals, and nodes have none below zero', () => {
    const wrong = instrument(node('A', '1/2', [yesNo('A01', 'satu')]), node('B', '-1', [yesNo('B01', '1')]));
    expect(found(wrong)).toEqual([
      '/children/0/weight weight.notDecimal',
      '/children/0/children/0/weight weight.notDecimal',
      '/children/1/weight weight.negative',
      '/children/1/children weights.sum',
    ]);
  });
  test('of zero are pointed out', () => {
    expect(found(instrument(yesNo('A', '100'), yesNo('B', '0')))).toEqual(['/children/1/weight weight.zero']);
  });
});

describe('a node', () => {
  test('has a name and children', () => {
    expect(found(instrument({ ...node('A', '100', []), text: { id: '' } }))).toEqual([
      '/children instrument.empty',
      '/children/0/text/id text.missing',
      '/children/0/children node.empty',
    ]);
  });
});

describe('an item', () => {
  test('says what it asks, on a phone', () => {
    expect(foundIn(yesNo('A', '1', { text: { id: '' } }))).toEqual(['/text/id text.missing']);
    expect(foundIn(yesNo('A', '1', { text: { id: 'a'.repeat(281) } }))).toEqual(['/text/id text.tooLong']);
  });
  test('stands on a law, a definition and evidence', () => {
    const item: Item = { type: 'item', kind: 'yesNo', code: 'A', text: { id: 'Apa?' }, weight: '100', law: [] };
    expect(foundIn(item)).toEqual(['/law law.missing', '/definition definition.missing', '/evidence evidence.missing']);
    expect(foundIn({ ...item, filledBy: 'assessor' })).toEqual(['/law law.missing', '/definition definition.missing']);
    expect(found({ ...alone(item), purpose: 'rubric' })).toEqual([]);
  });
  test('names no blank law', () => {
    expect(foundIn(yesNo('A', '1', { law: [{ citation: ' ', verified: false }] }))).toEqual([
      '/law/0/citation law.blank',
    ]);
  });
  test('is put to somebody', () => {
    expect(foundIn(yesNo('A', '1', { applicable: [] }))).toEqual(['/applicable item.unreachable']);
  });
  test('asks for evidence that can be given', () => {
    expect(foundIn(yesNo('A', '1', { evidence: { anyOf: [], minimum: -1 } }))).toEqual([
      '/evidence/anyOf evidence.noKind',
      '/evidence/minimum evidence.minimumMalformed',
    ]);
    expect(foundIn(yesNo('A', '1', { evidence: { anyOf: ['link'], minimum: 0.5 } }))).toEqual([
      '/evidence/minimum evidence.minimumMalformed',
    ]);
  });
  test('accepts the statement it asks for', () => {
    const statement = { notApplicable: { statement: true } };
    expect(foundIn(yesNo('A', '1', statement))).toEqual(['/notApplicable evidence.statementImpossible']);
    expect(foundIn(yesNo('A', '1', { ...statement, evidence: { anyOf: ['statement'], minimum: 1 } }))).toEqual([]);
    expect(foundIn(yesNo('A', '1', { notApplicable: { statement: false } }))).toEqual([]);
  });
});

const level = (code: string, fraction: string) => ({ code, fraction, text: { id: code } });

describe('a scale', () => {
  test.each([
    ['one level', [level('A', '1')], ['/levels scale.tooFew']],
    [
      'a code twice',
      [level('A', '1'), { ...level('a', '0'), text: { id: 'Lain' } }],
      ['/levels/1/code code.duplicate'],
    ],
    [
      'no code',
      [level('A', '1'), { ...level(' ', '0'), text: { id: 'Tidak ada' } }],
      ['/levels/1/code code.malformed'],
    ],
    ['no number', [level('A', 'penuh'), level('B', '0')], ['/levels/0/fraction fraction.notDecimal']],
    ['more than all', [level('A', '1.5'), level('B', '0')], ['/levels/0/fraction fraction.outOfRange']],
    ['less than nothing', [level('A', '1'), level('B', '-0.1')], ['/levels/1/fraction fraction.outOfRange']],
    ['out of order', [level('A', '0.5'), level('B', '1')], ['/levels/1/fraction scale.outOfOrder']],
    ['two of a worth', [level('A', '1'), level('B', '0.5'), level('C', '0.50')], ['/levels/2/fraction scale.flat']],
    [
      'two that read alike',
      [level('A', '1'), { ...level('B', '0'), text: { id: 'a.' } }],
      ['/levels/1/text/id text.similar'],
    ],
    [
      'two that say nothing',
      [
        { ...level('A', '1'), text: { id: '' } },
        { ...level('B', '0'), text: { id: '' } },
      ],
      ['/levels/0/text/id text.missing', '/levels/1/text/id text.missing'],
    ],
  ])('with %s', (_, levels, expected) => expect(foundIn(scale('S', '1', { levels }))).toEqual(expected));

  test('with labels too long for a phone', () => {
    const long = { ...level('A', '1'), text: { id: 'a'.repeat(161) } };
    expect(foundIn(scale('S', '1', { levels: [long, level('B', '0')] }))).toEqual(['/levels/0/text/id text.tooLong']);
  });
});

describe('a checklist', () => {
  test.each([
    ['nothing to tick', { elements: [] }, ['/elements checklist.empty']],
    ['more required than there is', { required: 4 }, ['/required checklist.requiredOutOfRange']],
    ['nothing required', { required: 0 }, ['/required checklist.requiredOutOfRange']],
    ['half an element required', { required: 1.5 }, ['/required checklist.requiredOutOfRange']],
    ['two of three required', { required: 2 }, []],
  ])('with %s', (_, more, expected) => expect(foundIn(checklist('L', '1', more))).toEqual(expected));
});

describe('a number', () => {
  const brackets = (...list: readonly [string, string][]) => ({
    rule: { type: 'brackets', brackets: list.map(([from, fraction]) => ({ from, fraction })) },
  });
  test.each<[string, Record<string, unknown>, string[]]>([
    ['no lowest answer', { min: undefined }, [' number.rangeMissing']],
    ['no highest answer', { max: undefined }, [' number.rangeMissing']],
    ['bounds that are no numbers', { min: 'a', max: 'b' }, ['/min number.notDecimal', '/max number.notDecimal']],
    ['bounds the wrong way round', { min: '5', max: '5' }, ['/max number.rangeEmpty']],
    [
      'a line between no numbers',
      { rule: { type: 'linear', zeroAt: '', fullAt: '?' } },
      ['/rule/zeroAt number.notDecimal', '/rule/fullAt number.notDecimal'],
    ],
    ['a line to where it starts', { rule: { type: 'linear', zeroAt: '1', fullAt: '1.0' } }, ['/rule number.flat']],
    ['no brackets', brackets(), ['/rule/brackets brackets.empty']],
    [
      'malformed brackets',
      brackets(['x', '2']),
      ['/rule/brackets/0/from number.notDecimal', '/rule/brackets/0/fraction fraction.outOfRange'],
    ],
    ['rising brackets', brackets(['0', '0'], ['5', '1']), []],
    ['falling brackets', brackets(['5', '1'], ['0', '0']), []],
    [
      'brackets in no order',
      brackets(['0', '0'], ['5', '1'], ['3', '0.5']),
      ['/rule/brackets/2/from brackets.outOfOrder'],
    ],
    ['a bracket twice', brackets(['0', '0'], ['0.0', '1']), ['/rule/brackets/1/from brackets.outOfOrder']],
  ])('with %s', (_, more, expected) => expect(foundIn(number('N', '1', more))).toEqual(expected));
});

describe('skip logic', () => {
  const compares = (left: NumberExpression, right: NumberExpression): Condition => ({
    op: 'compare',
    relation: '>',
    left,
    right,
  });
  const note: Item = { type: 'item', kind: 'text', code: 'T', text: { id: 'Catatan' }, weight: '0', law: [] };
  const when = (relevant: Condition): string[] =>
    found(
      instrument(
        node('G', '99', [yesNo('Y', '33'), scale('S', '22'), checklist('L', '22'), number('N', '22')]),
        yesNo('Z', '1', { relevant }),
        note,
      ),
    ).map((line) => line.replace('/children/1/relevant', ''));

  test.each<[Condition, string[]]>([
    [isYes('Y'), []],
    [{ op: 'equals', item: 'S', choice: 'b' }, []],
    [{ op: 'selected', item: 'L', element: 'A' }, []],
    [{ op: 'atLeast', item: 'N', number: '2' }, []],
    [{ op: 'not', arg: { op: 'answered', item: 'L' } }, []],
    [isYes('GHOST'), ['/item condition.unknownItem']],
    [{ op: 'equals', item: 'Y', choice: 'MUNGKIN' }, ['/choice condition.unknownChoice']],
    [{ op: 'equals', item: 'N', choice: '1' }, ['/choice condition.unknownChoice']],
    [{ op: 'selected', item: 'L', element: 'z' }, ['/element condition.unknownElement']],
    [{ op: 'selected', item: 'Y', element: 'a' }, ['/element condition.unknownElement']],
    [{ op: 'atMost', item: 'Y', number: '2' }, ['/item condition.notNumber']],
    [{ op: 'atMost', item: 'N', number: 'dua' }, ['/number condition.numberMalformed']],
    [{ op: 'equals', item: 'S', choice: 'z' }, ['/choice condition.unknownChoice']],
    [{ op: 'equals', item: 'L', choice: 'a' }, ['/choice condition.unknownChoice']],
    [{ op: 'equals', item: 'T', choice: 'a' }, ['/choice condition.unknownChoice']],
    [compares({ item: 'N' }, { op: 'add', left: { number: '1' }, right: { item: 'N' } }), []],
    [
      compares({ item: 'GHOST' }, { item: 'Y' }),
      ['/left/item condition.unknownItem', '/right/item condition.notNumber'],
    ],
    [
      compares({ number: '1' }, { op: 'add', left: { number: 'x' }, right: { item: 'S' } }),
      ['/right/left/number condition.numberMalformed', '/right/right/item condition.notNumber'],
    ],
    [{ op: 'or', args: [] }, ['/args condition.empty']],
    [{ op: 'and', args: [isYes('Y'), { op: 'not', arg: isYes('GHOST') }] }, ['/args/1/arg/item condition.unknownItem']],
  ])('%j', (condition, expected) => expect(when(condition)).toEqual(expected));

  test('an item that waits for itself', () => expect(when(isYes('Z'))).toEqual([' condition.cycle']));

  test('a condition of a group is looked at as well', () => {
    const group = { ...node('G', '100', [yesNo('Y', '100')]), relevant: isYes('GHOST') };
    expect(found(instrument(group))).toEqual(['/children/0/relevant/item condition.unknownItem']);
  });
});
