import * as fc from 'fast-check';
import { compare, decimal, parseFraction, sum, toText, zero } from '@app/instrument';
import { bestOf, instruments, itemsIn, policies, valuesFor } from '../test/arbitrary';
import { instrumentOf, periodOf, policyOf, saqPeriod, type ShortInstrument } from '../test/build';
import { linesOf } from '../test/lines';
import { plainScore } from '../test/plain-score';
import { sha256 } from '../test/sha256';
import { canonicalJson, checkPeriod, scorePeriod, scoreQuestionnaire, sheetJson, toResultDocument } from '.';
import type { PeriodDocument, SheetLine } from '.';
import { rounded } from './rounding';

const runs = { numRuns: 100 };
const seats = instruments().chain((instrument) => fc.tuple(fc.constant(instrument), valuesFor(instrument), policies));
const fixed = { unanswered: 'zero', notApplicable: 'zero' } as const;

/** Lines whose value is the sum of their children's parts: no clamp, no rounding, nothing undetermined between. */
const addUp = (line: SheetLine): boolean =>
  line.value !== null &&
  line.children !== undefined &&
  line.children.length > 0 &&
  !/\+|nothingAnswered/.test(line.rule);

const partsOf = ({ children = [] }: SheetLine): string =>
  toText(sum(children.map(({ contribution }) => (contribution === null ? zero : parseFraction(contribution)))));

const reversed = (short: ShortInstrument): ShortInstrument => ({
  ...short,
  children: [...short.children]
    .reverse()
    .map((child) => (child.children ? { ...child, ...reversed({ aggregate: 'sum', children: child.children }), aggregate: (child as unknown as ShortInstrument).aggregate } : child)), // prettier-ignore
});

