import {
  correctionEffects,
  isAnswerTo,
  itemsByCode,
  type Instrument,
  type Item,
  type ItemValue,
} from '@app/instrument';
import fc from 'fast-check';
import type { GivenValue, GivenValues } from './given-values';
import { joinPlans, planCorrection, type CorrectionPlan } from './plan-correction';

const item = (code: string, more: object = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: `Pertanyaan ${code}` }, weight: '1', law: [], ...more }) as Item;

const instrument = (...children: Item[]): Instrument => ({
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'uji' },
  verified: false,
  aggregate: 'weighted',
  children,
});

const yes: ItemValue = { choice: 'YA' };
const given = (values: Readonly<Record<string, ItemValue>>): GivenValue[] =>
  Object.entries(values).map(([itemCode, value]) => ({ itemCode, value, pending: null }));

const body = (more: Partial<GivenValues> = {}): GivenValues => ({
  assessmentId: 'kraton',
  body: { code: 'kraton', name: 'Desa Kraton' },
  bodyKind: 'DESA',
  state: 'verified',
  movedFrom: null,
  answers: given({ A: yes, B: yes }),
  verdicts: given({ A: yes, B: yes }),
  ...more,
});

const before = instrument(item('A'), item('B'));
const plan = (after: Instrument, one: GivenValues = body(), saqOpen = true): CorrectionPlan =>
  planCorrection({ before, after, earlier: new Map([[1, before]]), saqOpen }, [one]);

const otherText = { text: { id: 'Apakah laporan tahunan sudah diumumkan?' } };
const reworded = instrument(item('A', otherText), item('B'));
const shorter = instrument(item('A'));

describe('what a correction does', () => {
  test.each([
    ['another weight', instrument(item('A', { weight: '3' }), item('B')), { kept: 2, review: 0, dropped: 0 }],
    ['another question', reworded, { kept: 1, review: 1, dropped: 0 }],
    ['an item less', shorter, { kept: 1, review: 0, dropped: 1 }],
    ['another kind', instrument(item('A', { kind: 'text' }), item('B')), { kept: 1, review: 0, dropped: 1 }],
  ])('%s', (_, after, fates) => {
    expect(plan(after).totals).toEqual({ answers: fates, verdicts: fates });
  });

  test('a body to whom nothing happens is counted, not listed', () => {
    const kept = plan(instrument(item('A', { weight: '3' }), item('B')));
    expect(kept).toMatchObject({ bodies: [], unaffected: 1, effects: [], revised: [] });
  });

  test.each([
    ['a verdict to look at again', reworded, body(), true],
    ['a verdict on what is no longer asked', shorter, body(), false],
    ['a verdict on what this kind of body is not asked', instrument(item('A', { ...otherText, applicable: ['OPD'] }), item('B')), body(), false], // prettier-ignore
    ['a new item of the assessor', instrument(item('A'), item('B'), item('C', { filledBy: 'assessor' })), body(), true],
    ['a new item of the body', instrument(item('A'), item('B'), item('C')), body(), false],
    ['a verification that is not closed', reworded, body({ state: 'verifying' }), false],
    ['a provisional result', reworded, body({ state: 'provisional' }), true],
  ] as const)('%s: taken up again or not', (_, after, one, goesBack) => {
    const [listed] = plan(after, one).bodies;
    expect(listed?.goesBack ?? false).toBe(goesBack);
  });

  test.each([
    ['an answer to look at again', reworded, 'submitted', true, true],
    ['after the window', reworded, 'submitted', false, false],
    ['while the body still fills in', reworded, 'filling', true, false],
    ['a new item', instrument(item('A'), item('B'), item('C')), 'verified', true, true],
    ['a new bonus', instrument(item('A'), item('B'), item('C', { bonus: true })), 'verified', true, false],
    ['an answer that is gone', shorter, 'submitted', true, false],
    ['one who withdrew', reworded, 'withdrawn', true, false],
  ] as const)('may be given back: %s', (_, after, state, saqOpen, mayReturn) => {
    const [listed] = plan(after, body({ state }), saqOpen).bodies;
    expect(listed?.mayReturn ?? false).toBe(mayReturn);
  });
});

describe('a second correction', () => {
  const pending = (effect: 'review' | 'dropped'): GivenValues =>
    body({ answers: [{ itemCode: 'A', value: yes, pending: { effect, since: 1 } }], verdicts: [], state: 'filling' });

  const second = (now: Instrument, after: Instrument, effect: 'review' | 'dropped'): CorrectionPlan =>
    planCorrection({ before: now, after, earlier: new Map([[1, before]]), saqOpen: true }, [pending(effect)]);

  test('that takes the first one back leaves no trace of it', () => {
    expect(second(reworded, before, 'review').revised).toMatchObject([{ itemCode: 'A', effect: null }]);
    const restored = second(instrument(item('B')), before, 'dropped');
    expect(restored.revised).toMatchObject([{ subject: 'answer', effect: null }]);
    expect(restored.totals.answers).toEqual({ kept: 1, review: 0, dropped: 0 });
  });

  test('judges by the version the answer was given to, not by the one between', () => {
    expect(second(instrument(item('B')), reworded, 'dropped').revised).toMatchObject([{ effect: 'review' }]);
    expect(second(reworded, instrument(item('B')), 'review').revised).toMatchObject([{ effect: 'dropped' }]);
  });

  test('that changes nothing for it leaves the mark, and does not tell of it twice', () => {
    const still = second(instrument(item('B')), instrument(item('B', { weight: '2' })), 'dropped');
    expect(still).toMatchObject({ revised: [], effects: [], bodies: [], unaffected: 1 });
    expect(still.totals.answers).toEqual({ kept: 0, review: 0, dropped: 0 });
  });
});

