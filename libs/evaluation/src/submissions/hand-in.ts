/** The steps of handing in, each on the caller's transaction. */
import { problem, type Actor } from '@app/access';
import { newId, type Confirmation, type SubmissionTiming, type Transaction } from '@app/database';
import type { Instrument, ItemValues } from '@app/instrument';
import { scoreQuestionnaire, type ScoringPolicy } from '@app/scoring';
import { stateLabels } from '../assessments/assessment-state';
import type { LoadedAssessment } from '../assessments/load-assessment';
import { windowClosed } from '../assessments/require-filling';
import { findLetter } from '../signings/letter.query';
import type { Seen } from './changed-since';
import { findReceipt } from './receipt.query';
import { statement, statementVersion } from './statement';
import { hashesOfContent, type SubmissionContent } from './submission-content';

export const capacities = ['Plt.', 'Plh.', 'Pj.'] as const;
export type Capacity = (typeof capacities)[number];

export interface SubmitInput extends Seen {
  readonly statementAccepted: boolean;
  readonly letterId?: string | null;
  /** Office of who signs, e.g. `Camat Yosowilangun`. */
  readonly office?: string | null;
  /** For an acting official. */
  readonly capacity?: Capacity | null;
  /** When the receipt is put on paper and mailed; `onRequest` is for programs that hand in for very many at once. */
  readonly paper?: 'atOnce' | 'onRequest';
}

/** What is handed in, and how. */
interface HandedIn {
  readonly content: SubmissionContent;
  readonly input: SubmitInput;
}

/** Refuses what is not to be handed in now. Throws `submission.done`, `assessment.locked`, `period.closed`. */
export const requireHandingIn = async (tx: Transaction, actor: Actor, assessment: LoadedAssessment): Promise<void> => {
  const { id, state, saqOpen, takesSaves } = assessment;
  if (state !== 'filling' && state !== 'returned') {
    if (await findReceipt(tx, id)) throw problem.submissionDone();
    throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  }
  if (!saqOpen && !(takesSaves && (await hasPressedInTime(tx, actor, assessment)))) throw windowClosed(assessment);
};

/** Whether this person pressed before the deadline, not long ago: then the rest of the way may take the grace. */
const hasPressedInTime = async (
  tx: Transaction,
  actor: Actor,
  { id, saqUntil }: LoadedAssessment,
): Promise<boolean> => {
  const [row] = await tx.query<{ pressed: boolean }[]>(
    `select exists (select 1 from submission_beginnings where assessment_id = $1 and user_id = $2
        and begun_at < $3::timestamptz and begun_at > $3::timestamptz - interval '15 minutes') as pressed`,
    [id, actor.userId, saqUntil],
  );
  return row?.pressed ?? false;
};

/** Whether this person is PPID of the body and its superior at once. */
export const holdsBothHats = async (tx: Transaction, userId: string, publicBodyId: string): Promise<boolean> => {
  const [row] = await tx.query<{ roles: number }[]>(
    `select count(distinct role)::int as roles from memberships
      where user_id = $1 and public_body_id = $2 and role in ('unitPpid', 'superior') and ended_at is null`,
    [userId, publicBodyId],
  );
  return row?.roles === 2;
};

/** How one questionnaire is signed by one person: with the account, or by a letter. */
export interface Signing {
  /** Whether who signs is PPID and superior at once, where the period takes that only with a letter. */
  readonly isAlone: boolean;
  readonly byLetter: boolean;
}

/**
 * How this person signs by the period's rules: an account needs a second person, unless the period lets one be both.
 * Throws `access.role` where the officer may not hand in at all.
 */
export const requireSigner = async (
  tx: Transaction,
  actor: Actor,
  { confirm, samePerson, publicBodyId }: LoadedAssessment,
): Promise<Signing> => {
  const isAlone = !samePerson && (await holdsBothHats(tx, actor.userId, publicBodyId));
  if (actor.role === 'unitPpid' && confirm === 'superior' && !isAlone) throw problem.roleForbidden();
  return { isAlone, byLetter: isAlone || needsLetter(actor, confirm) };
};

