/** What a correction does to everything already given. Pure: the preview shows it, the act writes it. */
import type { AssessmentState, EffectSubject } from '@app/database';
import { askedItems, valueOf, type Instrument, type ItemValues } from '@app/instrument';
import { itemsWithoutVerdict } from '../verdicts/items-to-judge';
import type { CorrectedBody, Effects, Fates } from './correction-views';
import type { PlannedEffect } from './effects.query';
import { fateTable, type FateTable } from './fate-table';
import { answersToReview, verdictsToReview } from './to-review';

/** One body's answers and accepted values, as far as they count. */
export interface GivenValues {
  readonly assessmentId: string;
  readonly body: { readonly code: string; readonly name: string };
  readonly bodyKind: string;
  readonly state: AssessmentState;
  readonly answers: ItemValues;
  readonly verdicts: ItemValues;
}

export interface Versions {
  readonly before: Instrument;
  readonly after: Instrument;
  readonly saqOpen: boolean;
}

export interface CorrectionPlan {
  readonly totals: { readonly answers: Fates; readonly verdicts: Fates };
  /** Bodies to whom something happens, in the order given. */
  readonly bodies: readonly CorrectedBody[];
  readonly unaffected: number;
  readonly effects: readonly PlannedEffect[];
}

/** Verifications that were closed, which a correction may open again. */
const closed: readonly AssessmentState[] = ['provisional', 'appealing', 'verified'];
const handedIn: readonly AssessmentState[] = ['submitted', 'verifying', ...closed];

/**
 * Judges every value by what the two versions say of its item. A closed verification is taken up again where a verdict is
 * to be given again, or an item now needs one and has none. A body that handed in may get its questionnaire back while the
 * window is open, where answers are to be looked at again or something new is asked of it.
 */
export const planCorrection = (versions: Versions, given: readonly GivenValues[]): CorrectionPlan => {
  const { before, after } = versions;
  const table = fateTable(before, after, given.flatMap(({ answers, verdicts }) => [answers, verdicts])); // prettier-ignore
  const planned = given.map((values) => planBody(versions, table, values));
  const affected = planned.filter(({ isAffected }) => isAffected);
  return {
    totals: {
      answers: sumOf(planned.map(({ body }) => body.answers)),
      verdicts: sumOf(planned.map(({ body }) => body.verdicts)),
    },
    bodies: affected.map(({ body }) => body),
    unaffected: planned.length - affected.length,
    effects: affected.flatMap(({ effects }) => effects),
  };
};

interface PlannedBody {
  readonly body: CorrectedBody;
  readonly effects: readonly PlannedEffect[];
  readonly isAffected: boolean;
}

const planBody = (versions: Versions, table: FateTable, given: GivenValues): PlannedBody => {
  const answers = effectsOn(table, given.answers);
  const verdicts = effectsOn(table, given.verdicts);
  const { assessmentId, state } = given;
  const left = { answers: without(given.answers, answers), verdicts: without(given.verdicts, verdicts) };
  const goesBack = closed.includes(state) && isToBeJudged(versions, given, { ...left, effects: verdicts });
  const mayReturn =
    versions.saqOpen && handedIn.includes(state) && isToBeAnswered(versions, given, { ...left, effects: answers });
  const body: CorrectedBody = {
    assessmentId,
    body: given.body,
    state,
    answers: fatesOf(given.answers, answers),
    verdicts: fatesOf(given.verdicts, verdicts),
    goesBack,
    mayReturn,
  };
  const effects = [
    ...plannedEffects(assessmentId, 'answer', answers),
    ...plannedEffects(assessmentId, 'verdict', verdicts),
  ];
  return { body, effects, isAffected: effects.length > 0 || goesBack || mayReturn };
};

const effectsOn = (table: FateTable, values: ItemValues): Effects =>
  Object.fromEntries(
    Object.entries(values).flatMap(([code, value]) => {
      const effect = table(code, value);
      return effect ? [[code, effect] as const] : [];
    }),
  );

const without = (values: ItemValues, effects: Effects): ItemValues =>
  Object.fromEntries(Object.entries(values).filter(([code]) => !isDroppedIn(effects, code)));

const isDroppedIn = (effects: Effects, code: string): boolean =>
  Object.hasOwn(effects, code) && effects[code] === 'dropped';

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
  if (answersToReview({ instrument: after, bodyKind, values: { ...answers, ...verdicts } }, effects).length > 0)
    return true;
  const asked = new Set(askedItems(before, { ...given.answers, ...given.verdicts }, bodyKind).map(({ code }) => code));
  return askedItems(after, { ...answers, ...verdicts }, bodyKind).some(
    ({ code, bonus }) => !bonus && !asked.has(code) && valueOf(answers, code) === undefined,
  );
};

const fatesOf = (values: ItemValues, effects: Effects): Fates => {
  const dropped = Object.values(effects).filter((effect) => effect === 'dropped').length;
  const all = Object.keys(effects).length;
  return { kept: Object.keys(values).length - all, review: all - dropped, dropped };
};

const sumOf = (fates: readonly Fates[]): Fates => ({
  kept: fates.reduce((sum, { kept }) => sum + kept, 0),
  review: fates.reduce((sum, { review }) => sum + review, 0),
  dropped: fates.reduce((sum, { dropped }) => sum + dropped, 0),
});

const plannedEffects = (assessmentId: string, subject: EffectSubject, effects: Effects): readonly PlannedEffect[] =>
  Object.entries(effects).map(([itemCode, effect]) => ({ assessmentId, itemCode, subject, effect }));
