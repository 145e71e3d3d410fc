import { transaction, type Transaction } from '@app/database';
import { findPeopleOfBodies, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

interface Due {
  readonly assessmentId: string;
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly bodyName: string;
  readonly soon: number;
  readonly late: number;
  readonly codes: string;
}

/** Days before and after the day it is due on which bodies are reminded. */
const remindedOn = [7, 1, -1, -14] as const;

/** Reminds bodies of what they planned. */
@Injectable()
export class FollowUpRemindersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Once a day: a week and a day before each is due, the day after, and two weeks later; a body is told of all at once. */
  async remind(): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      for (const due of await findDue(tx))
        await this.notifications.tell(tx, {
          organiserId: due.organiserId,
          userIds: await findPeopleOfBodies(tx, [due.publicBodyId]),
          kind: 'follow-up-due',
          title: `Tindak lanjut ${due.bodyName}: ${due.soon} segera jatuh tempo, ${due.late} lewat tenggat`,
          text: `Butir ${due.codes}. Tandai selesai dengan buktinya, atau ubah tenggatnya.`,
          href: `/penilaian/${due.assessmentId}/tindak-lanjut`,
        });
    });
  }
}

/** Counted on the day it is where each organiser is. */
const findDue = (tx: Transaction): Promise<Due[]> =>
  tx.query<Due[]>(
    `select a.id as "assessmentId", o.id as "organiserId", a.public_body_id as "publicBodyId", b.name as "bodyName",
            count(*) filter (where f.due_on >= d.today)::int as soon, count(*) filter (where f.due_on < d.today)::int as late,
            string_agg(f.item_code, ', ' order by f.item_code) as codes
       from follow_ups f join assessments a on a.id = f.assessment_id join periods p on p.id = a.period_id
       join organisers o on o.id = p.organiser_id join public_bodies b on b.id = a.public_body_id
      cross join lateral (select (clock_timestamp() at time zone o.time_zone)::date as today) d
      where f.state in ('planned','underWay') and f.due_on between clock_timestamp()::date - 16 and clock_timestamp()::date + 9
        and f.due_on - d.today = any($1::int[])
        and not exists (select 1 from follow_ups n where n.assessment_id = f.assessment_id and n.item_code = f.item_code
                           and n.revision > f.revision)
      group by a.id, o.id, b.name order by a.id`,
    [remindedOn],
  );
