import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { windowClosed } from '../assessments/require-filling';
import { capacities, holdsBothHats } from '../submissions/hand-in';
import { findStandingContent } from '../submissions/standing-content.query';
import { statement } from '../submissions/statement';
import { evidenceMarks, hashesOfContent } from '../submissions/submission-content';
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

  /** The officer says that it is ready; the superiors are told at once. While that waits, saying it again tells nobody. */
  async ask(actor: Actor, assessmentId: string): Promise<SigningView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'signing.ask', lock: true });
      requireSignable(assessment);
      const asked = await tx.query<unknown[]>(
        `insert into signing_requests (id, assessment_id, asked_by) values ($1, $2, $3)
         on conflict (assessment_id) where ended_at is null do nothing returning 1`,
        [newId(), assessmentId, actor.userId],
      );
      if (asked.length === 0) return viewOf(tx, actor, assessment);
      const { bodyName, bodyCode } = assessment;
      await this.tell(tx, actor, assessment, {
        role: 'superior',
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
      await this.tell(tx, actor, assessment, {
        role: 'unitPpid',
        title: `Kuesioner ${bodyName} dikembalikan oleh atasan`,
        text: `Alasan: ${reason}`,
      });
      await audit(tx, actor, 'signing.returned', { assessmentId, bodyCode, reason });
      return viewOf(tx, actor, assessment);
    });
  }

  /** The others in that role: nobody is told what they did themselves. */
  private async tell(
    tx: Transaction,
    actor: Actor,
    { id: assessmentId, organiserId, publicBodyId }: LoadedAssessment,
    { role, ...words }: { readonly role: 'unitPpid' | 'superior'; readonly title: string; readonly text: string },
  ): Promise<void> {
    const userIds = (await findPeople(tx, publicBodyId, role)).map(({ id }) => id).filter((id) => id !== actor.userId);
    const href = `/penilaian/${assessmentId}/kirim`;
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
  const isBoth = await holdsBothHats(tx, actor.userId, publicBodyId);
  const superiors = await findPeople(tx, publicBodyId, 'superior');
  const content = await findStandingContent(tx, id);
  const hashes = hashesOfContent(content);
  return {
    confirm,
    isAlone: !samePerson && isBoth,
    isBoth,
    request: await findRequest(tx, id),
    letter: await findLetter(tx, id, hashes),
    superiors: superiors.filter(({ id }) => actor.role !== 'unitPpid' || id !== actor.userId).map(({ name }) => name),
    statement,
    capacities,
    ...hashes,
    evidenceMarks: evidenceMarks(content),
  };
};
