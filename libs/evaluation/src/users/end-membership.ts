import { audit, type Actor } from '@app/access';
import type { Transaction } from '@app/database';

/** Takes a hat off for good: its sessions end at once, and what was done under it stays. Done twice, it stays done once. */
export const endMembership = async (tx: Transaction, actor: Actor, membershipId: string): Promise<void> => {
  const ended = await tx.query<[{ userId: string; role: string }[], number]>(
    `update memberships set ended_at = now(), ended_by = $2 where id = $1 and ended_at is null
     returning user_id as "userId", role`,
    [membershipId, actor.userId],
  );
  const [one] = ended[0];
  if (!one) return;
  await tx.query('delete from sessions where membership_id = $1', [membershipId]);
  await audit(tx, actor, 'membership.ended', { membershipId, userId: one.userId, role: one.role });
};
