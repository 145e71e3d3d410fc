import type { Transaction } from '@app/database';
import type { LoadedAssessment } from '../assessments/load-assessment';
import type { NotificationsService } from '@app/office';
import { countWaiting } from './late-answers.query';

const WAITING_KIND = 'late-answers-waiting';
const queuePath = (periodId: string): string => `/periode/${periodId}/jawaban-terlambat`;

/** One notice a period, with how many wait by now. Not by mail each time: a deadline lets many come at once. */
export const tellWaiting = async (
  tx: Transaction,
  notifications: NotificationsService,
  { organiserId, periodId }: LoadedAssessment,
): Promise<void> => {
  const rows = await tx.query<{ id: string; told: boolean }[]>(
    `select distinct m.user_id as id, exists (select 1 from notifications n where n.user_id = m.user_id
            and n.kind = $2 and n.href = $3 and n.read_at is null) as told
       from memberships m where m.organiser_id = $1 and m.role = 'organiserAdmin' and m.ended_at is null`,
    [organiserId, WAITING_KIND, queuePath(periodId)],
  );
  const telling = {
    organiserId,
    kind: WAITING_KIND,
    title: 'Jawaban terlambat menunggu keputusan',
    text: `${await countWaiting(tx, periodId)} jawaban tiba sesudah batas waktu. Putuskan satu per satu: diterima atau ditolak.`,
    href: queuePath(periodId),
  };
  const idsOf = (told: boolean): string[] => rows.filter((row) => row.told === told).map(({ id }) => id);
  await notifications.tellAll(tx, [
    { ...telling, userIds: idsOf(false) },
    { ...telling, userIds: idsOf(true), byMail: false },
  ]);
};
