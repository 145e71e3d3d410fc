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
  readonly content: Partial<RegistrationContent>;
  readonly decree: DecreeFile | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** What the body is known by, from which an empty registration begins. */
export interface KnownBody {
  readonly email: string | null;
  readonly phone: string | null;
  readonly officerName: string | null;
  readonly website: string | null;
}

export const findRegistration = async (tx: Transaction, assessmentId: string): Promise<RegistrationRow | null> => {
  const [row] = await tx.query<RegistrationRow[]>(
    `select r.assessment_id as "assessmentId", r.state, r.revision, r.content, r.saved_at as "savedAt",
            r.submitted_at as "submittedAt", r.decided_at as "decidedAt", r.reason,
            case when f.sha256 is not null then json_build_object('name', r.decree_name, 'sha256', f.sha256,
                 'mediaType', f.media_type, 'sizeBytes', f.size_bytes) end as decree
       from registrations r left join evidence_files f on f.sha256 = r.decree_sha256 where r.assessment_id = $1`,
    [assessmentId],
  );
  return row ?? null;
};

export const findKnownBody = async (tx: Transaction, publicBodyId: string): Promise<KnownBody> => {
  const [row] = await tx.query<KnownBody[]>(
    'select email, phone, officer_name as "officerName", website from public_bodies where id = $1',
    [publicBodyId],
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
