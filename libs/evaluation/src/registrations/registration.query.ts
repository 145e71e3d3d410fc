import { problem, requireMay, type Action, type Actor } from '@app/access';
import type { RegistrationRule, RegistrationState, Transaction } from '@app/database';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import type { RegistrationContent } from './registration-content';

/** The decree that goes along. */
export interface DecreeFile {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

export interface RegistrationRow {
  readonly assessmentId: string;
  readonly state: RegistrationState;
  readonly revision: number;
  readonly round: number;
  readonly content: Partial<RegistrationContent>;
  readonly decree: DecreeFile | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  /** It was approved, and whoever gave it acts for the body no more. */
  readonly isOfficerGone: boolean;
}

/** What was approved before a renewal. */
export interface EarlierRegistrationRow extends Pick<RegistrationRow, 'round' | 'content' | 'decree'> {
  readonly submittedAt: Date;
  readonly decidedAt: Date;
}

/** What the body is known by, from which an empty registration begins. */
export interface KnownBody {
  readonly email: string | null;
  readonly phone: string | null;
  readonly officerName: string | null;
  readonly website: string | null;
}

const decreeColumn = `case when f.sha256 is not null then json_build_object('name', r.decree_name, 'sha256', f.sha256,
  'mediaType', f.media_type, 'sizeBytes', f.size_bytes) end as decree`;

/** Of the registration `r`: it was approved, and whoever gave it is no PPID of that body any more. */
export const officerGone = `(r.state = 'approved' and not exists (
  select 1 from memberships h join assessments g on g.public_body_id = h.public_body_id
   where g.id = r.assessment_id and h.user_id = r.saved_by and h.role = 'unitPpid' and h.ended_at is null))`;

export const findRegistration = async (tx: Transaction, assessmentId: string): Promise<RegistrationRow | null> => {
  const [row] = await tx.query<RegistrationRow[]>(
    `select r.assessment_id as "assessmentId", r.state, r.revision, r.round, r.content, r.saved_at as "savedAt",
            r.submitted_at as "submittedAt", r.decided_at as "decidedAt", r.reason, ${decreeColumn}, ${officerGone} as "isOfficerGone"
       from registrations r left join evidence_files f on f.sha256 = r.decree_sha256 where r.assessment_id = $1`,
    [assessmentId],
  );
  return row ?? null;
};

/** What was approved before its renewals, the newest first. */
export const findEarlier = (tx: Transaction, assessmentId: string): Promise<EarlierRegistrationRow[]> =>
  tx.query<EarlierRegistrationRow[]>(
    `select r.round, r.content, r.submitted_at as "submittedAt", r.decided_at as "decidedAt", ${decreeColumn}
       from earlier_registrations r left join evidence_files f on f.sha256 = r.decree_sha256
      where r.assessment_id = $1 and r.round < (select round from registrations where assessment_id = $1) order by r.round desc`,
    [assessmentId],
  );

/** Where nobody is listed as its officer, whoever took up the invitation is taken for it. */
export const findKnownBody = async (
  tx: Transaction,
  publicBodyId: string,
  assessmentId: string,
): Promise<KnownBody> => {
  const [row] = await tx.query<KnownBody[]>(
    `select b.email, b.phone, b.website,
            coalesce(b.officer_name, (select u.name from invitations i join users u on u.id = i.accepted_by where i.assessment_id = $2)) as "officerName"
       from public_bodies b where b.id = $1`,
    [publicBodyId, assessmentId],
  );
  if (!row) throw problem.notFound();
  return row;
};

/** The period's rule about registering. */
export const findRule = async (tx: Transaction, periodId: string): Promise<RegistrationRule> => {
  const [row] = await tx.query<{ registration: RegistrationRule }[]>('select registration from periods where id = $1', [
    periodId,
  ]);
  if (!row) throw problem.notFound();
  return row.registration;
};

/** The assessment and its registration, held until the transaction ends. Throws `access.*`. */
export const lockRegistration = async (
  tx: Transaction,
  actor: Actor,
  assessmentId: string,
  action: Action,
): Promise<{ readonly assessment: LoadedAssessment; readonly row: RegistrationRow | null }> => {
  const assessment = await loadAssessment(tx, actor, assessmentId, { action, lock: true });
  requireMay(actor, action, assessment);
  if (assessment.periodState !== 'open') throw problem.periodNotOpen();
  return { assessment, row: await findRegistration(tx, assessmentId) };
};
