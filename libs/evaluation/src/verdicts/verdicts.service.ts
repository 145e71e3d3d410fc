import { type Actor, audit, problem, requireMay } from '@app/access';
import { type AssessmentState, newId, type Transaction, transaction } from '@app/database';
import { itemsByCode } from '@app/instrument';
import type { ItemValue } from '@app/instrument';
import { scoreQuestionnaire } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels, takesVerdicts } from '../assessments/assessment-state';
import { moveAssessment } from '../assessments/move-assessment';
import { progressOf } from '../assessments/progress';
import type { Progress } from '../assessments/progress';
import { settleEffects, stillCounts } from '../corrections/effects.query';
import { newerThan, requireUntouched, type SaidOn } from '../corrections/require-untouched.query';
import { requireUntied } from '../assignments/require-no-conflict.query';
import { requireOwnItems } from '../assignments/shares.query';
import { requireVerdictPeriod } from '../results/period-owner.query';
import { findValidVerdicts } from '../results/sheet-proofs.query';
import { requireReadingTime } from '../windows/require-reading-time';
import { decideVerdict, valueSaid } from './decide-verdict';
import { findSettled, type SettledRound } from './settled-items.query';
import type { VerdictInput } from './decide-verdict';
import { findVerificationFacts, loadJudged } from './judged-assessment.query';
import type { JudgedAssessment } from './judged-assessment.query';
import { standingVerdicts } from './standing-verdicts';

export interface SaveVerdict extends VerdictInput {
  readonly page?: number;
  /** The revision the verifier has seen; 0 for none. */
  readonly revision: number;
  /** SHA-256 of the instrument that was on screen; without it nobody can say whether a correction came between. */
  readonly instrumentSha256?: string | null;
}

export interface SavedVerdict {
  readonly revision: number;
  readonly at: string;
  /** Of the assessment, which the first verdict moves. */
  readonly state: AssessmentState;
  readonly stateLabel: string;
  readonly progress: Progress;
  /** Score of the questionnaire on the verdicts so far. */
  readonly verifiedScore: string | null;
  /** The instrument in force, where it is another one than the desk shows. */
  readonly instrumentSha256?: string;
}

/** A verdict with the item it is on. */
export interface ItemVerdict extends SaveVerdict {
  readonly itemCode: string;
}

export interface SavedVerdicts extends Omit<SavedVerdict, 'revision' | 'at'> {
  readonly saved: readonly { readonly itemCode: string; readonly revision: number; readonly at: string }[];
}

/** The verifier's word on each item: kept for ever, superseded and never edited. */
@Injectable()
export class VerdictsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a verdict. The first one on an assessment starts its verification. Throws as {@link saveMany}. */
  async save(actor: Actor, assessmentId: string, itemCode: string, input: SaveVerdict): Promise<SavedVerdict> {
    const { saved, ...standing } = await this.saveMany(actor, assessmentId, [{ ...input, itemCode }]);
    const [verdict] = saved;
    if (!verdict) throw new RangeError('one verdict in, none out');
    return { revision: verdict.revision, at: verdict.at, ...standing };
  }

  /**
   * Keeps all of them or none. Throws `instrument.corrected` with the items that a correction touched since the desk was
   * opened, `verdict.stale` with what stands now, `verdict.invalid`, `verdict.readTwice`, `verdict.adjudicated`, `verdict.appealed`, `verifier.conflict`, `item.unknown`,
   * `item.notYours`, `verification.notBegun`, `verification.windowOver`, `assessment.locked`, `period.*`.
   */
  async saveMany(actor: Actor, assessmentId: string, inputs: readonly ItemVerdict[]): Promise<SavedVerdicts> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadJudged(tx, assessmentId, true);
      await requireJudging(tx, actor, assessment);
      await requireOwnItems(tx, actor, assessment, inputs.map(({ itemCode }) => itemCode)); // prettier-ignore
      await requireReadingTime(tx, assessment, inputs.map(({ itemCode }) => itemCode)); // prettier-ignore
      await requireUntouched(tx, assessment, 'verdict', inputs.map(saidOn));
      const decisions = await decideAll(tx, assessment, inputs);
      await beginJudging(tx, actor, assessment);
      const saved = await keep(tx, actor, assessment, decisions);
      const [only] = inputs.length === 1 ? inputs : [];
      await audit(tx, actor, 'verdict.given', {
        assessmentId,
        count: saved.length,
        ...(only ? { itemCode: only.itemCode, decision: only.decision } : {}),
      });
      const newer = inputs.map(({ instrumentSha256: seen }) => newerThan(seen, assessment));
      return { saved, ...(await standing(tx, assessment)), ...newer.find(({ instrumentSha256 }) => instrumentSha256) };
    });
  }
}

const saidOn = (input: ItemVerdict): SaidOn => ({ ...input, value: valueSaid(input) });

