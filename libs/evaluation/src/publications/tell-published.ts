import type { Transaction } from '@app/database';
import type { NotificationsService } from '@app/office';
import { lastDetermination } from '../determinations/last-determination';

interface ToldBody {
  readonly organiserId: string;
  readonly assessmentId: string;
  readonly period: string;
  readonly userIds: readonly string[];
}

const bodiesSql = `
  select p.organiser_id as "organiserId", a.id as "assessmentId", p.title as period,
         array_agg(distinct m.user_id::text) as "userIds"
    from periods p join assessments a on a.period_id = p.id and a.state not in ('invited','withdrawn')
    join memberships m on m.public_body_id = a.public_body_id and m.ended_at is null
   where p.id = $1 and exists (select 1 from period_results r where r.assessment_id = a.id
           and r.determination_id = (select d.id from ${lastDetermination('p.id')} d))
   group by 1, 2, 3`;

/** Every body that took part is told that the result is public, and where its own stands. */
export const tellPublished = async (
  notifications: NotificationsService,
  tx: Transaction,
  periodId: string,
): Promise<void> => {
  const bodies = await tx.query<ToldBody[]>(bodiesSql, [periodId]);
  await notifications.tellAll(
    tx,
    bodies.map(({ organiserId, assessmentId, period, userIds }) => ({
      organiserId,
      userIds,
      kind: 'published',
      title: `Hasil ${period} diumumkan`,
      text: 'Nilai akhir, kualifikasi, dan peringkat badan publik Anda ada di lembar nilai.',
      href: `/penilaian/${assessmentId}/lembar-nilai`,
    })),
  );
};
