import type { Condition, Instrument, Item } from '@app/instrument';
import { describeCondition } from './describe-condition';
import { evidenceStillNeeded, kindForFile, kindsForLink, toUrl } from './evidence-choice';
import { formSections, sectionOf } from './form-sections';
import { itemMark, nextOpenItem } from './item-mark';

const item = (code: string, rest: Partial<Item> = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: code }, weight: '1', law: [], ...rest }) as Item;
const node = (code: string, children: readonly unknown[]) => ({
  type: 'node',
  code,
  text: { id: code },
  weight: '1',
  aggregate: 'weighted',
  children,
});
const many = (letter: string, count: number): Item[] =>
  Array.from({ length: count }, (_, at) => item(`${letter}${at + 1}`));
const instrument = (...children: readonly unknown[]): Instrument =>
  ({
    format: 'terbuka/instrument@1',
    code: 'coba',
    version: '1',
    title: { id: 'Coba' },
    purpose: 'questionnaire',
    source: { id: 'contoh' },
    verified: false,
    aggregate: 'weighted',
    children,
  }) as unknown as Instrument;

describe('screens of a questionnaire', () => {
  const long = instrument(
    node('A', [node('A1', many('a', 3)), node('A2', many('b', 2))]),
    node('B', [node('B1', many('c', 8)), node('B2', many('d', 8))]),
  );

  test('a short indicator is one screen with its parts as headings, a long one a screen per part', () => {
    const sections = formSections(long, 'OPD');
    expect(sections.map(({ code }) => code)).toEqual(['A', 'B1', 'B2']);
    expect(sections[0]?.groups.map(({ code, title }) => [code, title?.id ?? null])).toEqual([
      ['A1', 'A1'],
      ['A2', 'A2'],
    ]);
    expect(sections[1]?.indicator).toEqual({ id: 'B' });
  });

  test('items for other kinds of body are not on any screen', () => {
    const two = instrument(node('A', [item('A01', { applicable: ['DESA'] }), item('A02')]));
    expect(formSections(two, 'OPD').flatMap(({ items }) => items.map(({ code }) => code))).toEqual(['A02']);
  });

  test('the order is that of the instrument: items after a part stay after it, under the heading of their group', () => {
    const mixed = instrument(
      item('x'),
      node('A', [node('A1', [item('a')]), item('b'), node('A2', [item('c', { applicable: ['DESA'] })]), item('d')]),
      item('y'),
      node('B', [item('e'), node('B1', many('f', 12)), item('g')]),
    );
    const shown = (kind: string) =>
      formSections(mixed, kind).map(({ code, groups }) => [
        code,
        ...groups.map(({ title, items }) => [title?.id ?? null, ...items.map((one) => one.code)].join(' ')),
      ]);
    const twelve = many('f', 12).map(({ code }) => code);
    expect(shown('OPD')).toEqual([
      ['coba', ' x'],
      ['A', 'A1 a', 'A b d'],
      ['coba', ' y'],
      ['B', ' e'],
      ['B1', ['', ...twelve].join(' ')],
      ['B', ' g'],
    ]);
    expect(shown('DESA')[1]).toEqual(['A', 'A1 a', 'A b', 'A2 c', 'A d']);
  });

  test('an address leads to the screen of its item, a wrong one to the first', () => {
    const sections = formSections(long, 'OPD');
    expect([sectionOf(sections, 'd3')?.code, sectionOf(sections, 'x')?.code]).toEqual(['B2', 'A']);
  });
});

describe('marks and the next open item', () => {
  const conditional = item('A02', { relevant: { op: 'equals', item: 'A01', choice: 'YA' } });
  const whole = instrument(node('A', [item('A01'), conditional, item('A03', { filledBy: 'assessor' })]));
  const facts = {
    instrument: whole,
    values: {},
    problems: new Map(),
    troubled: new Set<string>(),
    reviews: new Map(),
    conflicts: new Set<string>(),
    late: new Set<string>(),
    copies: new Map(),
    doubtful: new Set<string>(),
    closedLinks: new Set<string>(),
  };

  test.each([
    ['nothing said', item('A01'), {}, 'empty'],
    ['said and proved', item('A01'), { values: { A01: { choice: 'TIDAK' } } }, 'complete'],
    [
      'said and proved by a link that does not open',
      item('A01'),
      { values: { A01: { choice: 'YA' } }, closedLinks: new Set(['A01']), doubtful: new Set(['A01']) },
      'closedLink',
    ],
    [
      'a link that does not open beside an answer that claims nothing',
      item('A01'),
      { values: { A01: { choice: 'TIDAK' } }, closedLinks: new Set(['A01']) },
      'complete',
    ],
    [
      'said without proof',
      item('A01'),
      { values: { A01: { choice: 'YA' } }, problems: new Map([['A01', 'evidenceMissing']]) },
      'needsEvidence',
    ],
    [
      'said before a correction',
      item('A01'),
      { values: { A01: { choice: 'TIDAK' } }, reviews: new Map([['A01', 'review']]) },
      'review',
    ],
    [
      'in conflict after one',
      item('A01'),
      { troubled: new Set(['A01']), reviews: new Map([['A01', 'review']]) },
      'attention',
    ],
    ['in conflict', item('A01'), { troubled: new Set(['A01']) }, 'attention'],
    ['late', item('A01'), { values: { A01: { choice: 'TIDAK' } }, late: new Set(['A01']) }, 'late'],
    ['its condition does not hold', conditional, {}, 'notAsked'],
    ['not for the body to fill', item('A03', { filledBy: 'assessor' }), {}, 'assessor'],
  ] as const)('%s', (_, asked, more, expected) => {
    expect(itemMark(asked, { ...facts, ...more } as never)).toBe(expected);
  });

  test('the search for the next open item goes on from where one is, and round', () => {
    const items = many('a', 4);
    const isOpen = ({ code }: Item): boolean => code === 'a1' || code === 'a3';
    expect(nextOpenItem(items, 'a3', isOpen)?.code).toBe('a1');
    expect(nextOpenItem(items, null, isOpen)?.code).toBe('a1');
    expect(nextOpenItem(items, 'a1', () => false)).toBeUndefined();
  });
});

