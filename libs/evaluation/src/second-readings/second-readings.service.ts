import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { itemsByCode } from '@app/instrument';
import { scoreQuestionnaire } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels, takesVerdicts } from '../assessments/assessment-state';
import { progressOf } from '../assessments/progress';
import { requireUntied } from '../assignments/require-no-conflict.query';
import { findTiedVerdicts } from '../conflicts/tied-verdicts.query';
import { findOwnItems, requireOwnItems } from '../assignments/shares.query';
import { newerThan, requireUntouched } from '../corrections/require-untouched.query';
import { requireOpenPeriod } from '../results/period-owner.query';
import { decideVerdict, valueSaid } from '../verdicts/decide-verdict';
import { itemsWithoutVerdict, type VerificationFacts } from '../verdicts/items-to-judge';
import { findVerificationFacts, loadJudged, type JudgedAssessment } from '../verdicts/judged-assessment.query';
import type { SavedVerdict, SaveVerdict } from '../verdicts/verdicts.service';
import { requireReadingTime } from '../windows/require-reading-time';
import { findMySecondReadings, type SecondReadingCard } from './my-readings.query';
import {
  findReadingValues,
  findSecondReading,
  findSecondVerdicts,
  insertSecondVerdict,
  type SecondReadingRow,
} from './second-readings.query';

/** Reading a second time, blind: all that comes out of here is the reader's own. */
@Injectable()
export class SecondReadingsService {
  constructor(private readonly dataSource: DataSource) {}

  /** What the person who asks reads a second time, unfinished ones first. */
  async mine(actor: Actor): Promise<readonly SecondReadingCard[]> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'verification.read', { organiserId: organiserOf(actor) });
      return findMySecondReadings(tx, actor.userId, organiserOf(actor));
    });
  }

  /**
   * Keeps a verdict of the second reading. Throws `instrument.corrected`, `verdict.stale`, `verdict.invalid`,
   * `verifier.conflict`, `item.unknown`, `item.notYours`, `verification.notBegun`, `verification.windowOver`,
   * `assessment.locked`, `reading.finished`, `period.*`.
   */
  async save(actor: Actor, assessmentId: string, itemCode: string, input: SaveVerdict): Promise<SavedVerdict> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await openReading(tx, actor, assessmentId);
      await requireOwnItems(tx, actor, { ...assessment, reading: 'second' }, [itemCode]);
      await requireReadingTime(tx, assessment, [itemCode]);
      // By the answer and what is said now: what the first reader said has no say in this.
      await requireUntouched(tx, assessment, 'answer', [{ ...input, itemCode, value: valueSaid(input) }]);
      const at = await keep(tx, actor, assessment, { ...input, itemCode });
      await audit(tx, actor, 'secondReading.verdictGiven', { assessmentId, itemCode });
      return {
        revision: input.revision + 1,
        at,
        ...standingOf(assessment, await findSecondFacts(tx, assessment)),
        ...newerThan(input.instrumentSha256, assessment),
      };
    });
  }

  /** Ends the person's share of a second reading; once all have ended theirs it is compared with the first. Throws `reading.incomplete`, `verification.tied` and as {@link save}. */
  async finish(actor: Actor, assessmentId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const assessment = await openReading(tx, actor, assessmentId);
      const own = await findOwnItems(tx, actor, { ...assessment, reading: 'second' });
      const left = itemsWithoutVerdict(await findSecondFacts(tx, assessment));
      const missing = own === null ? left : left.filter((code) => own.includes(code));
      if (missing.length > 0) throw problem.readingIncomplete({ missing });
      const tied = (await findTiedVerdicts(tx, [assessmentId], 'second'))(assessmentId);
      const items = own === null ? tied : tied.filter((code) => own.includes(code));
      if (items.length > 0) throw problem.verificationTied({ items });
      await tx.query(
        'update second_readers set finished_at = clock_timestamp() where assessment_id = $1 and user_id = $2',
        [assessmentId, actor.userId],
      );
      await tx.query(
        `update second_readings set finished_at = clock_timestamp() where assessment_id = $1
            and not exists (select 1 from second_readers r where r.assessment_id = $1 and r.finished_at is null)`,
        [assessmentId],
      );
      await audit(tx, actor, 'secondReading.finished', { assessmentId });
    });
  }
}

/** The assessment, held, if this person may write their reading of it now. */
const openReading = async (tx: Transaction, actor: Actor, assessmentId: string): Promise<JudgedAssessment> => {
  const assessment = await loadJudged(tx, assessmentId, true);
  const reading = await findSecondReading(tx, assessmentId);
  requireMay(actor, 'secondReading.write', { ...assessment, assignedTo: readersOf(reading) });
  requireOpenPeriod({ state: assessment.periodState });
  await requireUntied(tx, actor, assessment);
  if (reading?.readers.some(({ userId, finishedAt }) => userId === actor.userId && finishedAt !== null))
    throw problem.readingFinished();
  const { state, saqOver, unsubmitted } = assessment;
  if (!takesVerdicts(state, saqOver, unsubmitted))
    throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  return assessment;
};

const readersOf = (reading: SecondReadingRow | null): readonly string[] =>
  reading && !reading.waivedAt ? reading.readers.map(({ userId }) => userId) : [];

/** What stands in the questionnaire, with the second reader's verdicts in place of the first's. */
const findSecondFacts = async (tx: Transaction, assessment: JudgedAssessment): Promise<VerificationFacts> => ({
  ...(await findVerificationFacts(tx, assessment)),
  verdicts: (await findReadingValues(tx, [assessment.id]))(assessment.id).second,
  again: [],
});

const keep = async (
  tx: Transaction,
  { userId }: Actor,
  assessment: JudgedAssessment,
  input: SaveVerdict & { readonly itemCode: string },
): Promise<string> => {
  const { itemCode, revision, decision } = input;
  const item = itemsByCode(assessment.instrument).get(itemCode);
  if (!item) throw problem.itemUnknown({ itemCode });
  const { answers } = await findVerificationFacts(tx, assessment);
  const decided = decideVerdict(item, answers[itemCode] ?? null, input);
  if ('violations' in decided) throw problem.verdictInvalid({ itemCode, errors: decided.violations });
  const current = (await findSecondVerdicts(tx, assessment.id))[itemCode] ?? null;
  if ((current?.revision ?? 0) !== revision) throw problem.verdictStale({ itemCode, current });
  return insertSecondVerdict(
    tx,
    { assessmentId: assessment.id, userId },
    {
      id: newId(),
      itemCode,
      revision: revision + 1,
      decision,
      value: decided.value,
      reason: input.reason?.trim() || null,
      page: input.page ?? null,
    },
  );
};

const standingOf = (
  { instrument, policy, bodyKind, state }: JudgedAssessment,
  facts: VerificationFacts,
): Omit<SavedVerdict, 'revision' | 'at' | 'instrumentSha256'> => ({
  state,
  stateLabel: stateLabels[state],
  progress: progressOf(instrument, bodyKind, facts),
  verifiedScore: scoreQuestionnaire(instrument, facts.verdicts, policy, { bodyKind }).score,
});
