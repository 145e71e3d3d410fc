import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { itemsByCode, type ItemValue } from '@app/instrument';
import { findPeopleOfBodies, NotificationsService } from '@app/office';
import { canonicalJson } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { findAnswers } from '../assessments/form.query';
import { settleEffects } from '../corrections/effects.query';
import { decideVerdict, type VerdictDecision } from '../verdicts/decide-verdict';
import { findVerificationFacts, loadJudged, type JudgedAssessment } from '../verdicts/judged-assessment.query';
import { findItemToDecide, type ItemToDecide } from '../verdicts/item-to-decide.query';
import { findStanding, insertAppealVerdict } from './appeal-verdict.query';
import { findAppeals, type AppealView } from './appeal-views.query';
import { findHindrances, hindranceWords } from './hindrances.query';
import { isWorse } from './is-worse';
import { loadAppeal, type LoadedAppeal } from './load-appeal';
import { settleAppeals } from './settle-appeals';

export interface DecideAppeal {
  readonly outcome: 'granted' | 'refused';
  readonly reason: string;
  /** The new verdict, where it is granted. */
  readonly decision?: VerdictDecision;
  readonly value?: ItemValue;
}

export interface QueuedAppeal extends AppealView {
  /** Why this person may not decide it, Indonesian; null: they may. */
  readonly hindrance: string | null;
}

/** What a decider needs on one screen. */
export type AppealDetail = QueuedAppeal & ItemToDecide;

/** Deciding appeals: never by who judged the item, never with a conflict of interest, always with a reason. */
@Injectable()
export class AppealDecisionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Appeals of the person's organiser, those that wait first. */
  async queue(actor: Actor): Promise<{ readonly items: readonly QueuedAppeal[] }> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'appeal.decide', { organiserId });
      const hindrances = await findHindrances(tx, actor, { organiserId });
      const views = await findAppeals(tx, { organiserId, named: true });
      // Of bodies that the person is tied to nothing is told, not even that they appeal.
      const readable = views.filter(({ id }) => hindrances.get(id)?.kind !== 'conflict');
      return { items: readable.map((view) => ({ ...view, hindrance: hindranceWords(hindrances.get(view.id)) })) };
    });
  }

  /** One appeal with the item's question, answer and evidence. */
  async show(actor: Actor, id: string): Promise<AppealDetail> {
    return transaction(this.dataSource, async (tx) => detailOf(tx, actor, id));
  }

  /**
   * Decides an appeal. Granted, the new value becomes the verdict that counts; the earlier one stays on record. Throws
   * `appeal.ended`, `appeal.ownVerdict`, `verifier.conflict`, `verdict.invalid`, `appeal.sameValue`, `appeal.worse`,
   * `assessment.locked`, `period.notOpen`.
   */
  async decide(actor: Actor, id: string, input: DecideAppeal): Promise<AppealDetail> {
    return transaction(this.dataSource, async (tx) => {
      const appeal = await loadAppeal(tx, actor, id, { action: 'appeal.decide', hold: true });
      await requireDeciding(tx, actor, appeal);
      const { assessmentId, itemCode } = appeal;
      const verdictId = input.outcome === 'granted' ? await grant(tx, actor, appeal, input) : null;
      await tx.query(
        `update appeals set outcome = $2, decision_reason = $3, new_verdict_id = $4, ended_by = $5, ended_at = clock_timestamp()
          where id = $1`,
        [id, input.outcome, input.reason.trim(), verdictId, actor.userId],
      );
      await audit(tx, actor, 'appeal.decided', { assessmentId, appealId: id, itemCode, outcome: input.outcome });
      await this.tell(tx, appeal, input);
      await settleAppeals(tx, { assessmentId });
      return detailOf(tx, actor, id);
    });
  }

  private async tell(
    tx: Transaction,
    { organiserId, publicBodyId, assessmentId, itemCode }: LoadedAppeal,
    { outcome, reason }: DecideAppeal,
  ): Promise<void> {
    await this.notifications.tell(tx, {
      organiserId,
      userIds: await findPeopleOfBodies(tx, [publicBodyId]),
      kind: 'appeal-decision',
      title: `Sanggahan butir ${itemCode} ${outcome === 'granted' ? 'dikabulkan' : 'ditolak'}`,
      text: `Alasan: ${reason.trim()}`,
      href: `/penilaian/${assessmentId}/sanggahan?butir=${encodeURIComponent(itemCode)}`,
    });
  }
}

