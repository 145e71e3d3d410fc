import type { Transaction } from '@app/database';
import type { Actor, Installation } from './actor';

/** Values that name what was done to; `organiserId` files the event under a tenant other than the actor's own. */
export type AuditSubject = Readonly<Record<string, string | number | boolean | null>>;

/** Remembers one act, in the transaction that does it. `action` is `<noun>.<past participle>`. */
export const audit = (
  tx: Transaction,
  actor: Actor | Installation,
  action: string,
  subject: AuditSubject,
): Promise<void> => auditAll(tx, actor, action, [subject]);

/** Remembers the same act done to several, one event for each, in their order. */
export const auditAll = async (
  tx: Transaction,
  actor: Actor | Installation,
  action: string,
  subjects: readonly AuditSubject[],
): Promise<void> => {
  const who = actor === 'installation' ? null : actor;
  await tx.query(
    `insert into audit_events (organiser_id, actor_id, membership_id, action, subject)
     select coalesce((subject->>'organiserId')::uuid, $1), $2, $3, $4, subject
       from jsonb_array_elements($5::jsonb) with ordinality as s(subject, place) order by place`,
    [who?.organiserId ?? null, who?.userId ?? null, who?.membershipId ?? null, action, JSON.stringify(subjects)],
  );
};