const anyItem = fc.record({
  code: fc.constantFrom('A', 'B', 'C', 'D'),
  kind: fc.constantFrom('yesNo', 'scale', 'number', 'text'),
  text: fc.constantFrom('Ada situs web resmi?', 'Berapa lama permohonan dijawab?', 'Apa isi maklumat layanan?'),
  levels: fc.subarray(['BAIK', 'CUKUP', 'KURANG'], { minLength: 1 }),
  notApplicable: fc.boolean(),
});

const anyInstrument = fc.uniqueArray(anyItem, { selector: ({ code }) => code }).map((items) =>
  instrument(
    ...items.map(({ code, kind, text, levels, notApplicable }) =>
      item(code, {
        kind,
        text: { id: text },
        levels: levels.map((level) => ({ code: level, text: { id: level }, fraction: '0' })),
        rule: { type: 'linear', zeroAt: '0', fullAt: '10' },
        ...(notApplicable ? { notApplicable: { statement: false } } : {}),
      }),
    ),
  ),
);

const anyValue = fc.oneof(
  fc.constantFrom('YA', 'TIDAK', 'BAIK', 'CUKUP', 'KURANG').map((choice): ItemValue => ({ choice })),
  fc.integer({ min: 0, max: 3 }).map((number): ItemValue => ({ number: `${number}` })),
  fc.constant<ItemValue>({ text: 'isi' }),
  fc.constant<ItemValue>({ notApplicable: true }),
);

const anyAnswers = fc.array(fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), anyValue, { noNullPrototype: true }), {
  minLength: 1,
  maxLength: 6,
});

/** Of the values drawn, those that fit the version they are given under. */
const fitting = (version: Instrument, values: Readonly<Record<string, ItemValue>>): Record<string, ItemValue> =>
  Object.fromEntries(
    Object.entries(values).filter(([code, value]) => {
      const asked = itemsByCode(version).get(code);
      return asked !== undefined && isAnswerTo(asked, value);
    }),
  );

const bodiesWith = (answers: readonly (readonly GivenValue[])[]): GivenValues[] =>
  answers.map((values, index) => body({ assessmentId: `${index}`, answers: values, verdicts: [], state: 'filling' }));

test('many bodies judged together come to the same as each alone, and whatever still counts fits the new version', () => {
  fc.assert(
    fc.property(anyInstrument, anyInstrument, anyAnswers, (one, other, drawn) => {
      const answers = drawn.map((values) => fitting(one, values));
      const { effects } = planCorrection(
        { before: one, after: other, earlier: new Map(), saqOpen: true },
        bodiesWith(answers.map(given)),
      );
      const alone = answers.flatMap((values, index) =>
        correctionEffects(one, other, values).map(({ itemCode, fate }) => `${index} ${itemCode} ${fate}`),
      );
      const together = effects.map(({ assessmentId, itemCode, effect }) => `${assessmentId} ${itemCode} ${effect}`);
      expect(together.sort()).toEqual(alone.sort());
      const dropped = new Set(together.filter((line) => line.endsWith('dropped')));
      answers.forEach((values, index) => {
        for (const [code, value] of Object.entries(values))
          if (!dropped.has(`${index} ${code} dropped`))
            expect(isAnswerTo(itemsByCode(other).get(code) as Item, value)).toBe(true);
      });
    }),
  );
});

test('bodies judged in turns come to the same plan as all at once', () => {
  fc.assert(
    fc.property(anyInstrument, anyInstrument, anyAnswers, fc.nat(3), (one, other, drawn, cut) => {
      const versions = { before: one, after: other, earlier: new Map(), saqOpen: true };
      const bodies = bodiesWith(drawn.map((values) => given(fitting(one, values))));
      const inTurns = [bodies.slice(0, cut), bodies.slice(cut)].map((some) => planCorrection(versions, some));
      expect(joinPlans(inTurns)).toEqual(planCorrection(versions, bodies));
    }),
  );
});

test('there and back again: nothing is pending that was not before', () => {
  fc.assert(
    fc.property(anyInstrument, anyInstrument, anyAnswers, (one, other, drawn) => {
      const answers = drawn.map((values) => given(fitting(one, values)));
      const there = planCorrection(
        { before: one, after: other, earlier: new Map(), saqOpen: true },
        bodiesWith(answers),
      );
      const marks = new Map(there.effects.map((e) => [`${e.assessmentId} ${e.itemCode}`, e.effect]));
      const marked = answers.map((values, index) =>
        values.map((value): GivenValue => {
          const effect = marks.get(`${index} ${value.itemCode}`);
          return effect ? { ...value, pending: { effect, since: 1 } } : value;
        }),
      );
      const back = planCorrection(
        { before: other, after: one, earlier: new Map([[1, one]]), saqOpen: true },
        bodiesWith(marked),
      );
      expect(back.effects).toEqual([]);
      expect(back.revised.map(({ effect }) => effect)).toEqual(there.effects.map(() => null));
    }),
  );
});
