import type { Actor } from '@app/access';
import { newId, type Transaction } from '@app/database';
import { randomToken, sha256 } from '@app/platform';
import type { LoadedInvitation } from './invitation.query';

/** An invitation opens for so many days where no window for filling says how long. */
export const usualDays = 30;

export interface InvitationInput {
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly assessmentId: string | null;
  readonly role: LoadedInvitation['role'];
  readonly name: string | null;
  readonly email: string | null;
  readonly replacesId?: string | null;
}

/**
 * Makes invitations, or makes those that are there open again: a body has one for each period. A body's own opens as long
 * as it may fill in, any other for a month.
 */
export const keepInvitations = async (
  tx: Transaction,
  actor: Actor | null,
  inputs: readonly InvitationInput[],
): Promise<readonly string[]> => {
  const rows = inputs.map((input) => ({ replacesId: null, ...input, id: newId() }));
  const kept = await tx.query<{ id: string; assessmentId: string | null }[]>(
    `insert into invitations as i (id, organiser_id, public_body_id, assessment_id, role, name, email, replaces_id, created_by, expires_at)
     select r.id, r."organiserId", r."publicBodyId", r."assessmentId", r.role, r.name, r.email, r."replacesId", $2,
            now() + interval '${usualDays} days'
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "organiserId" uuid, "publicBodyId" uuid, "assessmentId" uuid, role text,
            name text, email text, "replacesId" uuid)
     on conflict (assessment_id) do update set expires_at = excluded.expires_at, revoked_at = null,
       name = coalesce(excluded.name, i.name), email = coalesce(excluded.email, i.email)
     returning i.id, i.assessment_id as "assessmentId"`,
    [JSON.stringify(rows), actor?.userId ?? null],
  );
  const byAssessment = new Map(kept.map(({ id, assessmentId }) => [assessmentId, id]));
  return rows.map(({ id, assessmentId }) => (assessmentId === null ? id : (byAssessment.get(assessmentId) ?? id)));
};

/** A fresh link for each, which nobody but its reader will know: what is kept is its hash. */
export const makeTokens = async (tx: Transaction, invitationIds: readonly string[]): Promise<readonly string[]> => {
  const tokens = invitationIds.map(() => randomToken());
  await tx.query(
    `insert into invitation_tokens (token_hash, invitation_id) select * from unnest($1::text[], $2::uuid[])`,
    [tokens.map(sha256), invitationIds],
  );
  return tokens;
};

/** The address that a link leads to. Behind the `#` it never reaches a server's log. */
export const invitationUrl = (publicUrl: string, token: string): string => `${publicUrl}/undangan#${token}`;
