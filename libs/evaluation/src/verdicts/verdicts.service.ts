import { audit, problem, requireMay } from '@app/access';
import type { Actor } from '@app/access';
import { newId, transaction, Verdict } from '@app/database';
import type { Transaction } from '@app/database';
import { itemsByCode } from '@app/instrument';
import type { Item, ItemValue } from '@app/instrument';
import { scoreQuestionnaire } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { moveAssessment } from '../assessments/move-assessment';
import { conflictLabel, conflictOf } from '../assignments/balance-assignments';
import { requireOpenPeriod } from '../results/period-owner.query';
import { findValidVerdicts } from '../results/sheet-proofs.query';
import { decideVerdict } from './decide-verdict';
import type { VerdictInput } from './decide-verdict';
import { findTies, findVerificationFacts, loadJudged } from './judged-assessment.query';
import type { JudgedAssessment } from './judged-assessment.query';
import { verificationProgress } from './verification-progress';
import type { VerificationProgress } from './verification-progress';

export interface SaveVerdict extends VerdictInput {
  readonly page?: number;
  /** The revision the verifier has seen; 0 for none. */
  readonly revision: number;
}

export interface SavedVerdict {
  readonly revision: number;
  readonly at: string;
  readonly progress: VerificationProgress;
  /** Score of the questionnaire on the verdicts so far. */
  readonly verifiedScore: string | null;
}

/** The verifier's word on each item: kept for ever, superseded and never edited. */
@Injectable()
export class VerdictsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a verdict. The first one on an assessment starts its verification. */
  async save(actor: Actor, assessmentId: string, itemCode: string, input: SaveVerdict): Promise<SavedVerdict> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadJudged(tx, assessmentId, true);
      const item = await requireJudgeable(tx, actor, assessment, itemCode);
      const value = await decide(tx, assessment, item, input);
      await requireSeen(tx, assessmentId, itemCode, input.revision);
      if (assessment.state === 'submitted') await moveAssessment(tx, actor, { id: assessmentId, state: 'submitted' }, { to: 'verifying' });
      const verdict = await keep(tx, actor, assessment, { itemCode, value, input });
      await audit(tx, actor, 'verdict.given', { assessmentId, itemCode, revision: verdict.revision, decision: input.decision });
      return { ...verdict, ...(await standing(tx, assessment)) };
    });
  }
}

/** The item, where this person may judge it: assigned, without a conflict of interest, and not before its time or after. */
const requireJudgeable = async (tx: Transaction, actor: Actor, assessment: JudgedAssessment, itemCode: string): Promise<Item> => {
  requireMay(actor, 'verdict.write', assessment);
  requireOpenPeriod({ state: assessment.periodState });
  const conflict = conflictOf(await findTies(tx, actor.userId), { bodyId: assessment.publicBodyId, parentId: assessment.parentId });
  if (conflict) throw problem.verifierConflict({ reason: conflictLabel(conflict) });
  if (assessment.state !== 'submitted' && assessment.state !== 'verifying') throw locked(assessment);
  const item = itemsByCode(assessment.instrument).get(itemCode);
  if (!item) throw problem.itemUnknown({ itemCode });
  return item;
};

const decide = async (tx: Transaction, assessment: JudgedAssessment, item: Item, input: SaveVerdict): Promise<ItemValue> => {
  const [row] = await tx.query<{ value: ItemValue | null }[]>('select value from answers where assessment_id = $1 and item_code = $2', [
    assessment.id,
    item.code,
  ]);
  const decided = decideVerdict(item, row?.value ?? null, input);
  if ('violations' in decided) throw problem.verdictInvalid({ itemCode: item.code, errors: decided.violations });
  return decided.value;
};

const requireSeen = async (tx: Transaction, assessmentId: string, itemCode: string, revision: number): Promise<void> => {
  const current = (await findValidVerdicts(tx, assessmentId, true))[itemCode];
  if ((current?.revision ?? 0) !== revision) throw problem.verdictStale({ itemCode, current: current ?? null });
};

interface Decision {
  readonly itemCode: string;
  readonly value: ItemValue;
  readonly input: SaveVerdict;
}

const keep = async (
  tx: Transaction,
  actor: Actor,
  { id }: JudgedAssessment,
  { itemCode, value, input }: Decision,
): Promise<{ revision: number; at: string }> => {
  const revision = input.revision + 1;
  const verdictId = newId();
  await tx.insert(Verdict, {
    id: verdictId,
    assessmentId: id,
    itemCode,
    round: 'first',
    revision,
    decision: input.decision,
    value,
    reason: input.reason?.trim() || null,
    page: input.page ?? null,
    verifierId: actor.userId,
  });
  const { at } = await tx.findOneByOrFail(Verdict, { id: verdictId });
  return { revision, at: at.toISOString() };
};

const standing = async (tx: Transaction, assessment: JudgedAssessment): Promise<Pick<SavedVerdict, 'progress' | 'verifiedScore'>> => {
  const facts = await findVerificationFacts(tx, assessment);
  const { score } = scoreQuestionnaire(assessment.instrument, facts.verdicts, assessment.policy, { bodyKind: assessment.bodyKind });
  return { progress: verificationProgress(facts), verifiedScore: score };
};

const locked = ({ state }: JudgedAssessment): Error => problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
