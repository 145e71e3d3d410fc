import { problem, requireMay, type Action, type Actor } from '@app/access';
import {
  type AssessmentState,
  type Confirmation,
  instant,
  type PeriodState,
  type PublicBodyKind,
  type RegistrationRule,
  type Transaction,
  type UnsubmittedRule,
} from '@app/database';
import { showsAnswers } from './assessment-state';
import { requireUntied } from '../assignments/require-no-conflict.query';
import { latestInstrument } from '../instruments/latest-instrument';
import { isReadToEnd } from '../second-readings/second-readers.query';
import { categoryLabelColumn } from '../periods/category-label';
import { confirmRule, editableItems, samePersonRule, saqWindow, unsubmittedRule } from '../windows/saq-window';

/** An assessment with what every rule about it asks: whose it is, how far, and whether its window is open by the database's clock. */
export interface LoadedAssessment {
  readonly id: string;
  readonly state: AssessmentState;
  readonly category: string;
  readonly categoryLabel: string;
  readonly periodId: string;
  readonly periodState: PeriodState;
  /** Whether registering counts at once or is approved first. */
  readonly registrationRule: RegistrationRule;
  readonly policyVersion: number;
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly bodyKind: PublicBodyKind;
  readonly instrumentCode: string;
  /** Null while the period is a draft. */
  readonly instrumentSha256: string | null;
  /** When the questionnaire was last corrected, ISO 8601; null where it is as it was at opening. */
  readonly correctedAt: string | null;
  /** The SAQ's window with every extension, or the time of a repair, ISO 8601; null where the policy sets none. */
  readonly saqFrom: string | null;
  readonly saqUntil: string | null;
  /** The deadline that extensions have moved, ISO 8601; null where none has. */
  readonly extendedFrom: string | null;
  /** Whether the period is open and the database's clock is inside the window. */
  readonly saqOpen: boolean;
  /** Whether a save that was under way at the deadline may still arrive. */
  readonly takesSaves: boolean;
  /** Whether the deadline is past, grace or not. */
  readonly saqDue: boolean;
  /** Whether the window has ended, so that nothing more can be handed in unless it is extended. */
  readonly saqOver: boolean;
  /** Whether the deadline before any extension has passed. */
  readonly isExtended: boolean;
  /** The repair that is under way, if it was given back for one. */
  readonly repairId: string | null;
  /** Items that may change while it is repaired; null where all may. */
  readonly editableItems: readonly string[] | null;
  readonly confirm: Confirmation;
  /** Whether who is PPID of the body may sign as its superior too, with no letter. */
  readonly samePerson: boolean;
  readonly unsubmitted: UnsubmittedRule;
  readonly assignedTo: readonly string[];
  /** Who may look at the body's evidence, and have its links looked at, because they judge it: assigned, reading it a second time, adjudicating, or deciding its appeals. */
  readonly readBy: readonly string[];
}

/** Everything of {@link LoadedAssessment}; add a `where` on `a`, `p` or `b`. */
export const assessmentColumns = `
  a.id, a.state, a.category, ${categoryLabelColumn}, a.period_id as "periodId", p.state as "periodState", p.policy_version as "policyVersion", p.registration as "registrationRule",
         p.organiser_id as "organiserId", a.public_body_id as "publicBodyId", b.code as "bodyCode", b.name as "bodyName",
         b.kind as "bodyKind", a.instrument_code as "instrumentCode", i.sha256 as "instrumentSha256",
         case when i.version > 1 then ${instant('i.made_at')} end as "correctedAt",
         ${instant('w.opens_at')} as "saqFrom", ${instant('w.due_at')} as "saqUntil",
         case when w.repair_id is null and w.due_at > w.policy_due_at then ${instant('w.policy_due_at')} end as "extendedFrom",
         w.is_open as "saqOpen", w.takes_saves as "takesSaves", coalesce(w.at >= w.due_at, false) as "saqDue", w.is_over as "saqOver", ${unsubmittedRule} as unsubmitted,
         w.repair_id as "repairId", ${editableItems} as "editableItems", coalesce(w.at >= w.policy_due_at, false) as "isExtended", ${confirmRule} as confirm, ${samePersonRule} as "samePerson",
         array(select s.user_id from assignments s where s.assessment_id = a.id) as "assignedTo",
         array(select s.user_id from assignments s where s.assessment_id = a.id
               union select r.user_id from second_readers r where r.assessment_id = a.id
               union select m.user_id from memberships m where m.organiser_id = p.organiser_id and m.role = 'verifier' and m.ended_at is null
                      and (exists (select 1 from second_readings r where r.assessment_id = a.id and ${isReadToEnd('r')})
                        or exists (select 1 from appeals x where x.assessment_id = a.id))) as "readBy"`;

/** The tables behind {@link assessmentColumns}. */
export const assessmentTables = `
    from assessments a
    join periods p on p.id = a.period_id
    join public_bodies b on b.id = a.public_body_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    left join lateral ${latestInstrument('p.id', 'a.instrument_code')} i on true
   cross join ${saqWindow()} w`;

/**
 * The assessment, if the actor may do this to it. Throws `access.*`. With `lock`, nobody else changes it until the
 * transaction ends: two saves queue up, and a save never slips behind a submission.
 */
export const loadAssessment = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  { action, lock = false }: { readonly action: Action; readonly lock?: boolean },
): Promise<LoadedAssessment> => {
  // Held first and read afterwards: a statement that waited still sees the instrument as it was before the wait.
  if (lock) await tx.query('select 1 from assessments where id = $1 for no key update', [id]);
  const [found] = await tx.query<LoadedAssessment[]>(
    `select ${assessmentColumns} ${assessmentTables} where a.id = $1`,
    [id],
  );
  if (!found) throw problem.notFound();
  const isEvidence = action === 'evidence.read' || action === 'linkCheck.write';
  requireMay(actor, action, isEvidence ? { ...found, assignedTo: found.readBy } : found);
  await requireUntied(tx, actor, found);
  if (isEvidence) requireReadable(actor, found);
  return found;
};

/** Whether this person may see what stands in it: its body and the office always, whoever judges once it is more than a draft. */
export const isReadable = (
  { role }: Actor,
  { state, saqOver, unsubmitted }: Pick<LoadedAssessment, 'state' | 'saqOver' | 'unsubmitted'>,
): boolean => role !== 'verifier' || showsAnswers(state, saqOver, unsubmitted);

/** Throws `answers.unsent` where {@link isReadable} says no. */
export const requireReadable = (...[actor, assessment]: Parameters<typeof isReadable>): void => {
  if (!isReadable(actor, assessment)) throw problem.answersUnsent();
};
