import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { findPeopleOfBodies, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withoutTied } from '../assignments/require-no-conflict.query';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { requireOwnItems } from '../assignments/shares.query';
import { loadInstrument } from '../instruments/load-instrument';
import { seesJudging } from '../results/reader';
import { requireOpenPeriod } from '../results/period-owner.query';
import { findClarifications, findMine, holdClarification, type ClarificationView } from './clarifications.query';

export interface AssessmentClarifications {
  readonly bodyName: string;
  readonly items: readonly ClarificationView[];
}

/** What a verifier asks a body about an item. The answer is words: nothing that is scored changes by it. */
@Injectable()
export class ClarificationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** All of one assessment, oldest first; the body is not told who asks. */
  async list(actor: Actor, assessmentId: string): Promise<AssessmentClarifications> {
    return transaction(this.dataSource, async (tx) => show(tx, actor, assessmentId));
  }

  /** The verifier's own at all bodies: those answered first, the latest on top, then those that wait. */
  async mine(actor: Actor): Promise<readonly ClarificationView[]> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'verification.read', { organiserId: organiserOf(actor) });
      const mine = await withoutTied(tx, actor, await findMine(tx, actor.userId, organiserOf(actor)));
      return mine.map(({ publicBodyId: _, ...question }) => question);
    });
  }

  /** Asks. Throws `item.unknown`, `item.notYours`, `verifier.conflict`, `period.notOpen`. */
  async ask(
    actor: Actor,
    assessmentId: string,
    { itemCode, text }: { readonly itemCode: string; readonly text: string },
  ): Promise<AssessmentClarifications> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'clarification.ask' });
      requireOpenPeriod({ state: assessment.periodState });
      await loadItem(tx, assessment, itemCode);
      const instrument = await loadInstrument(tx, assessment.instrumentSha256);
      await requireOwnItems(tx, actor, { id: assessmentId, instrument }, [itemCode]);
      await tx.query(
        'insert into clarifications (id, assessment_id, item_code, text, asked_by) values ($1, $2, $3, $4, $5)',
        [newId(), assessmentId, itemCode, text.trim(), actor.userId],
      );
      await audit(tx, actor, 'clarification.asked', { assessmentId, itemCode });
      await this.tellBody(tx, assessment, itemCode, text.trim());
      return show(tx, actor, assessmentId);
    });
  }

  /** Answers, once. Throws `clarification.answered`, `period.notOpen`. */
  async answer(actor: Actor, id: string, text: string): Promise<AssessmentClarifications> {
    return transaction(this.dataSource, async (tx) => {
      const { assessmentId, itemCode, askedBy, answeredAt } = await holdClarification(tx, id);
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'clarification.answer' });
      requireOpenPeriod({ state: assessment.periodState });
      if (answeredAt) throw problem.clarificationAnswered();
      await tx.query(
        'update clarifications set answer = $2, answered_by = $3, answered_at = clock_timestamp() where id = $1',
        [id, text.trim(), actor.userId],
      );
      await audit(tx, actor, 'clarification.answered', { assessmentId, itemCode, bodyCode: assessment.bodyCode });
      await this.notifications.tell(tx, {
        organiserId: assessment.organiserId,
        userIds: [askedBy],
        kind: 'clarification-answer',
        title: `${assessment.bodyName} menjawab klarifikasi butir ${itemCode}`,
        text: text.trim(),
        href: `/verifikasi/${assessmentId}?butir=${encodeURIComponent(itemCode)}`,
      });
      return show(tx, actor, assessmentId);
    });
  }

  private async tellBody(
    tx: Transaction,
    { id, organiserId, publicBodyId }: LoadedAssessment,
    itemCode: string,
    text: string,
  ): Promise<void> {
    await this.notifications.tell(tx, {
      organiserId,
      userIds: await findPeopleOfBodies(tx, [publicBodyId]),
      kind: 'clarification',
      title: `Verifikator meminta klarifikasi butir ${itemCode}`,
      text,
      href: `/penilaian/${id}/klarifikasi`,
    });
  }
}

const show = async (tx: Transaction, actor: Actor, assessmentId: string): Promise<AssessmentClarifications> => {
  const { bodyName, periodState } = await loadAssessment(tx, actor, assessmentId, { action: 'clarification.read' });
  const named = actor.publicBodyId === null && seesJudging(actor, { state: periodState });
  return { bodyName, items: await findClarifications(tx, assessmentId, named) };
};
