import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction, type VerdictDecision } from '@app/database';
import { itemsByCode, type ItemValue } from '@app/instrument';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { wordsIn } from '../appeals/appeal-views.query';
import { stateLabels } from '../assessments/assessment-state';
import { conflictLabel, conflictOf } from '../assignments/conflict-of';
import { findTies } from '../assignments/ties.query';
import { settleEffects } from '../corrections/effects.query';
import { findComparedOne, findReadTwice, type ComparedAssessment } from '../second-readings/compared-assessments.query';
import { decideVerdict } from '../verdicts/decide-verdict';
import { findItemToDecide, type ItemToDecide } from '../verdicts/item-to-decide.query';
import { loadJudged } from '../verdicts/judged-assessment.query';
import { findReadVerdicts, hasReadIt, insertAdjudication, type ReadVerdict } from './adjudications.query';

/** A difference between two readings that waits for a third person. */
export interface DisputedItem {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly itemText: string;
  readonly bodyName: string;
  readonly periodTitle: string;
}

/** One reading of it in words; no reading: the second reader did not meet the item. */
export interface ReadingWords {
  readonly decision: VerdictDecision;
  readonly words: string;
  readonly reason: string | null;
  readonly page: number | null;
}

/** What a third person needs on one screen; it names neither reader. */
export interface AdjudicationDetail extends DisputedItem, ItemToDecide {
  readonly first: ReadingWords | null;
  readonly second: ReadingWords | null;
}

export interface Adjudicate {
  readonly decision: VerdictDecision;
  readonly value?: ItemValue;
  readonly reason: string;
}

/** Deciding where two readings differ: by neither reader, without a conflict of interest, with a reason. */
@Injectable()
export class AdjudicationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** What waits at the person's organiser and is theirs to decide; what they read or are tied to is not even named. */
  async queue(actor: Actor): Promise<readonly DisputedItem[]> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'adjudication.decide', { organiserId });
      const ties = await findTies(tx, actor.userId);
      const items: DisputedItem[] = [];
      for (const one of await findReadTwice(tx, organiserId)) {
        if (conflictOf(ties, one) || (await hasReadIt(tx, one.id, actor.userId))) continue;
        items.push(...one.disputed.map((code) => disputedOf(one, code)));
      }
      return items;
    });
  }

  /** One difference. Throws `adjudication.*`, `verifier.conflict`. */
  async show(actor: Actor, assessmentId: string, itemCode: string): Promise<AdjudicationDetail> {
    return transaction(this.dataSource, async (tx) =>
      detailOf(tx, await openDispute(tx, actor, assessmentId, itemCode), itemCode),
    );
  }

  /**
   * Decides it: the verdict counts from now on, and both readings stay on record. The first readers are told once nothing is
   * left. Throws `adjudication.*`, `verifier.conflict`, `verdict.invalid`, `assessment.locked`, `period.notOpen`.
   */
  async decide(actor: Actor, assessmentId: string, itemCode: string, input: Adjudicate): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await loadJudged(tx, assessmentId, true);
      const dispute = await openDispute(tx, actor, assessmentId, itemCode);
      const item = itemsByCode(dispute.instrument).get(itemCode);
      if (!item) throw problem.itemUnknown({ itemCode });
      const answer = dispute.facts.answers[itemCode] ?? null;
      const decided = decideVerdict(item, answer, input);
      if ('violations' in decided) throw problem.verdictInvalid({ itemCode, errors: decided.violations });
      await insertAdjudication(tx, {
        id: newId(),
        assessmentId,
        itemCode,
        decision: input.decision,
        value: decided.value,
        reason: input.reason.trim(),
        userId: actor.userId,
      });
      await settleEffects(tx, { assessmentId, subject: 'verdict' }, [itemCode]);
      await audit(tx, actor, 'adjudication.decided', { assessmentId, itemCode, decision: input.decision });
      await this.tell(tx, assessmentId);
    });
  }

  private async tell(tx: Transaction, assessmentId: string): Promise<void> {
    const compared = await findComparedOne(tx, assessmentId);
    if (!compared || compared.disputed.length > 0 || compared.firstLeft > 0) return;
    await this.notifications.tell(tx, {
      organiserId: compared.organiserId,
      userIds: compared.firstReaders.map(({ id }) => id),
      kind: 'adjudication-done',
      title: `Verifikasi ${compared.bodyName} dapat diselesaikan`,
      text: 'Semua perbedaan antara dua pembaca sudah diputus pihak ketiga.',
      href: `/verifikasi/${assessmentId}`,
    });
  }
}

/** The assessment, if this person may decide this difference of it now. */
const openDispute = async (
  tx: Transaction,
  actor: Actor,
  assessmentId: string,
  itemCode: string,
): Promise<ComparedAssessment> => {
  const found = await findComparedOne(tx, assessmentId);
  if (!found) throw problem.notFound();
  requireMay(actor, 'adjudication.decide', { organiserId: found.organiserId });
  // Before anything about the readings is told: who is one of the readers learns nothing here.
  if (await hasReadIt(tx, assessmentId, actor.userId)) throw problem.adjudicationOwnVerdict();
  const conflict = conflictOf(await findTies(tx, actor.userId), found);
  if (conflict) throw problem.verifierTied({ reason: conflictLabel(conflict) });
  if (found.periodState !== 'open') throw problem.periodNotOpen();
  const { state } = found;
  if (state !== 'verifying') throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  if (!found.disputed.includes(itemCode)) throw problem.adjudicationNone();
  return found;
};

const disputedOf = ({ id, bodyName, periodTitle, instrument }: ComparedAssessment, itemCode: string): DisputedItem => ({
  assessmentId: id,
  itemCode,
  itemText: itemsByCode(instrument).get(itemCode)?.text.id ?? itemCode,
  bodyName,
  periodTitle,
});

const detailOf = async (tx: Transaction, found: ComparedAssessment, itemCode: string): Promise<AdjudicationDetail> => {
  const read = await findReadVerdicts(tx, found.id, itemCode);
  const say = (verdict: ReadVerdict | undefined): ReadingWords | null =>
    verdict
      ? {
          decision: verdict.decision,
          words: wordsIn(found.instrument, itemCode, verdict.value) ?? '–',
          reason: verdict.reason,
          page: verdict.page,
        }
      : null;
  return {
    ...disputedOf(found, itemCode),
    ...(await findItemToDecide(tx, { ...found, publicBodyId: found.bodyId }, itemCode, { named: false })),
    first: say(read.first),
    second: say(read.second),
  };
};
