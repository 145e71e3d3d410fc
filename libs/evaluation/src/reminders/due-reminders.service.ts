import { audit } from '@app/access';
import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findRemindedPeriod, ReminderLettersService } from './reminder-letters.service';

/** The first hour of an organiser's day at which reminders go by themselves. */
const FIRST_HOUR = 8;
/** Bodies reminded in one transaction. */
const AT_ONCE = 50;

/** Reminders that go by themselves; asks each hour what is due, so that an hour slept through is made up for. */
@Injectable()
export class DueRemindersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly letters: ReminderLettersService,
  ) {}

  /** Reminds whom the plans of all open periods say, and tells how many bodies. Several workers at once remind once. */
  async sendDue(): Promise<number> {
    const periods = await this.dataSource.query<{ id: string }[]>(
      `select p.id from periods p join organisers o on o.id = p.organiser_id
        where p.state = 'open' and extract(hour from now() at time zone o.time_zone) >= $1 order by p.id`,
      [FIRST_HOUR],
    );
    let count = 0;
    for (const { id } of periods) count += await this.remindPeriod(id);
    return count;
  }

  private async remindPeriod(periodId: string): Promise<number> {
    const due = await transaction(this.dataSource, async (tx) => {
      const period = await findRemindedPeriod(tx, periodId);
      if (!period?.plan.automatic) return [];
      const { daysBefore } = period.plan;
      const candidates = await this.letters.findCandidates(tx, periodId);
      return candidates.filter(
        ({ daysLeft, isRecent, recipients }) =>
          daysLeft !== null && daysBefore.includes(daysLeft) && !isRecent && recipients.length > 0,
      );
    });
    let count = 0;
    for (let from = 0; from < due.length; from += AT_ONCE)
      count += await this.remindSome(
        periodId,
        due.slice(from, from + AT_ONCE).map(({ assessmentId }) => assessmentId),
      );
    return count;
  }

  /** Looks again inside the transaction that reminds: who has handed in since is left in peace. */
  private async remindSome(periodId: string, ids: readonly string[]): Promise<number> {
    return transaction(this.dataSource, async (tx) => {
      const period = await findRemindedPeriod(tx, periodId);
      if (!period) return 0;
      let count = 0;
      for (const body of await this.letters.findCandidates(tx, periodId, ids)) {
        if (body.daysLeft === null || body.isRecent) continue;
        const mails = await this.letters.remind(tx, period, body, { daysBefore: body.daysLeft });
        if (mails > 0) count += 1;
      }
      if (count > 0)
        await audit(tx, 'installation', 'reminder.sent', { organiserId: period.organiserId, periodId, bodies: count });
      return count;
    });
  }
}