/**
 * The letter that this is signed by; null where an account signs, whatever letter lies there. Throws
 * `submission.letterMissing`, `submission.samePerson`, and `submission.letterOutdated` where it stands for other answers.
 */
export const requireLetter = async (
  tx: Transaction,
  { id }: LoadedAssessment,
  { isAlone, byLetter }: Signing,
  { content, input }: HandedIn,
): Promise<string | null> => {
  if (!byLetter) return null;
  const letter = await findLetter(tx, id, hashesOfContent(content));
  if (!letter || !input.letterId) throw isAlone ? problem.submissionSamePerson() : problem.submissionLetterMissing();
  if (letter.isOutdated || letter.id !== input.letterId) throw problem.submissionLetterOutdated();
  return letter.id;
};

const needsLetter = ({ role }: Actor, confirm: Confirmation): boolean =>
  confirm === 'letter' || (confirm === 'either' && role === 'unitPpid');

/** Keeps the self score as it is signed. */
export const keepSelfScore = async (
  tx: Transaction,
  { id, periodId, policyVersion, bodyKind }: LoadedAssessment,
  { instrument, values }: { readonly instrument: Instrument; readonly values: ItemValues },
): Promise<void> => {
  const [rules] = await tx.query<{ policy: ScoringPolicy }[]>(
    'select policy from period_policies where period_id = $1 and version = $2',
    [periodId, policyVersion],
  );
  if (!rules) throw new RangeError(`period ${periodId} has no policy ${policyVersion}`);
  const { exact, score } = scoreQuestionnaire(instrument, values, rules.policy, { bodyKind, view: 'self' });
  await tx.query('update assessments set self_exact = $2, self_score = $3 where id = $1', [id, exact, score]);
};

const timingOf = ({ repairId, saqOpen, isExtended }: LoadedAssessment): SubmissionTiming => {
  if (repairId) return 'repair';
  if (!saqOpen) return 'grace';
  return isExtended ? 'extension' : 'inTime';
};

/** A questionnaire that was given back gets a receipt of its own each time; the first keeps the number it had. */
export const keepSubmission = async (
  tx: Transaction,
  actor: Actor,
  assessment: LoadedAssessment,
  { content, input }: HandedIn,
): Promise<string> => {
  const id = newId();
  const office = input.office?.trim();
  // Nobody acts for an office without a name.
  const signer = office ? [input.capacity, office].filter(Boolean).join(' ') : null;
  const { answersSha256, evidenceSha256 } = hashesOfContent(content);
  const given = [statement, statementVersion, actor.userId, answersSha256, evidenceSha256];
  const isAlone = !input.letterId && (await holdsBothHats(tx, actor.userId, assessment.publicBodyId));
  const more = [JSON.stringify(content), timingOf(assessment), signer, input.letterId ?? null];
  await tx.query(
    `insert into submissions (id, assessment_id, revision, statement, statement_version, signed_by, submitted_at,
            answers_sha256, evidence_sha256, content, timing, signer_title, letter_id, by_same_person, number)
     select $1, $2, r.revision, $3, $4, $5, now(), $6, $7, $8, $9, $10, $11, $12,
            'TT-' || p.code || '-' || $13 || case when r.revision > 1 then '-' || r.revision else '' end
       from periods p, (select count(*)::int + 1 as revision from submissions where assessment_id = $2) r where p.id = $14`,
    [id, assessment.id, ...given, ...more, isAlone, assessment.bodyCode, assessment.periodId],
  );
  await tx.query(
    `update signing_requests set outcome = 'signed', ended_by = $2, ended_at = now() where assessment_id = $1 and ended_at is null`,
    [assessment.id, actor.userId],
  );
  return id;
};
