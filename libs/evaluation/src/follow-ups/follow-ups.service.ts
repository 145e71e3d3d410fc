import { audit, auditAll, may, problem, type Actor } from '@app/access';
import { isCivilDate } from '@app/calendar';
import { transaction, type Transaction } from '@app/database';
import { isApplicable, itemsByCode } from '@app/instrument';
import { findPeopleOfBodies, loadCalendar, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { showsVerdicts } from '../assessments/assessment-state';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadInstrument } from '../instruments/load-instrument';
import { findValidVerdicts } from '../results/sheet-proofs.query';
import { findVerificationFacts, loadJudged } from '../verdicts/judged-assessment.query';
import type { FollowUpPlan, WriteFollowUp } from './follow-up-views';
import { findFollowUps, findRevision, findSuperiors, keepFollowUp } from './follow-ups.query';
import { gainOfAll, shortfallsOf } from './shortfalls';

/** A revision that the superior has read. */
export interface SeenFollowUp {
  readonly itemCode: string;
  readonly revision: number;
}

/** What a body plans about the items that lost points, once it may read its result. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Items that lost points with what each would add, and what is planned. Throws `followUp.tooEarly`. */
  async show(actor: Actor, assessmentId: string): Promise<FollowUpPlan> {
    return transaction(this.dataSource, (tx) => this.load(tx, actor, assessmentId));
  }

  /**
   * Writes a revision; what stood before stays readable. Throws `followUp.tooEarly`, `followUp.stale`, `followUp.duePast`,
   * `followUp.proof`, `item.unknown`.
   */
  async write(actor: Actor, assessmentId: string, itemCode: string, input: WriteFollowUp): Promise<FollowUpPlan> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'followUp.write', lock: true });
      requireOpened(assessment);
      await requireItem(tx, assessment, itemCode);
      const standing = await findRevision(tx, assessmentId, itemCode);
      if (standing !== input.revision) throw problem.followUpStale({ itemCode });
      const written = trimmed(input);
      await requireSound(tx, assessment, itemCode, written);
      await keepFollowUp(tx, { assessmentId, itemCode, userId: actor.userId }, written);
      const { bodyCode, bodyName, organiserId, publicBodyId } = assessment;
      await audit(tx, actor, 'followUp.written', { assessmentId, bodyCode, itemCode, state: written.state });
      await this.notifications.tell(tx, {
        organiserId,
        userIds: (await findSuperiors(tx, publicBodyId)).filter((userId) => userId !== actor.userId),
        kind: 'follow-up-written',
        title: `Rencana tindak lanjut ${bodyName} menunggu konfirmasi Anda`,
        text: 'Periksa rencana per butir, lalu konfirmasi.',
        href: `/penilaian/${assessmentId}/tindak-lanjut`,
        byMail: false,
      });
      return this.load(tx, actor, assessmentId);
    });
  }

  /** The superior's word on the revisions that were read; what was confirmed before stays so. Throws `followUp.stale`. */
  async confirm(actor: Actor, assessmentId: string, seen: readonly SeenFollowUp[]): Promise<FollowUpPlan> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'followUp.confirm', lock: true });
      requireOpened(assessment);
      for (const { itemCode, revision } of seen)
        if (revision === 0 || (await findRevision(tx, assessmentId, itemCode)) !== revision)
          throw problem.followUpStale({ itemCode });
      const confirmed = await tx.query<{ itemCode: string }[]>(
        `insert into follow_up_confirmations (assessment_id, item_code, revision, confirmed_by)
         select $1, s."itemCode", s.revision, $2 from jsonb_to_recordset($3::jsonb) as s("itemCode" text, revision int)
         on conflict do nothing returning item_code as "itemCode"`,
        [assessmentId, actor.userId, JSON.stringify(seen)],
      );
      const { bodyCode, bodyName, organiserId, publicBodyId } = assessment;
      await auditAll(
        tx,
        actor,
        'followUp.confirmed',
        confirmed.map(({ itemCode }) => ({ assessmentId, bodyCode, itemCode })),
      );
      const others = (await findPeopleOfBodies(tx, [publicBodyId])).filter((userId) => userId !== actor.userId);
      if (confirmed.length > 0)
        await this.notifications.tell(tx, {
          organiserId,
          userIds: others,
          kind: 'follow-up-confirmed',
          title: `Rencana tindak lanjut ${bodyName} dikonfirmasi atasan`,
          text: `Butir yang dikonfirmasi: ${confirmed.length}.`,
          href: `/penilaian/${assessmentId}/tindak-lanjut`,
        });
      return this.load(tx, actor, assessmentId);
    });
  }

  private async load(tx: Transaction, actor: Actor, assessmentId: string): Promise<FollowUpPlan> {
    const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'followUp.read' });
    requireOpened(assessment);
    const { instrument, policy, bodyKind } = await loadJudged(tx, assessmentId);
    const { verdicts } = await findVerificationFacts(tx, { id: assessmentId, instrument, bodyKind });
    const { today } = await loadCalendar(tx, assessment.organiserId);
    const isBody = actor.publicBodyId !== null && actor.publicBodyId === assessment.publicBodyId;
    const plans = await findFollowUps(tx, assessmentId, { today, named: !isBody });
    const paper = { instrument, verdicts, policy, bodyKind };
    const { score, items } = shortfallsOf(paper, [...plans.keys()]);
    const reasons = await findValidVerdicts(tx, assessmentId, false);
    const standing = [...plans].filter(([, { state }]) => state !== 'dropped').map(([code]) => code);
    return {
      assessmentId,
      bodyName: assessment.bodyName,
      periodTitle: policy.title,
      score,
      plannedGain: gainOfAll(paper, standing),
      today,
      mayWrite: may(actor, 'followUp.write', assessment),
      mayConfirm: may(actor, 'followUp.confirm', assessment),
      items: items.map((item) => ({
        ...item,
        reason: reasons[item.itemCode]?.reason ?? null,
        plan: plans.get(item.itemCode) ?? null,
      })),
    };
  }
}

