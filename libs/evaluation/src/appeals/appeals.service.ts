import { audit, problem, type Actor } from '@app/access';
import { instant, newId, transaction, type Transaction } from '@app/database';
import { applicableItems } from '@app/instrument';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { showsVerdicts } from '../assessments/assessment-state';
import { readsOnlyReleased, seesJudging } from '../results/reader';
import type { EvidenceView } from '../assessments/assessment-form';
import { findAnswers, findEvidence, findVerdicts } from '../assessments/form.query';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadInstrument } from '../instruments/load-instrument';
import { standingVerdicts } from '../verdicts/standing-verdicts';
import { appealWindow } from '../windows/appeal-window';
import { findAppeals, wordsIn, type AppealView } from './appeal-views.query';
import { insertAppealLinks } from './appeal-evidence.query';
import { findHindrances } from './hindrances.query';
import { loadAppeal } from './load-appeal';
import { settleAppeals } from './settle-appeals';

export interface AppealWindowView {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly isOpen: boolean;
  readonly isOver: boolean;
}

/** One judged item as its body reads it before and after it appeals. */
export interface AppealableItem {
  readonly itemCode: string;
  readonly itemText: string;
  readonly answerWords: string | null;
  readonly decision: string;
  readonly verdictWords: string | null;
  readonly verdictReason: string | null;
  readonly page: number | null;
  readonly evidence: readonly EvidenceView[];
  readonly appeal: AppealView | null;
}

export interface AssessmentAppeals {
  readonly bodyName: string;
  readonly periodTitle: string;
  /** Null: the score was not opened. */
  readonly window: AppealWindowView | null;
  /** Whether this person may appeal now. */
  readonly mayAppeal: boolean;
  readonly items: readonly AppealableItem[];
}

export interface LodgeAppeal {
  readonly itemCode: string;
  readonly reason: string;
  readonly links: readonly string[];
}

/** The body's side: verdict, reason and evidence of each item, one appeal against each, and what was decided. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Everything judged with its appeals; nothing while the score is not open to the body. */
  async list(actor: Actor, assessmentId: string): Promise<AssessmentAppeals> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      const isBody = actor.publicBodyId !== null;
      const window = await findWindow(tx, assessmentId);
      const seesVerdicts = !readsOnlyReleased(actor) || showsVerdicts(assessment.state);
      return {
        bodyName: assessment.bodyName,
        periodTitle: await titleOf(tx, assessment.periodId),
        window,
        mayAppeal: isBody && (window?.isOpen ?? false) && assessment.state === 'appealing' && assessment.periodState === 'open', // prettier-ignore
        items: seesVerdicts
          ? await itemsOf(tx, assessment, !isBody && seesJudging(actor, { state: assessment.periodState }))
          : [],
      };
    });
  }

  /**
   * Lodges the body's one appeal against the verdict on an item. Throws `appeal.closed` outside the window, by the
   * database's clock, `appeal.done`, `appeal.noVerdict`, `evidence.url`, `period.notOpen`.
   */
  async lodge(actor: Actor, assessmentId: string, input: LodgeAppeal): Promise<AppealView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'appeal.write', lock: true });
      if (assessment.periodState !== 'open') throw problem.periodNotOpen();
      const window = await findWindow(tx, assessmentId);
      if (assessment.state !== 'appealing' || !window?.isOpen) throw appealClosed(window);
      const { itemCode } = input;
      const id = newId();
      await tx.query(
        `insert into appeals (id, assessment_id, item_code, verdict_id, reason, lodged_by) values ($1, $2, $3, $4, $5, $6)`,
        [id, assessmentId, itemCode, await verdictOf(tx, assessmentId, itemCode), input.reason.trim(), actor.userId],
      );
      await insertAppealLinks(tx, { appealId: id, userId: actor.userId }, input.links);
      const { bodyCode } = assessment;
      await audit(tx, actor, 'appeal.lodged', { assessmentId, bodyCode, appealId: id, itemCode });
      await this.tellDeciders(tx, assessment, id);
      return findOwn(tx, id);
    });
  }

  /** Takes back an appeal that nobody has decided; the item cannot be appealed again. Throws `appeal.ended`. */
  async withdraw(actor: Actor, id: string): Promise<AppealView> {
    return transaction(this.dataSource, async (tx) => {
      const appeal = await loadAppeal(tx, actor, id, { action: 'appeal.write', hold: true });
      if (appeal.outcome) throw problem.appealEnded();
      if (appeal.periodState !== 'open') throw problem.periodNotOpen();
      await tx.query(
        `update appeals set outcome = 'withdrawn', ended_by = $2, ended_at = clock_timestamp() where id = $1`,
        [id, actor.userId],
      );
      const { assessmentId, itemCode } = appeal;
      await audit(tx, actor, 'appeal.withdrawn', { assessmentId, appealId: id, itemCode });
      await settleAppeals(tx, { assessmentId });
      return findOwn(tx, id);
    });
  }

  /** Whoever may decide it, and nobody else. Notices of one queue count up while they are unread, so that a day of appeals is one line. */
  private async tellDeciders(tx: Transaction, { organiserId }: LoadedAssessment, id: string): Promise<void> {
    const people = await tx.query<{ userId: string }[]>(
      `select distinct user_id as "userId" from memberships
        where organiser_id = $1 and role in ('verifier','commissioner') and ended_at is null order by 1`,
      [organiserId],
    );
    const free: string[] = [];
    for (const { userId } of people)
      if (!(await findHindrances(tx, { userId }, { organiserId, id })).has(id)) free.push(userId);
    await this.notifications.tell(tx, {
      organiserId,
      userIds: free,
      kind: 'appeal',
      title: 'Ada sanggahan yang menunggu putusan',
      text: 'Buka daftar sanggahan. Anda tidak dapat memutus sanggahan atas putusan Anda sendiri.',
      href: '/sanggahan',
      byMail: false,
    });
  }
}

