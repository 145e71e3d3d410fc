import { may, type Actor } from '@app/access';
import type { AssessmentState, Confirmation, RegistrationState } from '@app/database';
import type { LateCounts } from '../late-answers/late-words';
import type { SigningStanding } from '../signings/signing-standing';
import { stateLabels, takesAnswers, takesVerdicts } from './assessment-state';
import type { LoadedAssessment } from './load-assessment';
import type { Progress } from './progress';

/** What the caller may do with an assessment now; the client shows these and copies no rule. */
export const assessmentActions = [
  'completeRegistration',
  'register',
  'answer',
  'submit',
  'verdict',
  'withdraw',
] as const;
export type AssessmentAction = (typeof assessmentActions)[number];

/** What the deadline has made of a body that handed nothing in, or not again. */
export const endings = ['neverFilled', 'unsubmittedZero', 'unsubmittedCount', 'notReturned'] as const;
export type Ending = (typeof endings)[number];

export interface AssessmentCard {
  readonly id: string;
  readonly period: {
    readonly id: string;
    readonly title: string;
    readonly year: number;
    readonly scale: string;
    readonly decimals: number;
  };
  readonly body: { readonly id: string; readonly code: string; readonly name: string; readonly kind: string };
  readonly category: string;
  readonly categoryLabel: string;
  readonly state: AssessmentState;
  readonly stateLabel: string;
  /** End of the SAQ's window, ISO 8601. */
  readonly deadline: string | null;
  /** The deadline before it was extended; null where it was not. */
  readonly extendedFrom: string | null;
  /** What follows for it from the deadline that is past; null before, or where it handed in. */
  readonly ending: Ending | null;
  /** Whether the plenary has determined the period: its score sheet is final, also where it handed nothing in. */
  readonly isDetermined: boolean;
  /** Of what it last handed in; null where it never did. */
  readonly receiptNumber: string | null;
  /** Who confirms what is handed in: the superior with an account, a signed letter, or either. */
  readonly confirm: Confirmation;
  readonly progress: Progress;
  readonly selfScore: string | null;
  readonly allowed: readonly AssessmentAction[];
  /** Answers to look at again since the questionnaire was corrected. */
  readonly toReview: number;
  readonly correctedAt: string | null;
  /** How far its data is, to who may read it; null while nothing was typed. */
  readonly registration: RegistrationStanding | null;
  /** What came after the deadline, to the body's own people; null where nothing did. */
  readonly late: LateCounts | null;
  /** The superior's hand that waits or came back, to the body's own people; null where none was asked for. */
  readonly signing: SigningStanding | null;
}

export interface RegistrationStanding {
  readonly state: RegistrationState;
  /** Why it was returned. */
  readonly reason: string | null;
  /** An approved one was made anew. */
  readonly isRenewal: boolean;
  /** It was approved, and whoever gave it acts for the body no more. */
  readonly isOfficerGone: boolean;
}

/** A row of an assessment list, with the policy's figures a card shows. */
export interface AssessmentRow extends LoadedAssessment {
  readonly periodTitle: string;
  readonly year: number;
  readonly scale: string;
  readonly decimals: number;
  readonly selfScore: string | null;
  readonly receiptNumber: string | null;
  readonly registration: RegistrationStanding | null;
  readonly late: LateCounts | null;
  readonly signing: SigningStanding | null;
}

/** The superior always; the officer where a signed letter may stand for the superior's own hand. */
const maySubmit = (actor: Actor, assessment: LoadedAssessment): boolean =>
  may(actor, 'submission.write', assessment) && (actor.role === 'superior' || assessment.confirm !== 'superior');

/** What may be done by who was only invited. */
const registeringActions = (
  actor: Actor,
  assessment: LoadedAssessment,
): Readonly<Record<'completeRegistration' | 'register', boolean>> => {
  const { state, saqOpen, periodState, registrationRule } = assessment;
  const isInvited = state === 'invited' && periodState === 'open';
  return {
    completeRegistration: isInvited && may(actor, 'registration.write', assessment),
    register: isInvited && saqOpen && registrationRule === 'automatic' && may(actor, 'assessment.register', assessment),
  };
};

/** The moves open to the actor, by role, state and window. */
export const allowedActions = (actor: Actor, assessment: LoadedAssessment): AssessmentAction[] => {
  const { state, saqOpen, saqOver, periodState } = assessment;
  const open: Readonly<Record<AssessmentAction, boolean>> = {
    ...registeringActions(actor, assessment),
    answer: takesAnswers(state) && saqOpen && may(actor, 'answer.write', assessment),
    submit: (state === 'filling' || state === 'returned') && saqOpen && maySubmit(actor, assessment),
    verdict: takesVerdicts(state, saqOver, assessment.unsubmitted) && may(actor, 'verdict.write', assessment),
    withdraw: state !== 'withdrawn' && periodState === 'open' && may(actor, 'assessment.withdraw', assessment),
  };
  return (Object.keys(open) as AssessmentAction[]).filter((action) => open[action]);
};

/** What becomes of it by its state, once its deadline is past. */
export const endingOf = ({
  state,
  saqDue,
  unsubmitted,
}: Pick<LoadedAssessment, 'state' | 'saqDue' | 'unsubmitted'>): Ending | null => {
  if (!saqDue) return null;
  if (state === 'registered') return 'neverFilled';
  if (state === 'filling') return unsubmitted === 'count' ? 'unsubmittedCount' : 'unsubmittedZero';
  return state === 'returned' ? 'notReturned' : null;
};

/** The assessment as a list or a form's head shows it. */
export const cardOf = (actor: Actor, row: AssessmentRow, progress: Progress, toReview = 0): AssessmentCard => ({
  id: row.id,
  period: { id: row.periodId, title: row.periodTitle, year: row.year, scale: row.scale, decimals: row.decimals },
  body: { id: row.publicBodyId, code: row.bodyCode, name: row.bodyName, kind: row.bodyKind },
  category: row.category,
  categoryLabel: row.categoryLabel,
  state: row.state,
  stateLabel: stateLabels[row.state],
  deadline: row.saqUntil,
  extendedFrom: row.extendedFrom,
  ending: endingOf(row),
  isDetermined: row.periodState !== 'draft' && row.periodState !== 'open',
  receiptNumber: row.receiptNumber,
  confirm: row.confirm,
  progress,
  selfScore: row.selfScore,
  allowed: allowedActions(actor, row),
  toReview,
  correctedAt: row.correctedAt,
  registration: may(actor, 'registration.read', row) ? row.registration : null,
  late: actor.publicBodyId === null ? null : row.late,
  signing: actor.publicBodyId === null ? null : row.signing,
});
