import { Problem } from './problem-class';
import { problem } from './problem';

/** Constraints a person can run into, by name, and what they are told. */
const mapped: Readonly<Record<string, () => Problem>> = {
  organisers_code_key: problem.organiserTaken,
  public_bodies_organiser_id_code_key: problem.publicBodyTaken,
  users_email_key: problem.emailTaken,
  memberships_user_id_role_organiser_id_public_body_id_key: problem.membershipTaken,
  memberships_organiser_id_check: problem.membershipInvalid,
  memberships_public_body_id_check: problem.membershipInvalid,
  instruments_organiser_id_code_key: problem.instrumentTaken,
  calendar_days_organiser_id_date_name_key: problem.calendarDayTaken,
  periods_code_key: problem.periodTaken,
  assessments_period_id_public_body_id_key: problem.participantTaken,
  submissions_assessment_id_revision_key: problem.submissionDone,
  determinations_first_key: problem.determinationDone,
  determinations_corrects_id_key: problem.determinationDone,
  determination_corrections_open_key: problem.correctionUnderWay,
  past_years_standing_key: problem.pastYearTaken,
  appeals_assessment_id_item_code_key: problem.appealDone,
  conflicts_user_id_public_body_id_idx: problem.conflictKnown,
  publications_pkey: problem.publicationDone,
  presentations_assessment_id_stage_code_key: problem.stageOpened,
  listing_decrees_number_key: problem.listingDecreeTaken,
  information_requests_number_key: problem.informationRequestNumber,
  online_intakes_proof_hash_key: problem.requestProofUsed,
  request_objections_open_key: problem.objectionOpen,
  inspections_assessment_id_stage_code_key: problem.stageOpened,
};

const WAITED_TOO_LONG = new Set(['40001', '40P01', '53300', '55P03', '57014', '57P01', '57P03', '25P03']);

const textOf = (error: unknown, key: 'constraint' | 'code'): string | null => {
  if (typeof error !== 'object' || error === null || !(key in error)) return null;
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
};

/** The constraint a refused write names, e.g. `users_email_key`; null where it names none. */
export const constraintOf = (error: unknown): string | null => textOf(error, 'constraint');

/**
 * Turns what PostgreSQL refused into a Problem: by the constraint's name, never by the words of its message. Null where
 * nobody but us is to blame.
 */
export const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  const constraint = constraintOf(error);
  const found = constraint ? mapped[constraint] : undefined;
  if (found) return found();
  if (constraint?.endsWith('_insert_only')) return problem.changeRefused();
  const code = textOf(error, 'code');
  return code && WAITED_TOO_LONG.has(code) ? problem.databaseBusy() : null;
};

/** The names that {@link problemOf} knows, so that a test can compare them with the database's own list. */
export const mappedConstraints: readonly string[] = Object.keys(mapped);
