import { transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findDeskPeople } from '../information-requests/desk-people.query';

interface Waiting {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly count: number;
}

/** Reminds desks of questions that wait. */
@Injectable()
export class ConsultationRemindersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Tells each desk how many have waited for more than two days of the clock. */
  async remind(): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const desks = await tx.query<Waiting[]>(
        `select organiser_id as "organiserId", public_body_id as "publicBodyId", count(*)::int as count
           from consultations where waiting_since < now() - interval '2 days' group by 1, 2 order by 1, 2`,
      );
      for (const { count, ...desk } of desks)
        await this.notifications.tell(tx, {
          organiserId: desk.organiserId,
          userIds: await findDeskPeople(tx, desk),
          kind: 'consultations-waiting',
          title: `Klinik konsultasi: ${count} pertanyaan menunggu lebih dari dua hari`,
          text: 'Buka antrean klinik untuk menjawab atau meneruskannya.',
          href: '/klinik?saring=waiting',
        });
    });
  }
}
