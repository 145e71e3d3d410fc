/** What has to hold before an answer is kept, and the one statement that keeps it. */
import { problem, type Actor, type Fault } from '@app/access';
import type { Transaction } from '@app/database';
import { checkAnswer } from '@app/instrument';
import { findAnswers } from '../assessments/form.query';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { moveAssessment } from '../assessments/move-assessment';
import { requireFilling } from '../assessments/require-filling';
import { settleEffects } from '../corrections/effects.query';
import { newerThan, requireUntouched } from '../corrections/require-untouched.query';
import { findReplays, saveAnswers, type AnswerInput, type SavedAnswer } from './save-answers';

/**
 * Keeps all of them or none. A rule added here also belongs into what `keep-batch.query.ts` calls plain. Throws `instrument.corrected` with the items that a correction touched since their form was
 * opened, `answer.stale` with what stands now, `answer.invalid`, `item.unknown`, `assessment.locked`, `period.closed`.
 */
export const keepAnswers = async (
  tx: Transaction,
  actor: Actor,
  assessmentId: string,
  inputs: readonly AnswerInput[],
): Promise<readonly SavedAnswer[]> => {
  requireDistinct(inputs);
  const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'answer.write', lock: true });
  const replayed = await findReplays(
    tx,
    assessmentId,
    inputs.flatMap(({ key }) => key ?? []),
  );
  const fresh = inputs.filter(({ key }) => !key || !replayed.has(key));
  const again = inputs.flatMap((input) => replayOf(input, replayed));
  if (fresh.length === 0) return told(assessment, inputs, again);
  requireFilling(
    assessment,
    fresh.map(({ itemCode }) => itemCode),
  );
  await requireUntouched(tx, assessment, 'answer', fresh);
  await requireFitting(tx, assessment, fresh);
  const saved = await saveAnswers(tx, { assessmentId, userId: actor.userId }, fresh);
  if (saved.length < fresh.length) throw await stale(tx, assessmentId, { fresh, saved });
  const codes = saved.map(({ itemCode }) => itemCode);
  await settleEffects(tx, { assessmentId, subject: 'answer' }, codes);
  if (assessment.state === 'registered') await moveAssessment(tx, actor, assessment, { to: 'filling' });
  return told(assessment, inputs, [...again, ...saved]);
};

/** Each save with the instrument in force, where its form shows another one. */
const told = (
  assessment: LoadedAssessment,
  inputs: readonly AnswerInput[],
  saved: readonly SavedAnswer[],
): readonly SavedAnswer[] => {
  const seen = new Map(inputs.map(({ itemCode, instrumentSha256 }) => [itemCode, instrumentSha256]));
  return saved.map((one) => ({ ...one, ...newerThan(seen.get(one.itemCode), assessment) }));
};

const requireDistinct = (inputs: readonly AnswerInput[]): void => {
  const codes = inputs.map(({ itemCode }) => itemCode);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const errors = twice.map((code) => ({ path: code, code: 'twice', message: `Butir ${code} dikirim dua kali.` }));
  if (errors.length > 0) throw problem.requestInvalid({ errors });
};

const replayOf = ({ key, itemCode }: AnswerInput, replayed: ReadonlyMap<string, SavedAnswer>): SavedAnswer[] => {
  const first = key ? replayed.get(key) : undefined;
  if (!first) return [];
  if (first.itemCode !== itemCode) throw problem.answerKeyReused({ itemCode });
  return [first];
};

const requireFitting = async (
  tx: Transaction,
  assessment: LoadedAssessment,
  inputs: readonly AnswerInput[],
): Promise<void> => {
  const errors: Fault[] = [];
  for (const { itemCode, value } of inputs) {
    const item = await loadItem(tx, assessment, itemCode);
    if (value === null) continue;
    errors.push(...checkAnswer(item, value).map(({ path, code, message }) => ({ path, code, message })));
  }
  const itemCode = inputs.length === 1 ? (inputs[0]?.itemCode ?? '') : inputs.map((input) => input.itemCode).join(', ');
  if (errors.length > 0) throw problem.answerInvalid({ itemCode, errors });
};

const stale = async (
  tx: Transaction,
  assessmentId: string,
  { fresh, saved }: { readonly fresh: readonly AnswerInput[]; readonly saved: readonly SavedAnswer[] },
): Promise<Error> => {
  const kept = new Set(saved.map(({ itemCode }) => itemCode));
  const codes = fresh.map(({ itemCode }) => itemCode).filter((code) => !kept.has(code));
  const current = await findAnswers(tx, assessmentId, codes);
  const items = codes.map((itemCode) => ({ itemCode, current: current[itemCode] ?? null }));
  return problem.answerStale({ itemCode: codes[0] ?? '', current: items[0]?.current ?? null, items });
};
