import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { findPeopleOfBodies, loadCalendar, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { requireOwnItems } from '../assignments/shares.query';
import { findOwnAssessment } from '../copies/copies.query';
import { linksOf } from '../copies/last-year';
import { loadInstrument } from '../instruments/load-instrument';
import { requireOpenPeriod } from '../results/period-owner.query';
import { findPreviousPeriod } from '../trends/previous-period.query';
import type { EarlierFollowUp, EarlierFollowUps } from './follow-up-views';
import { findFollowUps } from './follow-ups.query';

/** What a verifier found; the revision is the one on screen, 0 for a first. */
export interface CheckFollowUp {
  readonly revision: number;
  readonly kept: boolean;
  readonly note?: string | null;
}

interface FoundPlans extends EarlierFollowUps {
  readonly planAssessmentId: string | null;
}

const noPlans: FoundPlans = { periodTitle: null, items: {}, planAssessmentId: null };

/** Last year's plan beside this year's items, and whether it was kept. */
@Injectable()
export class EarlierFollowUpsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** By this year's item codes. */
  async show(actor: Actor, assessmentId: string): Promise<EarlierFollowUps> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'followUp.read' });
      return viewOf(await findPlans(tx, actor, assessment));
    });
  }

  /**
   * Says whether what was planned was kept, or says it anew. Throws `followUp.none`, `followUp.stale`,
   * `followUp.checkNote`, `item.notYours`, `verifier.conflict`, `period.notOpen`.
   */
  async check(actor: Actor, assessmentId: string, itemCode: string, input: CheckFollowUp): Promise<EarlierFollowUps> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'followUp.check', lock: true });
      requireOpenPeriod({ state: assessment.periodState });
      const instrument = await loadInstrument(tx, assessment.instrumentSha256);
      await requireOwnItems(tx, actor, { id: assessmentId, instrument }, [itemCode]);
      const { items, planAssessmentId } = await findPlans(tx, actor, assessment);
      const earlier = Object.hasOwn(items, itemCode) ? items[itemCode] : undefined;
      if (!earlier || planAssessmentId === null) throw problem.followUpNone({ itemCode });
      if ((earlier.plan.check?.revision ?? 0) !== input.revision) throw problem.followUpStale({ itemCode });
      const note = input.note?.trim() || null;
      if (!input.kept && note === null) throw problem.followUpCheckNote();
      await tx.query(
        `insert into follow_up_checks
           (assessment_id, item_code, revision, plan_assessment_id, plan_item_code, plan_revision, kept, note, checked_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          assessmentId,
          itemCode,
          input.revision + 1,
          planAssessmentId,
          earlier.previousCode,
          earlier.plan.revision,
          input.kept,
          note,
          actor.userId,
        ],
      );
      const { bodyCode } = assessment;
      await audit(tx, actor, 'followUp.checked', { assessmentId, bodyCode, itemCode, kept: input.kept });
      await this.tellBody(tx, assessment, { planAssessmentId, code: earlier.previousCode, kept: input.kept, note });
      return viewOf(await findPlans(tx, actor, assessment));
    });
  }

  private async tellBody(
    tx: Transaction,
    { organiserId, publicBodyId }: LoadedAssessment,
    { planAssessmentId, code, kept, note }: Found,
  ): Promise<void> {
    await this.notifications.tell(tx, {
      organiserId,
      userIds: await findPeopleOfBodies(tx, [publicBodyId]),
      kind: 'follow-up-checked',
      title: kept
        ? `Tindak lanjut butir ${code} dinyatakan ditepati`
        : `Tindak lanjut butir ${code} dinyatakan belum ditepati`,
      text: note ?? 'Verifikator memeriksa rencana tahun lalu.',
      href: `/penilaian/${planAssessmentId}/tindak-lanjut`,
    });
  }
}

interface Found {
  readonly planAssessmentId: string;
  readonly code: string;
  readonly kept: boolean;
  readonly note: string | null;
}

const viewOf = ({ periodTitle, items }: FoundPlans): EarlierFollowUps => ({ periodTitle, items });

const findPlans = async (tx: Transaction, actor: Actor, assessment: LoadedAssessment): Promise<FoundPlans> => {
  const period = await findPreviousPeriod(tx, assessment.periodId);
  const earlier = period && (await findOwnAssessment(tx, period.periodId, assessment.publicBodyId));
  if (!period || !earlier?.instrumentSha256) return noPlans;
  const { today } = await loadCalendar(tx, assessment.organiserId);
  const isBody = actor.publicBodyId !== null && actor.publicBodyId === assessment.publicBodyId;
  const plans = await findFollowUps(tx, earlier.id, { today, named: !isBody });
  if (plans.size === 0 || assessment.instrumentSha256 === null) return { ...noPlans, periodTitle: period.title };
  const links = linksOf(
    await loadInstrument(tx, earlier.instrumentSha256),
    await loadInstrument(tx, assessment.instrumentSha256),
  );
  const items = links.flatMap(({ code, previousCode }): [string, EarlierFollowUp][] => {
    const plan = plans.get(previousCode ?? '');
    return plan && code && previousCode ? [[code, { previousCode, plan }]] : [];
  });
  return { periodTitle: period.title, items: Object.fromEntries(items), planAssessmentId: earlier.id };
};
