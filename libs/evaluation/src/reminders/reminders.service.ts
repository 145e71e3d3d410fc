import { audit, problem, requireMay, type Action, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  findRemindedPeriod,
  ReminderLettersService,
  type Candidate,
  type RemindedPeriod,
} from './reminder-letters.service';
import type { ReminderPlan, ReminderStage, ReminderText } from './reminder-plan';
import { countReminders, findReminders } from './reminders.query';

export interface PlanView extends ReminderPlan {
  readonly revision: number;
}

export interface CandidateView {
  readonly assessmentId: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly stage: ReminderStage;
  readonly dueAt: string | null;
  readonly recipients: number;
  readonly lastRemindedAt: string | null;
  readonly isRecent: boolean;
}

export interface ReminderPreview extends ReminderText {
  /** Short, for WhatsApp. */
  readonly chat: string;
  readonly recipients: readonly { readonly name: string; readonly email: string }[];
}

export interface Reminded {
  /** Bodies written to. */
  readonly bodies: number;
  readonly mails: number;
  /** Left out because they were reminded lately. */
  readonly recent: number;
  /** Left out because nobody has an account there; reach them by WhatsApp. */
  readonly unreachable: number;
  /** Left out because they have handed in meanwhile, or withdrew, or are too late. */
  readonly gone: number;
}

export interface ReminderView {
  readonly id: string;
  readonly bodyName: string;
  readonly stage: string;
  readonly daysBefore: number | null;
  readonly recipients: number;
  readonly sentBy: string | null;
  readonly at: string;
}

const pageLength = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reminding bodies that have not handed in: by plan and by hand. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly letters: ReminderLettersService,
  ) {}

  async plan(actor: Actor, periodId: string): Promise<PlanView> {
    return transaction(this.dataSource, async (tx) => {
      const { plan, revision } = await loadReminded(tx, actor, periodId, 'reminder.read');
      return { ...plan, revision };
    });
  }

  /** Changes the plan; the revision names what was on screen. Throws `reminderPlan.stale`. */
  async savePlan(actor: Actor, periodId: string, { revision, ...plan }: PlanView): Promise<PlanView> {
    return transaction(this.dataSource, async (tx) => {
      await tx.query('select 1 from periods where id = $1 for update', [periodId]);
      const known = await loadReminded(tx, actor, periodId, 'reminder.write');
      if (known.revision !== revision) throw problem.reminderPlanStale();
      const tidy = { ...plan, daysBefore: [...new Set(plan.daysBefore)].sort((one, other) => other - one) };
      await tx.query(
        `insert into reminder_plans (period_id, revision, plan, saved_by) values ($1, $2, $3, $4)
         on conflict (period_id) do update set revision = excluded.revision, plan = excluded.plan,
           saved_by = excluded.saved_by, saved_at = now()`,
        [periodId, revision + 1, JSON.stringify(tidy), actor.userId],
      );
      await audit(tx, actor, 'reminder.planSaved', {
        periodId,
        automatic: tidy.automatic,
        days: tidy.daysBefore.join(','),
      });
      return { ...tidy, revision: revision + 1 };
    });
  }

  /** Everybody who may be reminded now. */
  async candidates(actor: Actor, periodId: string): Promise<{ readonly items: readonly CandidateView[] }> {
    return transaction(this.dataSource, async (tx) => {
      await loadReminded(tx, actor, periodId, 'reminder.read');
      return { items: (await this.letters.findCandidates(tx, periodId)).map(viewOf) };
    });
  }

  /** What one body would get. Throws `reminder.gone`. */
  async preview(actor: Actor, periodId: string, assessmentId: string): Promise<ReminderPreview> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadReminded(tx, actor, periodId, 'reminder.read');
      const [body] = await this.letters.findCandidates(tx, periodId, [assessmentId]);
      if (!body) throw problem.reminderGone();
      const letter = this.letters.letterTo(period, body, body.recipients[0]?.name ?? 'Bapak/Ibu');
      return {
        ...letter,
        chat: `*${letter.subject}*\n\n${this.letters.letterTo(period, body, 'Bapak/Ibu').text}`,
        recipients: body.recipients.map(({ name, email }) => ({ name, email })),
      };
    });
  }

  /** Reminds these bodies now; those reminded lately only where `again` says so. */
  async remind(
    actor: Actor,
    periodId: string,
    { assessmentIds, again = false }: { readonly assessmentIds: readonly string[]; readonly again?: boolean },
  ): Promise<Reminded> {
    return transaction(this.dataSource, async (tx) => {
      // One sender at a time, so that two admins do not remind the same body in the same minute.
      await tx.query('select 1 from periods where id = $1 for no key update', [periodId]);
      const period = await loadReminded(tx, actor, periodId, 'reminder.write');
      const ids = [...new Set(assessmentIds)];
      const found = await this.letters.findCandidates(tx, periodId, ids);
      const reachable = found.filter(({ recipients }) => recipients.length > 0);
      const due = reachable.filter(({ isRecent }) => again || !isRecent);
      let mails = 0;
      for (const body of due) mails += await this.letters.remind(tx, period, body, { sentBy: actor.userId });
      const reminded = {
        bodies: due.length,
        mails,
        recent: reachable.length - due.length,
        unreachable: found.length - reachable.length,
        gone: ids.length - found.length,
      };
      await audit(tx, actor, 'reminder.sent', { periodId, ...reminded });
      return reminded;
    });
  }

  /** Who was reminded when, the latest first. */
  async list(
    actor: Actor,
    periodId: string,
    cursor?: string,
  ): Promise<{ readonly items: readonly ReminderView[]; readonly next: string | null; readonly total: number }> {
    if (cursor !== undefined && !uuid.test(cursor)) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      await loadReminded(tx, actor, periodId, 'reminder.read');
      const rows = await findReminders(tx, periodId, cursor ?? null, pageLength + 1);
      const items = rows.slice(0, pageLength).map((row) => ({ ...row, at: row.at.toISOString() }));
      const next = rows.length > pageLength ? (items.at(-1)?.id ?? null) : null;
      return { items, next, total: await countReminders(tx, periodId) };
    });
  }
}

const loadReminded = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  action: Extract<Action, `reminder.${string}`>,
): Promise<RemindedPeriod> => {
  const period = await findRemindedPeriod(tx, periodId);
  if (!period) throw problem.notFound();
  requireMay(actor, action, period);
  return period;
};

const viewOf = (body: Candidate): CandidateView => ({
  assessmentId: body.assessmentId,
  code: body.code,
  name: body.name,
  category: body.category,
  stage: body.stage,
  dueAt: body.dueAt?.toISOString() ?? null,
  recipients: body.recipients.length,
  lastRemindedAt: body.lastRemindedAt?.toISOString() ?? null,
  isRecent: body.isRecent,
});
