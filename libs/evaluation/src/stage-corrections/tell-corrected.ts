import type { Transaction } from '@app/database';
import type { NotificationsService } from '@app/office';

interface Corrected {
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly assessmentId: string;
  readonly bodyName: string;
  readonly stageLabel: string;
  readonly reason: string;
}

/** The body is told that its stage was corrected, and the office that what it gave back is done. No score is in it. */
export const tellCorrected = async (
  notifications: NotificationsService,
  tx: Transaction,
  { organiserId, publicBodyId, assessmentId, bodyName, stageLabel, reason }: Corrected,
): Promise<void> => {
  const of = async (where: string, id: string): Promise<readonly string[]> => {
    const sql = `select distinct user_id as id from memberships where ${where} and ended_at is null`;
    return (await tx.query<{ id: string }[]>(sql, [id])).map((row) => row.id);
  };
  const told = { organiserId, kind: 'stage-correction', text: `Alasan: ${reason}` };
  await notifications.tell(tx, {
    ...told,
    userIds: await of('public_body_id = $1', publicBodyId),
    title: `Penilaian ${stageLabel} dibetulkan`,
    href: `/penilaian/${assessmentId}/lembar-nilai`,
  });
  await notifications.tell(tx, {
    ...told,
    userIds: await of(`organiser_id = $1 and role = 'organiserAdmin'`, organiserId),
    title: `${stageLabel} ${bodyName} selesai dibetulkan`,
    href: `/penilaian/${assessmentId}/lembar-nilai`,
  });
};