describe('conditions in words', () => {
  const number = item('C05', { kind: 'number', min: '0' } as Partial<Item>);
  const whole = instrument(node('A', [item('A01'), number]));
  const say = (condition: Condition): string =>
    describeCondition(condition, whole, {
      and: ' dan ',
      or: ' atau ',
      not: (inner) => `tidak (${inner})`,
      is: (code, value) => `${code} = ${value}`,
      answered: (code) => `${code} dijawab`,
      item: (code) => `butir ${code}`,
      number: (number) => number.replace('.', ','),
      compares: {
        atLeast: (code, value) => `${code} ≥ ${value}`,
        moreThan: (code, value) => `${code} > ${value}`,
        atMost: (code, value) => `${code} ≤ ${value}`,
        lessThan: (code, value) => `${code} < ${value}`,
      },
      choice: (_, code) => code,
    });

  test.each<[Condition, string]>([
    [{ op: 'atLeast', item: 'C05', number: '0' }, 'C05 dijawab'],
    [{ op: 'atLeast', item: 'C05', number: '3' }, 'C05 ≥ 3'],
    [{ op: 'not', arg: { op: 'equals', item: 'A01', choice: 'YA' } }, 'tidak (A01 = YA)'],
    [
      {
        op: 'or',
        args: [
          { op: 'answered', item: 'A01' },
          { op: 'lessThan', item: 'C05', number: '9' },
        ],
      },
      'A01 dijawab atau C05 < 9',
    ],
    [
      {
        op: 'and',
        args: [
          { op: 'answered', item: 'A01' },
          {
            op: 'or',
            args: [
              { op: 'lessThan', item: 'C05', number: '9' },
              { op: 'answered', item: 'A02' },
            ],
          },
        ],
      },
      'A01 dijawab dan (C05 < 9 atau A02 dijawab)',
    ],
    [
      {
        op: 'compare',
        relation: '>=',
        left: {
          op: 'divide',
          left: { op: 'add', left: { item: 'C05' }, right: { item: 'C06' } },
          right: { number: '2' },
        },
        right: { number: '7.5' },
      },
      '(butir C05 + butir C06) ÷ 2 ≥ 7,5',
    ],
  ])('%j', (condition, expected) => {
    expect(say(condition)).toBe(expected);
  });
});

describe('evidence', () => {
  const letter = item('A01', {
    notApplicable: { statement: true },
    evidence: { anyOf: ['link', 'screenshot'], minimum: 1 },
  });
  const yes = { choice: 'YA' };

  test('a claim needs its proof, "tidak" needs none, "tidak dipersyaratkan" needs the letter', () => {
    expect(evidenceStillNeeded(letter, yes, [])).toBe(1);
    expect(evidenceStillNeeded(letter, { choice: 'TIDAK' }, [])).toBe(0);
    expect(evidenceStillNeeded(letter, { notApplicable: true }, [])).toBe(1);
    expect(evidenceStillNeeded(letter, null, [])).toBe(0);
  });

  test('a picture counts as what the item asks for', () => {
    expect(kindForFile(letter, yes, 'image/png')).toBe('screenshot');
    expect(kindForFile(letter, { notApplicable: true }, 'application/pdf')).toBe('statement');
    expect(kindForFile({ ...letter, evidence: { anyOf: ['file'], minimum: 1 } }, yes, 'image/png')).toBe('file');
    expect(kindsForLink(letter, yes)).toEqual(['link', 'screenshot']);
    expect(kindsForLink({ ...letter, evidence: { anyOf: ['file'], minimum: 1 } }, yes)).toEqual([]);
  });

  test.each([
    ['dinkes.lumajangkab.go.id/dip', 'https://dinkes.lumajangkab.go.id/dip'],
    ['http://desa-kraton.id', 'http://desa-kraton.id/'],
    ['http://[::1]/', 'http://[::1]/'],
    ['http://localhost:5432', 'http://localhost:5432/'],
    ['https://', null],
    ['javascript:alert(1)', null],
    ['dinas kesehatan', null],
    ['', null],
  ])('the address %p becomes %p', (typed, expected) => {
    expect(toUrl(typed)).toBe(expected);
  });
});