const appealClosed = (window: AppealWindowView | null): Error =>
  problem.appealClosed(window ? { from: window.opensAt, until: window.closesAt } : {});

const findOwn = async (tx: Transaction, id: string): Promise<AppealView> => {
  const [found] = await findAppeals(tx, { id, named: false });
  if (!found) throw problem.notFound();
  return found;
};

const titleOf = async (tx: Transaction, periodId: string): Promise<string> => {
  const [row] = await tx.query<{ title: string }[]>('select title from periods where id = $1', [periodId]);
  return row?.title ?? '';
};

const findWindow = async (tx: Transaction, assessmentId: string): Promise<AppealWindowView | null> => {
  const [row] = await tx.query<AppealWindowView[]>(
    `select ${instant('aw.opens_at')} as "opensAt", ${instant('aw.closes_at')} as "closesAt", aw.is_open as "isOpen", aw.is_over as "isOver"
       from assessments a cross join ${appealWindow()} aw where a.id = $1 and aw.opens_at is not null`,
    [assessmentId],
  );
  return row ?? null;
};

const verdictOf = async (tx: Transaction, assessmentId: string, itemCode: string): Promise<string> => {
  const [row] = await tx.query<{ id: string }[]>(
    `select id from ${standingVerdicts('v.assessment_id = $1 and v.item_code = $2')} standing`,
    [assessmentId, itemCode],
  );
  if (!row) throw problem.appealNoVerdict({ itemCode });
  return row.id;
};

const itemsOf = async (
  tx: Transaction,
  { id, instrumentSha256, bodyKind }: LoadedAssessment,
  named: boolean,
): Promise<readonly AppealableItem[]> => {
  const instrument = await loadInstrument(tx, instrumentSha256);
  const [answers, evidence] = [await findAnswers(tx, id), await findEvidence(tx, id)];
  const verdicts = await findVerdicts(tx, id, named);
  const appeals = new Map((await findAppeals(tx, { assessmentId: id, named })).map((one) => [one.itemCode, one]));
  return applicableItems(instrument, bodyKind).flatMap(({ code, text }) => {
    const verdict = verdicts[code];
    if (!verdict) return [];
    return [
      {
        itemCode: code,
        itemText: text.id,
        answerWords: wordsIn(instrument, code, answers[code]?.value ?? null),
        decision: verdict.decision,
        verdictWords: wordsIn(instrument, code, verdict.value),
        verdictReason: verdict.reason,
        page: verdict.page,
        evidence: evidence[code] ?? [],
        appeal: appeals.get(code) ?? null,
      },
    ];
  });
};
