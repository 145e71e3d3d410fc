/** What a correction does to everything already given. Pure: the preview shows it, the act writes it. */
import type { AssessmentState, Effect, EffectSubject } from '@app/database';
import type { ItemValue, ItemValues } from '@app/instrument';
import type { CorrectedBody, Effects, Fates } from './correction-views';
import type { PlannedEffect, RevisedEffect } from './effects.query';
import { fateTables, type FateTable } from './fate-table';
import { countsOf, itemFates, joinItemFates, sumOf, type FatedValue, type ItemFates } from './fates';
import type { GivenValue, GivenValues, Versions } from './given-values';
import { isToBeAnswered, isToBeJudged, type Left } from './open-work';

export interface CorrectionPlan {
  readonly totals: { readonly answers: Fates; readonly verdicts: Fates };
  readonly items: ItemFates;
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
 * at again or something new is asked of it. One that only earlier corrections had moved, and that did nothing since, gets the
 * state back that it had, where this one leaves nothing to do.
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
    items: joinItemFates(planned.flatMap(({ items }) => items)),
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
  items: joinItemFates(plans.map(({ items }) => items)),
  bodies: plans.flatMap(({ bodies }) => bodies),
  unaffected: plans.reduce((sum, { unaffected }) => sum + unaffected, 0),
  effects: plans.flatMap(({ effects }) => effects),
  revised: plans.flatMap(({ revised }) => revised),
});

interface PlannedBody {
  readonly body: CorrectedBody;
  readonly items: readonly ItemFates[];
  readonly effects: readonly PlannedEffect[];
  readonly revised: readonly RevisedEffect[];
  readonly isAffected: boolean;
}

const planBody = (versions: Versions, table: FateTable, given: GivenValues): PlannedBody => {
  const { assessmentId, state } = given;
  const answers = fatesOf(table, given.answers);
  const verdicts = fatesOf(table, given.verdicts);
  const work = openWork(given, { answers, verdicts });
  const restoredTo = stateRestored(versions, given, work);
  const goesBack = closed.includes(state) && isToBeJudged(versions.after, work.verifiers);
  const mayReturn =
    versions.saqOpen &&
    handedIn.includes(state) &&
    restoredTo === null &&
    isToBeAnswered({ instrument: versions.before, values: countedNow(given) }, versions.after, work.bodys);
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
    restoredTo,
  };
  const moves = goesBack || mayReturn || restoredTo !== null;
  const items = [itemFates('answer', answers), itemFates('verdict', verdicts)];
  return { body, items, effects, revised, isAffected: effects.length + revised.length > 0 || moves };
};

interface OpenWork {
  readonly bodys: Left;
  readonly verifiers: Left;
}

const openWork = (
  { bodyKind }: GivenValues,
  { answers, verdicts }: { readonly answers: readonly FatedValue[]; readonly verdicts: readonly FatedValue[] },
): OpenWork => {
  const left = { bodyKind, answers: valuesLeft(answers), verdicts: valuesLeft(verdicts) };
  return { bodys: { ...left, effects: effectsOf(answers) }, verifiers: { ...left, effects: effectsOf(verdicts) } };
};

/** The state from before the corrections that moved a body, if it may have it back; else null. */
const stateRestored = (
  { after, earlier }: Versions,
  { state, movedFrom }: GivenValues,
  { bodys, verifiers }: OpenWork,
): AssessmentState | null => {
  const instrument = movedFrom ? earlier.get(movedFrom.version) : undefined;
  if (!movedFrom || !instrument || movedFrom.state === state) return null;
  if (closed.includes(movedFrom.state) && isToBeJudged(after, verifiers)) return null;
  const values = { ...bodys.answers, ...bodys.verdicts };
  if (state === 'returned' && isToBeAnswered({ instrument, values }, after, bodys)) return null;
  return movedFrom.state;
};

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

/** Values as they count until the correction is made; a verdict decides over the answer. */
const countedNow = ({ answers, verdicts }: GivenValues): ItemValues =>
  Object.fromEntries(
    [...answers, ...verdicts].flatMap(({ itemCode, value, pending }) =>
      pending?.effect === 'dropped' ? [] : [[itemCode, value]],
    ),
  );