/** Whether this person may judge: assigned, without a conflict of interest, and not before its time or after. */
const requireJudging = async (tx: Transaction, actor: Actor, assessment: JudgedAssessment): Promise<void> => {
  requireMay(actor, 'verdict.write', assessment);
  requireVerdictPeriod({ state: assessment.periodState });
  await requireUntied(tx, actor, assessment);
  if (!takesVerdicts(assessment.state, assessment.saqOver, assessment.unsubmitted)) throw locked(assessment);
};

/** The first verdict begins the verification, also of what was returned and not handed in again in time. */
const beginJudging = async (tx: Transaction, actor: Actor, assessment: JudgedAssessment): Promise<void> => {
  if (assessment.state === 'verifying') return;
  await moveAssessment(tx, actor, assessment, { to: 'verifying' });
};

interface Decision {
  readonly input: ItemVerdict;
  readonly value: ItemValue;
}

/** Turns every input into the value that will count, on the answers and verdicts as they stand. */
const decideAll = async (
  tx: Transaction,
  assessment: JudgedAssessment,
  inputs: readonly ItemVerdict[],
): Promise<readonly Decision[]> => {
  const items = itemsByCode(assessment.instrument);
  const answers = await findAnswered(tx, assessment.id);
  const valid = await findValidVerdicts(tx, assessment.id, true);
  const settled = await findSettled(tx, assessment);
  return inputs.map((input) => {
    const { itemCode, revision } = input;
    const item = items.get(itemCode);
    if (!item) throw problem.itemUnknown({ itemCode });
    const by = settled.get(itemCode);
    if (by) throw settledProblems[by]({ itemCode });
    const decided = decideVerdict(item, answers.get(itemCode) ?? null, input);
    if ('violations' in decided) throw problem.verdictInvalid({ itemCode, errors: decided.violations });
    const current = valid[itemCode] ?? null;
    if ((current?.revision ?? 0) !== revision) throw problem.verdictStale({ itemCode, current });
    return { input, value: decided.value };
  });
};

const settledProblems: Readonly<Record<SettledRound, (item: { readonly itemCode: string }) => Error>> = {
  first: problem.verdictReadTwice,
  adjudicated: problem.verdictAdjudicated,
  appeal: problem.verdictAppealed,
};

const findAnswered = async (tx: Transaction, assessmentId: string): Promise<ReadonlyMap<string, ItemValue>> => {
  const rows = await tx.query<{ itemCode: string; value: ItemValue }[]>(
    `select item_code as "itemCode", value from answers
      where assessment_id = $1 and value is not null and ${stillCounts('answers', 'answer')}`,
    [assessmentId],
  );
  return new Map(rows.map(({ itemCode, value }) => [itemCode, value]));
};

const keep = async (
  tx: Transaction,
  actor: Actor,
  { id }: JudgedAssessment,
  decisions: readonly Decision[],
): Promise<SavedVerdicts['saved']> => {
  const rows = decisions.map(({ input, value }) => ({
    id: newId(),
    itemCode: input.itemCode,
    revision: input.revision + 1,
    decision: input.decision,
    value,
    reason: input.reason?.trim() || null,
    page: input.page ?? null,
  }));
  const saved = await tx.query<{ itemCode: string; at: Date }[]>(insertSql, [id, actor.userId, JSON.stringify(rows)]);
  const codes = rows.map(({ itemCode }) => itemCode);
  await settleEffects(tx, { assessmentId: id, subject: 'verdict' }, codes);
  // The period's fingerprint reads the row of the assessment, not its verdicts: no verdict without this.
  await tx.query('update assessments set updated_at = now() where id = $1', [id]);
  const at = saved[0]?.at.toISOString() ?? '';
  return rows.map(({ itemCode, revision }) => ({ itemCode, revision, at }));
};

/**
 * All of a sheet's verdicts at once; a form has a hundred, and the desk waits for the answer. Each supersedes the one that
 * counts in its own round, so that an item judged again after a correction goes on from where it stood.
 */
const insertSql = `
  insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, reason, page, verifier_id, at)
  select w.id, $1, w."itemCode", coalesce(s.round, 'first'), w.revision, w.decision, w.value, w.reason, w.page, $2, now()
    from jsonb_to_recordset($3::jsonb) as w(id uuid, "itemCode" text, revision int, decision text, value jsonb, reason text, page int)
    left join ${standingVerdicts('v.assessment_id = $1')} s on s.item_code = w."itemCode"
  returning item_code as "itemCode", at`;

const standing = async (tx: Transaction, assessment: JudgedAssessment): Promise<Omit<SavedVerdicts, 'saved'>> => {
  const facts = await findVerificationFacts(tx, assessment);
  const { score } = scoreQuestionnaire(assessment.instrument, facts.verdicts, assessment.policy, {
    bodyKind: assessment.bodyKind,
  });
  return {
    state: 'verifying',
    stateLabel: stateLabels.verifying,
    progress: progressOf(assessment.instrument, assessment.bodyKind, facts),
    verifiedScore: score,
  };
};

const locked = ({ state }: JudgedAssessment): Error =>
  problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
