import type { Transaction } from '@app/database';
import type { Actor, Installation } from './actor';

/** Values that name what was done to; `organiserId` files the event under a tenant other than the actor's own. */
export type AuditSubject = Readonly<Record<string, string | number | boolean | null>>;

/** Remembers one act, in the transaction that does it. `action` is `<noun>.<past participle>`. */
export const audit = async (
  tx: Transaction,
  actor: Actor | Installation,
  action: string,
  subject: AuditSubject,
): Promise<void> => {
  const named = typeof subject['organiserId'] === 'string' ? subject['organiserId'] : null;
  const who = actor === 'installation' ? null : actor;
  await tx.query(
    `insert into audit_events (organiser_id, actor_id, membership_id, action, subject) values ($1, $2, $3, $4, $5)`,
    [
      named ?? who?.organiserId ?? null,
      who?.userId ?? null,
      who?.membershipId ?? null,
      action,
      JSON.stringify(subject),
    ],
  );
};