const requireDeciding = async (tx: Transaction, actor: Actor, appeal: LoadedAppeal): Promise<void> => {
  if (appeal.outcome) throw problem.appealEnded();
  if (appeal.periodState !== 'open') throw problem.periodNotOpen();
  const { state } = appeal;
  if (state !== 'appealing') throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  const hindrance = (await findHindrances(tx, actor, appeal)).get(appeal.id);
  if (hindrance?.kind === 'ownVerdict') throw problem.appealOwnVerdict();
  if (hindrance) throw problem.verifierConflict({ reason: hindrance.reason });
};

const decisionMissing = {
  path: 'decision',
  code: 'appeal.decisionMissing',
  message: 'Pilih putusan baru yang menggantikan putusan yang disanggah.',
};

/** Another value than the one appealed, and none that is worth less. */
const requireGranting = async (
  tx: Transaction,
  assessment: JudgedAssessment,
  itemCode: string,
  { now, next }: { readonly now: ItemValue | null; readonly next: ItemValue },
): Promise<void> => {
  if (now && canonicalJson(now) === canonicalJson(next)) throw problem.appealSameValue();
  const { verdicts } = await findVerificationFacts(tx, assessment);
  if (isWorse({ ...assessment, verdicts }, itemCode, next)) throw problem.appealWorse();
};

/** Writes the verdict of the appeal round, by the rules of every verdict, and tells its id. */
const grant = async (
  tx: Transaction,
  actor: Actor,
  { assessmentId, itemCode }: LoadedAppeal,
  { decision, value, reason }: DecideAppeal,
): Promise<string> => {
  if (!decision) throw problem.verdictInvalid({ itemCode, errors: [decisionMissing] });
  const assessment = await loadJudged(tx, assessmentId);
  const item = itemsByCode(assessment.instrument).get(itemCode);
  if (!item) throw problem.itemUnknown({ itemCode });
  const answer = (await findAnswers(tx, assessmentId, [itemCode]))[itemCode]?.value ?? null;
  const decided = decideVerdict(item, answer, { decision, reason, ...(value ? { value } : {}) });
  if ('violations' in decided) throw problem.verdictInvalid({ itemCode, errors: decided.violations });
  const standing = await findStanding(tx, assessmentId, itemCode);
  await requireGranting(tx, assessment, itemCode, { now: standing?.value ?? null, next: decided.value });
  const id = newId();
  await insertAppealVerdict(tx, {
    id,
    assessmentId,
    itemCode,
    revision: (standing?.revision ?? 0) + 1,
    decision,
    value: decided.value,
    reason: reason.trim(),
    verifierId: actor.userId,
  });
  await settleEffects(tx, { assessmentId, subject: 'verdict' }, [itemCode]);
  return id;
};

const detailOf = async (tx: Transaction, actor: Actor, id: string): Promise<AppealDetail> => {
  const appeal = await loadAppeal(tx, actor, id, { action: 'appeal.decide' });
  const [view] = await findAppeals(tx, { id, named: true });
  if (!view) throw problem.notFound();
  const judged = await loadJudged(tx, appeal.assessmentId);
  return {
    ...view,
    hindrance: hindranceWords((await findHindrances(tx, actor, appeal)).get(id)),
    ...(await findItemToDecide(tx, judged, appeal.itemCode, { named: true })),
  };
};