/** A body plans once it may read its result, and goes on for as long as it likes. */
const requireOpened = ({ state, periodState }: LoadedAssessment): void => {
  if (!showsVerdicts(state) && (periodState === 'draft' || periodState === 'open')) throw problem.followUpTooEarly();
};

/** Also of what an assessor fills: the body is who can change what is found. */
const requireItem = async (
  tx: Transaction,
  { instrumentSha256, bodyKind }: LoadedAssessment,
  itemCode: string,
): Promise<void> => {
  const item = itemsByCode(await loadInstrument(tx, instrumentSha256)).get(itemCode);
  if (!item || !isApplicable(item, bodyKind)) throw problem.itemUnknown({ itemCode });
};

const textOrNone = (text: string | null | undefined): string | null => text?.trim() || null;

const trimmed = ({ action, responsible, proofUrl, note, ...rest }: WriteFollowUp): Required<WriteFollowUp> => ({
  ...rest,
  action: action.trim(),
  responsible: responsible.trim(),
  proofUrl: textOrNone(proofUrl),
  note: textOrNone(note),
});

/** A day that is past is taken where it stood so before, or where nothing remains to be done. */
const requireSound = async (
  tx: Transaction,
  { id, organiserId }: LoadedAssessment,
  itemCode: string,
  { dueOn, state, proofUrl, note }: Required<WriteFollowUp>,
): Promise<void> => {
  const isOpen = state === 'planned' || state === 'underWay';
  if (state === 'done' && proofUrl === null && note === null) throw problem.followUpProof();
  if (state === 'dropped' && note === null) throw problem.followUpProof();
  if (!isCivilDate(dueOn)) throw problem.followUpDuePast();
  const { today } = await loadCalendar(tx, organiserId);
  const before = (await findFollowUps(tx, id, { today, named: false })).get(itemCode);
  if (isOpen && dueOn < today && dueOn !== before?.dueOn) throw problem.followUpDuePast();
};
