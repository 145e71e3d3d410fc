import { type Confirmation, instant, type SigningOutcome, type Transaction } from '@app/database';
import type { Capacity } from '../submissions/hand-in';
import type { LetterView } from './letter.query';

export interface SigningRequestView {
  readonly askedBy: string;
  readonly askedAt: string;
  readonly outcome: SigningOutcome | null;
  readonly reason: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

/** How far the confirmation of one questionnaire is. */
export interface SigningView {
  readonly confirm: Confirmation;
  /** Whether who asks is PPID and superior at once, where the period takes that only with a letter. */
  readonly isAlone: boolean;
  /** Whether who asks is PPID and superior of the body at once, whatever the period makes of it. */
  readonly isBoth: boolean;
  /** The newest; null where nobody has asked yet. */
  readonly request: SigningRequestView | null;
  /** The newest since it was last handed in; null where none was uploaded. */
  readonly letter: LetterView | null;
  /** People who may sign with an account of their own; to the officer, others than themselves. */
  readonly superiors: readonly string[];
  readonly statement: string;
  readonly capacities: readonly Capacity[];
  /** SHA-256 of the answers as they stand now. */
  readonly answersSha256: string;
  /** The same of the list of evidence. */
  readonly evidenceSha256: string;
  /** What tells the evidence of each item apart, to name the items whose evidence changed. */
  readonly evidenceMarks: Readonly<Record<string, string>>;
}

/** The newest request of an assessment. */
export const findRequest = async (tx: Transaction, assessmentId: string): Promise<SigningRequestView | null> => {
  const [found] = await tx.query<SigningRequestView[]>(
    `select u.name as "askedBy", ${instant('r.asked_at')} as "askedAt", r.outcome, r.reason, e.name as "endedBy",
            ${instant('r.ended_at')} as "endedAt"
       from signing_requests r join users u on u.id = r.asked_by left join users e on e.id = r.ended_by
      where r.assessment_id = $1 order by r.asked_at desc, r.id desc limit 1`,
    [assessmentId],
  );
  return found ?? null;
};

/** The people of a body in one role, by name. */
export const findPeople = (
  tx: Transaction,
  publicBodyId: string,
  role: 'unitPpid' | 'superior',
): Promise<{ id: string; name: string }[]> =>
  tx.query(
    `select distinct u.id, u.name from memberships m join users u on u.id = m.user_id and u.disabled_at is null
      where m.public_body_id = $1 and m.role = $2 and m.ended_at is null order by u.name, u.id`,
    [publicBodyId, role],
  );
