import type { Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { contentOf, type RegistrationContent } from './registration-content';
import type { RegistrationRow } from './registration.query';

/** Sets the approved registration aside as an earlier one and begins the next round from it, as a draft. */
export const renewRegistration = async (tx: Transaction, actor: Actor, row: RegistrationRow): Promise<void> => {
  const content = row.isOfficerGone ? await ofSuccessor(tx, actor, row) : contentOf(row.content);
  await tx.query(
    `insert into earlier_registrations (assessment_id, round, content, decree_sha256, decree_name, saved_by, submitted_at, decided_at, decided_by)
     select assessment_id, round, content, decree_sha256, decree_name, saved_by, submitted_at, decided_at, decided_by
       from registrations where assessment_id = $1 on conflict do nothing`,
    [row.assessmentId],
  );
  await tx.query(
    `update registrations set state = 'draft', round = round + 1, revision = revision + 1, content = $2, saved_by = $3, saved_at = now(),
            decree_sha256 = case when $4 then null else decree_sha256 end, decree_name = case when $4 then null else decree_name end,
            submitted_at = null, decided_at = null, decided_by = null, reason = null
      where assessment_id = $1`,
    [row.assessmentId, JSON.stringify(content), actor.userId, row.isOfficerGone],
  );
};

/** Puts back, as it was, what was approved before; the renewal is gone. What was set aside stays there, beside its like. */
export const undoRenewal = async (tx: Transaction, { assessmentId, round }: RegistrationRow): Promise<void> => {
  await tx.query(
    `update registrations r set state = 'approved', round = e.round, revision = r.revision + 1, content = e.content, saved_by = e.saved_by,
            saved_at = now(), decree_sha256 = e.decree_sha256, decree_name = e.decree_name, submitted_at = e.submitted_at,
            decided_at = e.decided_at, decided_by = e.decided_by, reason = null
       from earlier_registrations e
      where r.assessment_id = $1 and e.assessment_id = $1 and e.round = $2`,
    [assessmentId, round - 1],
  );
};

/** A new officer gives their own data and the decree that names them; superior, site and channels are the body's. */
const ofSuccessor = async (
  tx: Transaction,
  actor: Actor,
  { content }: RegistrationRow,
): Promise<RegistrationContent> => {
  const [user] = await tx.query<{ name: string; email: string }[]>('select name, email from users where id = $1', [
    actor.userId,
  ]);
  const { superiorName, superiorPosition, superiorEmail, superiorActing, website, channels } = contentOf(content);
  return contentOf({
    officerName: user?.name ?? '',
    officerEmail: user?.email ?? '',
    superiorName,
    superiorPosition,
    superiorEmail,
    superiorActing,
    website,
    channels,
  });
};
