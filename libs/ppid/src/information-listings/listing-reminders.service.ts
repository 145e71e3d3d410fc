import { transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findDeskPeople } from '../information-requests/desk-people.query';

interface Ending {
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly count: number;
}

/** So many days before the end, and on the day after it, a body is told. */
const days = [90, 30, 7, -1];

/** Reminds bodies of exemptions that end. */
@Injectable()
export class ListingRemindersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Tells each body, once a day at most, how many of its exemptions reach one of the days of warning. */
  async remind(): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const bodies = await tx.query<Ending[]>(
        `select l.organiser_id as "organiserId", l.public_body_id as "publicBodyId", count(*)::int as count
           from information_listings l join organisers o on o.id = l.organiser_id
          where l.withdrawn_at is null
            and l.exempt_until - (now() at time zone o.time_zone)::date = any($1::int[]) group by 1, 2 order by 1, 2`,
        [days],
      );
      for (const { count, ...body } of bodies)
        await this.notifications.tell(tx, {
          organiserId: body.organiserId,
          userIds: await findDeskPeople(tx, body),
          kind: 'listing-exemptions',
          title: `Masa pengecualian ${count} informasi segera atau sudah berakhir`,
          text: 'Uji kembali akibatnya, lalu perpanjang dengan dasar yang berlaku atau buka informasinya.',
          href: '/daftar-informasi?saring=expiring',
        });
    });
  }
}
