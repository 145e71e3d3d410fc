import { newId, type Transaction } from '@app/database';
import { completeness, type Completeness } from '@app/instrument';
import { CONFIG, MailService, NotificationsService } from '@app/office';
import type { Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { nothingFilled, nothingYet } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { findRules } from '../results/period-facts.query';
import {
  deadlineWords,
  fillReminder,
  lackingWords,
  nothingLacking,
  stageOf,
  timeLeftWords,
  usualPlan,
  type Lacking,
  type ReminderPlan,
  type ReminderStage,
  type ReminderText,
} from './reminder-plan';
import { findRemindable, type Remindable } from './reminders.query';

export interface RemindedPeriod {
  readonly id: string;
  readonly organiserId: string;
  readonly title: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly plan: ReminderPlan;
  /** 0: the usual plan, which nobody has changed. */
  readonly revision: number;
}

/** A body to be reminded, with where it stands. */
export interface Candidate extends Remindable {
  readonly stage: ReminderStage;
  readonly answered: number;
  readonly total: number;
  readonly lacking: Lacking;
}

/** Why it is reminded: by a person, or by the plan so many days before. */
export type Cause = { readonly sentBy: string } | { readonly daysBefore: number };

/** Who stands where, and the letters to them. */
@Injectable()
export class ReminderLettersService {
  constructor(
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Everybody of the period who may be reminded now, or those of them with these ids. */
  async findCandidates(
    tx: Transaction,
    periodId: string,
    ids: readonly string[] | null = null,
  ): Promise<readonly Candidate[]> {
    const remindable = await findRemindable(tx, periodId, ids);
    const rules = await findRules(tx, periodId);
    const begun = remindable.filter(({ state }) => state === 'filling').map(({ assessmentId }) => assessmentId);
    const filled = await findFilled(tx, begun);
    return remindable.map((body) => {
      const instrument = rules?.instruments[body.instrumentCode];
      const { answers, evidence } = filled.get(body.assessmentId) ?? nothingFilled;
      const standing = instrument ? completeness(instrument, answers, evidence, body.kind) : null;
      const { answered, total } = standing ?? nothingYet;
      const lacking = standing ? lackingOf(standing) : nothingLacking;
      return { ...body, stage: stageOf(body.state, { answered, lacking }), answered, total, lacking };
    });
  }

  /** The letter to one person of a body. */
  letterTo(period: RemindedPeriod, body: Candidate, name: string): ReminderText {
    const facts = {
      nama: name,
      badan: body.name,
      periode: period.title,
      tenggat: deadlineWords(body.dueAt, period.timeZone),
      sisa: timeLeftWords(body.dueAt, period.now),
      terisi: `${body.answered} dari ${body.total}`,
      kurang: lackingWords(body.lacking),
      tautan: this.linkOf(body),
    };
    const { subject, text } = period.plan.texts[body.stage];
    return { subject: fillReminder(subject, facts), text: fillReminder(text, facts) };
  }

  /** Writes to everybody of the body and notes it; zero where the plan has done so already. */
  async remind(tx: Transaction, period: RemindedPeriod, body: Candidate, cause: Cause): Promise<number> {
    const kept = await tx.query<unknown[]>(
      `insert into reminders (id, assessment_id, stage, due_at, days_before, recipients, sent_by)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (assessment_id, due_at, days_before) where days_before is not null do nothing returning 1`,
      [
        newId(),
        body.assessmentId,
        body.stage,
        body.dueAt,
        'daysBefore' in cause ? cause.daysBefore : null,
        body.recipients.length,
        'sentBy' in cause ? cause.sentBy : null,
      ],
    );
    if (kept.length === 0) return 0;
    for (const { name, email } of body.recipients)
      await this.mails.queue(tx, {
        organiserId: period.organiserId,
        to: email,
        toName: name,
        kind: 'reminder',
        deadline: body,
        ...this.letterTo(period, body, name),
      });
    await this.notifications.tell(tx, {
      organiserId: period.organiserId,
      userIds: body.recipients.map(({ userId }) => userId),
      kind: 'reminder',
      title: this.letterTo(period, body, '').subject,
      text: `Batas waktu: ${deadlineWords(body.dueAt, period.timeZone)}.`,
      href: pathOf(body),
      byMail: false,
    });
    return body.recipients.length;
  }

  private linkOf(body: Candidate): string {
    return `${this.config.publicUrl}${pathOf(body)}`;
  }
}

/** By the very list that is shown before handing in. */
const lackingOf = ({ missing }: Pick<Completeness, 'missing'>): Lacking => {
  const answers = missing.filter(({ problem }) => problem === 'unanswered' || problem === 'invalid').length;
  return { answers, evidence: missing.length - answers };
};

/** A body that has not registered does so on its home page. */
const pathOf = ({ assessmentId, stage }: Candidate): string =>
  stage === 'notRegistered' ? '/' : `/penilaian/${assessmentId}/isian`;

/** The period as reminding needs it; undefined where there is none. */
export const findRemindedPeriod = async (tx: Transaction, periodId: string): Promise<RemindedPeriod | undefined> => {
  const [row] = await tx.query<(Omit<RemindedPeriod, 'plan'> & { plan: ReminderPlan | null })[]>(
    `select p.id, p.organiser_id as "organiserId", p.title, o.time_zone as "timeZone", clock_timestamp() as now, r.plan,
            coalesce(r.revision, 0) as revision
       from periods p join organisers o on o.id = p.organiser_id left join reminder_plans r on r.period_id = p.id
      where p.id = $1`,
    [periodId],
  );
  return row && { ...row, plan: row.plan ?? usualPlan };
};
