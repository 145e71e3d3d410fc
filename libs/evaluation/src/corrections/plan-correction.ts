/** What a correction does to everything already given. Pure: the preview shows it, the act writes it. */
import type { AssessmentState, Effect, EffectSubject } from '@app/database';
import { askedItems, valueOf, type ItemValue, type ItemValues } from '@app/instrument';
import { itemsWithoutVerdict } from '../verdicts/items-to-judge';
import type { CorrectedBody, Effects, Fates } from './correction-views';
import type { PlannedEffect, RevisedEffect } from './effects.query';
import { fateTables, type FateTable } from './fate-table';
import type { GivenValue, GivenValues, Versions } from './given-values';
import { answersToReview, verdictsToReview } from './to-review';

export interface CorrectionPlan {
  readonly totals: { readonly answers: Fates; readonly verdicts: Fates };
  /** Bodies to whom something happens, in the order given. */
  readonly bodies: readonly CorrectedBody[];
  readonly unaffected: number;
  readonly effects: readonly PlannedEffect[];
  /** Pending effects that this correction makes others, or takes back. */
  readonly revised: readonly RevisedEffect[];
}

/** Verifications that were closed, which a correction may open again. */
const closed: readonly AssessmentState[] = ['provisional', 'appealing', 'verified'];
const handedIn: readonly AssessmentState[] = ['submitted', 'verifying', ...closed];

/**
 * Judges every value by the item it was given to and the item as it will be; so a correction that is taken back by the next
 * one leaves no trace. A closed verification is taken up again where a verdict is to be given again, or an item now needs one
 * and has none. A body that handed in may get its questionnaire back while the window is open, where answers are to be looked
 * at again or something new is asked of it.
 */
export const planCorrection = (versions: Versions, given: readonly GivenValues[]): CorrectionPlan => {
  const tables = fateTables(versions, given.flatMap(({ answers, verdicts }) => [...answers, ...verdicts])); // prettier-ignore
  const planned = given.map((values) => planBody(versions, tables, values));
  const affected = planned.filter(({ isAffected }) => isAffected);
  return {
    totals: {
      answers: sumOf(planned.map(({ body }) => body.answers)),
      verdicts: sumOf(planned.map(({ body }) => body.verdicts)),
    },
    bodies: affected.map(({ body }) => body),
    unaffected: planned.length - affected.length,
    effects: affected.flatMap(({ effects }) => effects),
    revised: affected.flatMap(({ revised }) => revised),
  };
};

/** The plan for all bodies from the plans for some of them each. */
export const joinPlans = (plans: readonly CorrectionPlan[]): CorrectionPlan => ({
  totals: {
    answers: sumOf(plans.map(({ totals }) => totals.answers)),
    verdicts: sumOf(plans.map(({ totals }) => totals.verdicts)),
  },
  bodies: plans.flatMap(({ bodies }) => bodies),
  unaffected: plans.reduce((sum, { unaffected }) => sum + unaffected, 0),
  effects: plans.flatMap(({ effects }) => effects),
  revised: plans.flatMap(({ revised }) => revised),
});

interface PlannedBody {
  readonly body: CorrectedBody;
  readonly effects: readonly PlannedEffect[];
  readonly revised: readonly RevisedEffect[];
  readonly isAffected: boolean;
}

const planBody = (versions: Versions, table: FateTable, given: GivenValues): PlannedBody => {
  const { assessmentId, state } = given;
  const answers = fatesOf(table, given.answers);
  const verdicts = fatesOf(table, given.verdicts);
  const left = { answers: valuesLeft(answers), verdicts: valuesLeft(verdicts) };
  const goesBack = closed.includes(state) && isToBeJudged(versions, given, { ...left, effects: effectsOf(verdicts) });
  const mayReturn =
    versions.saqOpen &&
    handedIn.includes(state) &&
    isToBeAnswered(versions, given, { ...left, effects: effectsOf(answers) });
  const named = [...subject(assessmentId, 'answer', answers), ...subject(assessmentId, 'verdict', verdicts)];
  const effects = named.flatMap(({ fate, ...one }) => (fate.pending || !fate.effect ? [] : [{ ...one, effect: fate.effect }])); // prettier-ignore
  const revised = named.flatMap(({ fate, ...one }) => (isRevised(fate) ? [{ ...one, effect: fate.effect }] : []));
  const body: CorrectedBody = {
    assessmentId,
    body: given.body,
    state,
    answers: countsOf(answers),
    verdicts: countsOf(verdicts),
    goesBack,
    mayReturn,
  };
  return { body, effects, revised, isAffected: effects.length + revised.length > 0 || goesBack || mayReturn };
};

