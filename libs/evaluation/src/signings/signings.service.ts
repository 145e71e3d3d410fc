import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { windowClosed } from '../assessments/require-filling';
import { NotificationsService } from '../notifications/notifications.service';
import { capacities, holdsBothHats } from '../submissions/hand-in';
import { findStandingContent } from '../submissions/standing-content.query';
import { statement } from '../submissions/statement';
import { hashesOfContent } from '../submissions/submission-content';
import { findLetter } from './letter.query';
import { findPeople, findRequest, type SigningView } from './signings.query';

/** Between the officer and the superior: ready to be signed, or back with a reason. */
@Injectable()
export class SigningsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  async load(actor: Actor, assessmentId: string): Promise<SigningView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      return viewOf(tx, actor, assessment);
    });
  }

  /** The officer says that it is ready; the superior is told at once. Said twice, it is told twice and stands once. */
  async ask(actor: Actor, assessmentId: string): Promise<SigningView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'signing.ask', lock: true });
      requireSignable(assessment);
      await tx.query(
        `insert into signing_requests (id, assessment_id, asked_by) values ($1, $2, $3)
         on conflict (assessment_id) where ended_at is null do nothing`,
        [newId(), assessmentId, actor.userId],
      );
      const { bodyName, bodyCode } = assessment;
      await this.tell(tx, assessment, 'superior', {
        title: `Kuesioner ${bodyName} siap ditandatangani`,
        text: 'Petugas PPID sudah selesai mengisi. Periksa isinya, lalu tanda tangani, atau kembalikan dengan alasan.',
      });
      await audit(tx, actor, 'signing.asked', { assessmentId, bodyCode });
      return viewOf(tx, actor, assessment);
    });
  }

  /** The superior sends it back to the officer, who reads why. Throws `signing.missing`. */
  async giveBack(actor: Actor, assessmentId: string, reason: string): Promise<SigningView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'signing.return', lock: true });
      const [, ended] = await tx.query<[unknown, number]>(
        `update signing_requests set outcome = 'returned', reason = $2, ended_by = $3, ended_at = now()
          where assessment_id = $1 and ended_at is null`,
        [assessmentId, reason, actor.userId],
      );
      if (ended === 0) throw problem.signingMissing();
      const { bodyName, bodyCode } = assessment;
      await this.tell(tx, assessment, 'unitPpid', {
        title: `Kuesioner ${bodyName} dikembalikan oleh atasan`,
        text: `Alasan: ${reason}`,
      });
      await audit(tx, actor, 'signing.returned', { assessmentId, bodyCode, reason });
      return viewOf(tx, actor, assessment);
    });
  }

  private async tell(
    tx: Transaction,
    { id, organiserId, publicBodyId }: LoadedAssessment,
    role: 'unitPpid' | 'superior',
    words: { readonly title: string; readonly text: string },
  ): Promise<void> {
    const userIds = (await findPeople(tx, publicBodyId, role)).map((person) => person.id);
    const href = `/penilaian/${id}/kirim`;
    await this.notifications.tell(tx, { organiserId, userIds, kind: 'signing', href, urgent: true, ...words });
  }
}

const requireSignable = (assessment: LoadedAssessment): void => {
  const { state, saqOpen } = assessment;
  if (state !== 'filling' && state !== 'returned')
    throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  if (!saqOpen) throw windowClosed(assessment);
};

const viewOf = async (
  tx: Transaction,
  actor: Actor,
  { id, confirm, samePerson, publicBodyId }: LoadedAssessment,
): Promise<SigningView> => {
  const hashes = hashesOfContent(await findStandingContent(tx, id));
  return {
    confirm,
    isAlone: !samePerson && (await holdsBothHats(tx, actor.userId, publicBodyId)),
    request: await findRequest(tx, id),
    letter: await findLetter(tx, id, hashes),
    superiors: (await findPeople(tx, publicBodyId, 'superior')).map(({ name }) => name),
    statement,
    capacities,
    ...hashes,
  };
};
