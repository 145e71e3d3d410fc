import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { loadAssessment } from '../assessments/load-assessment';
import { detailOf } from '../inspections/inspection-detail';
import type { InspectionDetail } from '../inspections/inspection-views';
import { holdInspection, loadInspection, subjectOf } from '../inspections/load-inspection';
import { findRubrics } from '../presentations/presentations.query';
import { holdPeriodOf, loadPresentation } from '../presentations/presentations.service';
import { leastJurors, settlePanel } from '../presentations/settle-panel';
import { setStage } from '../verifications/set-stage.query';
import { findStageCorrections, type ToldStageCorrection } from './stage-corrections.query';

/**
 * Giving back what had ended: a finished inspection to its assessor, a signed card to its juror. The organiser gives back and
 * changes nothing; who filled it mends and ends it anew, and all that stood before stays on record.
 */
@Injectable()
export class StageCorrectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Throws `stageCorrection.unended`, `stageCorrection.determined`, `assessment.locked`. */
  async reopenInspection(actor: Actor, id: string, reason: string): Promise<InspectionDetail> {
    return transaction(this.dataSource, async (tx) => {
      await holdInspection(tx, id);
      const line = await loadInspection(tx, actor, id);
      requireMay(actor, 'inspection.correct', subjectOf(line));
      requireOpen(line);
      if (line.outcome === null) throw problem.stageUnended();
      await tx.query(
        `insert into stage_corrections (id, assessment_id, stage_code, inspection_id, reason, opened_by, ended_at, outcome, outcome_reason)
         select $1, n.assessment_id, n.stage_code, n.id, $3, $4, n.ended_at, n.outcome, n.outcome_reason from inspections n where n.id = $2`,
        [newId(), id, reason.trim(), actor.userId],
      );
      await tx.query(
        'update inspections set outcome = null, outcome_reason = null, ended_by = null, ended_at = null where id = $1',
        [id],
      );
      await setStage(tx, { ...line, state: 'open', reason: null });
      await audit(tx, actor, 'inspection.givenBack', { inspectionId: id, assessmentId: line.assessmentId, reason: reason.trim() }); // prettier-ignore
      if (line.assessorId)
        await this.tell(tx, {
          ...line,
          userId: line.assessorId,
          what: line.stageLabel,
          reason,
          href: `/pemeriksaan/${id}`,
        });
      return detailOf(tx, actor, await loadInspection(tx, actor, id));
    });
  }

  /** Throws `stageCorrection.unended`, `stageCorrection.determined`, `juror.notSeated`, `assessment.locked`. */
  async reopenCard(actor: Actor, presentationId: string, jurorId: string, reason: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await holdSeat(tx, presentationId, jurorId);
      const line = await loadPresentation(tx, actor, presentationId);
      requireMay(actor, 'card.correct', line);
      requireOpen(line);
      const seat = line.jurors.find(({ id, recusedReason }) => id === jurorId && recusedReason === null);
      if (!seat) throw problem.jurorNotSeated();
      if (seat.signedAt === null) throw problem.stageUnended();
      await tx.query(
        `insert into stage_corrections (id, assessment_id, stage_code, presentation_id, juror_id, reason, opened_by, ended_at)
         select $1, $2, $3, j.presentation_id, j.user_id, $6, $7, j.card_signed_at from presentation_jurors j
          where j.presentation_id = $4 and j.user_id = $5`,
        [newId(), line.assessmentId, line.stageCode, presentationId, jurorId, reason.trim(), actor.userId],
      );
      await tx.query(
        'update presentation_jurors set card_signed_at = null where presentation_id = $1 and user_id = $2',
        [presentationId, jurorId],
      );
      const policy = (await findRubrics(tx, [line.periodId])).get(line.periodId)?.policy;
      await settlePanel(tx, line, leastJurors(policy, line.stageCode));
      await audit(tx, actor, 'card.givenBack', { presentationId, userId: jurorId, reason: reason.trim() });
      await this.tell(tx, {
        ...line,
        userId: jurorId,
        what: 'Kartu juri',
        reason,
        href: `/presentasi/${presentationId}`,
      });
    });
  }

  /** What of a body was corrected; it sees none that is still under way. */
  async listOf(actor: Actor, assessmentId: string): Promise<readonly ToldStageCorrection[]> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'stageCorrection.read' });
      return findStageCorrections(tx, assessmentId, { closedOnly: actor.publicBodyId !== null });
    });
  }

  private async tell(tx: Transaction, { organiserId, name, userId, what, reason, href }: GivenBack): Promise<void> {
    await this.notifications.tell(tx, {
      organiserId,
      userIds: [userId],
      kind: 'stage-correction',
      title: `${what}, ${name}: dikembalikan untuk dibetulkan`,
      text: `Betulkan yang perlu, lalu selesaikan lagi. Alasan: ${reason.trim()}`,
      href,
      urgent: true,
    });
  }
}

interface GivenBack {
  readonly organiserId: string;
  /** Of the body. */
  readonly name: string;
  readonly userId: string;
  readonly what: string;
  readonly reason: string;
  readonly href: string;
}

/** Once determined, only a correction of the determination that names the body changes anything; a body that is out is judged no further. */
const requireOpen = (line: { readonly isOpen: boolean; readonly isWithdrawn: boolean }): void => {
  if (!line.isOpen) throw problem.stageDetermined();
  if (line.isWithdrawn) throw problem.assessmentLocked({ state: 'withdrawn', stateLabel: stateLabels.withdrawn });
};

const holdSeat = async (tx: Transaction, presentationId: string, jurorId: string): Promise<void> => {
  await holdPeriodOf(tx, presentationId);
  await tx.query('select 1 from presentation_jurors where presentation_id = $1 and user_id = $2 for update', [
    presentationId,
    jurorId,
  ]);
};