/** A value with what becomes of it; null: it counts as it is. */
interface FatedValue extends GivenValue {
  readonly effect: Effect | null;
}

const fatesOf = (table: FateTable, values: readonly GivenValue[]): readonly FatedValue[] =>
  values.map((value) => ({
    itemCode: value.itemCode,
    value: value.value,
    pending: value.pending,
    effect: table(value),
  }));

const isRevised = ({ pending, effect }: FatedValue): boolean => pending !== null && pending.effect !== effect;

const valuesLeft = (fates: readonly FatedValue[]): ItemValues => {
  const left = Object.create(null) as Record<string, ItemValue>;
  for (const { itemCode, value, effect } of fates) if (effect !== 'dropped') left[itemCode] = value;
  return left;
};

const effectsOf = (fates: readonly FatedValue[]): Effects => {
  const effects = Object.create(null) as Record<string, Effect>;
  for (const { itemCode, effect } of fates) if (effect) effects[itemCode] = effect;
  return effects;
};

interface NamedFate extends Omit<PlannedEffect, 'effect'> {
  readonly fate: FatedValue;
}

const subject = (assessmentId: string, of: EffectSubject, fates: readonly FatedValue[]): readonly NamedFate[] =>
  fates
    .filter(({ pending, effect }) => pending !== null || effect !== null)
    .map((fate) => ({ assessmentId, itemCode: fate.itemCode, subject: of, fate }));

interface Left {
  readonly answers: ItemValues;
  readonly verdicts: ItemValues;
  readonly effects: Effects;
}

const isToBeJudged = (
  { after }: Versions,
  { bodyKind }: GivenValues,
  { answers, verdicts, effects }: Left,
): boolean => {
  const asked = { instrument: after, bodyKind, values: { ...answers, ...verdicts } };
  if (verdictsToReview(asked, effects).length > 0) return true;
  return itemsWithoutVerdict({ instrument: after, bodyKind, answers, verdicts, evidence: {} }).length > 0;
};

const isToBeAnswered = (
  { before, after }: Versions,
  given: GivenValues,
  { answers, verdicts, effects }: Left,
): boolean => {
  const { bodyKind } = given;
  const values = { ...answers, ...verdicts };
  if (answersToReview({ instrument: after, bodyKind, values }, effects).length > 0) return true;
  const asked = new Set(askedItems(before, countedNow(given), bodyKind).map(({ code }) => code));
  return askedItems(after, values, bodyKind).some(
    ({ code, bonus }) => !bonus && !asked.has(code) && valueOf(answers, code) === undefined,
  );
};

/** Values as they count until the correction is made; a verdict decides over the answer. */
const countedNow = ({ answers, verdicts }: GivenValues): ItemValues =>
  Object.fromEntries(
    [...answers, ...verdicts].flatMap(({ itemCode, value, pending }) =>
      pending?.effect === 'dropped' ? [] : [[itemCode, value]],
    ),
  );

/** A value that was dropped before and still is is no news. */
const countsOf = (fates: readonly FatedValue[]): Fates => {
  const counts = { kept: 0, review: 0, dropped: 0 };
  for (const { pending, effect } of fates)
    if (effect !== 'dropped' || pending?.effect !== 'dropped') counts[effect ?? 'kept'] += 1;
  return counts;
};

const sumOf = (fates: readonly Fates[]): Fates => ({
  kept: fates.reduce((sum, { kept }) => sum + kept, 0),
  review: fates.reduce((sum, { review }) => sum + review, 0),
  dropped: fates.reduce((sum, { dropped }) => sum + dropped, 0),
});