describe('what holds for every questionnaire', () => {
  test('scoring that remembers and scoring that does not give the same fraction', () => {
    fc.assert(
      fc.property(seats, ([short, values, policy]) => {
        const instrument = instrumentOf(short);
        const plain = plainScore(instrument, values, policyOf(policy));
        const whole = policyOf(policy);
        const settled = plain && policy.roundAt?.includes('stage') ? rounded(plain, whole) : plain;
        const { exact, line } = scoreQuestionnaire(instrument, values, whole);
        expect([exact, line.value]).toEqual([plain && toText(plain), settled && toText(settled)]);
      }),
      { numRuns: 500 },
    );
  });

  test('the contributions of the children add up exactly to the parent', () => {
    fc.assert(
      fc.property(seats, ([short, values, policy]) => {
        const { line } = scoreQuestionnaire(instrumentOf(short), values, policyOf(policy));
        for (const parent of linesOf(line).filter(addUp))
          expect([parent.code, partsOf(parent)]).toEqual([parent.code, parent.value]);
      }),
      runs,
    );
  });

  test('without bonus and penalty a score stays between 0 and the scale', () => {
    const plain = instruments('plain').chain((short) => fc.tuple(fc.constant(short), valuesFor(short), policies));
    fc.assert(
      fc.property(plain, ([short, values, policy]) => {
        // Rounding points of an item may step over its weight; a clamp is for the final alone.
        const { exact } = scoreQuestionnaire(instrumentOf(short), values, policyOf({ ...policy, roundAt: ['final'] }));
        const score = parseFraction(exact ?? '0');
        expect(compare(score, zero)).toBeGreaterThanOrEqual(0);
        expect(compare(score, decimal(policy.scale ?? '100'))).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  test('an accepted item never lowers the score while the denominator is fixed', () => {
    const plain = instruments('plain').chain((short) =>
      fc.tuple(fc.constant(short), valuesFor(short), fc.constantFrom(...itemsIn(short))),
    );
    fc.assert(
      fc.property(plain, ([short, values, item]) => {
        const instrument = instrumentOf(short);
        const before = scoreQuestionnaire(instrument, values, policyOf(fixed)).exact;
        const after = scoreQuestionnaire(instrument, { ...values, [item.code]: bestOf(item) }, policyOf(fixed)).exact;
        expect(compare(parseFraction(after ?? '0'), parseFraction(before ?? '0'))).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('the order of items never matters', () => {
    fc.assert(
      fc.property(seats, ([short, values, policy]) => {
        const score = (each: ShortInstrument) => scoreQuestionnaire(instrumentOf(each), values, policyOf(policy)).exact;
        expect(score(reversed(short))).toBe(score(short));
      }),
      runs,
    );
  });
});

const score = fc.integer({ min: 0, max: 40 }).map((quarters) => `${60 + quarters / 4}`);
const body = fc.record({
  category: fc.constantFrom('OPD', 'DESA'),
  group: fc.constantFrom('Barat', 'Timur'),
  status: fc.constantFrom('participating', 'participating', 'registered', 'invited', 'withdrawn'),
  submittedAt: fc.constantFrom('2026-09-19T01:00:00Z', '2026-09-19T08:00:00+07:00', '2026-09-19T02:00:00Z'),
  saq: score,
  presentasi: fc.option(score, { nil: undefined }),
});
const gates = fc.constantFrom(
  { atLeast: '65' },
  { topPerCategory: 3 },
  { anyOf: [{ moreThan: '66' }, { quota: { by: 'group' as const, each: { Barat: 2 } } }] },
);
const periods = fc.tuple(fc.array(body, { minLength: 1, maxLength: 12 }), gates, fc.constantFrom([], ['presentasi', 'submittedAt'])).map(
  ([bodies, gate, breakBy]): PeriodDocument =>
    periodOf(
      {
        decimals: 0,
        missed: 'renormalise',
        stages: [
          { code: 'saq', kind: 'recorded', weight: '70' },
          { code: 'presentasi', kind: 'recorded', weight: '30', gate: { on: 'saq', ...gate } },
        ],
        ranking: { within: ['category'], ties: 'competition', breakBy },
      },
      bodies.map(({ saq, presentasi, ...rest }, index) => ({
        ...rest,
        id: `b${index}`,
        stages: { saq: { score: saq }, ...(presentasi === undefined ? {} : { presentasi: { score: presentasi } }) },
      })),
    ),
); // prettier-ignore

describe('what holds for every period', () => {
  test('the order of subjects changes no result, no rank and no sheet', () => {
    fc.assert(
      fc.property(periods, fc.infiniteStream(fc.nat()), (document, keys) => {
        const shuffled = document.subjects
          .map((subject) => ({ subject, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ subject }) => subject);
        const results = ({ results: list }: ReturnType<typeof scorePeriod>) =>
          [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        const straight = scorePeriod(document, sha256);
        const other = scorePeriod({ ...document, subjects: shuffled }, sha256);
        expect(results(other)).toEqual(results(straight));
        expect(other.warnings).toEqual(straight.warnings);
      }),
      runs,
    );
  });

  test('a higher printed score never stands behind a lower one, and equals stand together or are parted by a named rule', () => {
    fc.assert(
      fc.property(periods, (document) => {
        const ranked = scorePeriod(document, sha256).results.filter(({ status }) => status === 'ranked');
        for (const a of ranked)
          for (const b of ranked.filter(({ category }) => category === a.category)) {
            const order = Number(a.final) - Number(b.final);
            const places = (b.ranks.category ?? 0) - (a.ranks.category ?? 0);
            if (order > 0) expect(places).toBeGreaterThan(0);
            if (order === 0 && places !== 0) expect([a.tieBrokenBy, b.tieBrokenBy]).not.toContain(undefined);
          }
      }),
      runs,
    );
  });

  test('what is checked without fault is scored, and every sheet has the hash of its canonical text', () => {
    const seated = instruments().chain((short) =>
      fc.tuple(fc.constant(short), fc.array(valuesFor(short), { minLength: 1, maxLength: 4 }), policies),
    );
    fc.assert(
      fc.property(seated, ([short, values, policy]) => {
        const bodies = Object.fromEntries(values.map((each, index) => [`b${index}`, each]));
        const bands = [{ code: 'A', label: 'A', from: '0' }];
        const document = saqPeriod(short, bodies, { ...policy, bands });
        expect(checkPeriod(document).filter(({ severity }) => severity !== 'warning')).toEqual([]);
        const scored = scorePeriod(document, sha256);
        for (const { id, sheetSha256, final, exact } of scored.results) {
          const sheet = scored.sheetOf(id);
          expect(sheetJson(sheet, new Map())).toBe(canonicalJson(sheet));
          expect(sheetSha256).toBe(sha256(canonicalJson(sheet)));
          expect([sheet.rounded, sheet.value]).toEqual([final, exact]);
          const stage = sheet.children?.[0];
          const alone = scoreQuestionnaire(document.instruments['i'] ?? never(), bodies[id] ?? {}, document.period);
          expect(stage).toMatchObject({ value: alone.line.value, children: alone.line.children });
        }
      }),
      runs,
    );
  });

  test('the input hash is of the whole canonical document, however its members are ordered', () => {
    fc.assert(
      fc.property(periods, (document) => {
        const { instruments: some, format, subjects, period } = document;
        const reordered: PeriodDocument = { subjects, period, instruments: some, format };
        const published = (each: PeriodDocument) => toResultDocument(each, scorePeriod(each, sha256), sha256);
        expect(published(reordered)).toEqual(published(document));
        expect(published(document).inputSha256).toBe(sha256(canonicalJson(document)));
      }),
      { numRuns: 30 },
    );
  });
});

const never = (): never => {
  throw new Error('the period has lost its instrument');
};
