import type { DeadlineDay } from '@app/calendar';
import type {
  DeliveryWay,
  ObjectionOutcome,
  ObjectionReason,
  RequestChannel,
  RequesterKind,
  RequestEventKind,
  RequestOutcome,
  RequestState,
} from '@app/database';
import type { RequestStep } from './request-step';

/** Whose desk: a body's, or the lead PPID's where there is no body. */
export interface Desk {
  readonly publicBodyId: string | null;
  readonly name: string;
}

/** One line of the list. Days are civil dates of the organiser's zone. */
export interface RequestCard {
  readonly id: string;
  readonly number: string;
  readonly channel: RequestChannel;
  readonly receivedOn: string;
  readonly requesterName: string;
  readonly information: string;
  readonly deskName: string;
  readonly state: RequestState;
  readonly outcome: RequestOutcome | null;
  readonly dueOn: string | null;
  /** Working days that are left, today not counted; less than none where it is overdue; null without a clock. */
  readonly daysLeft: number | null;
  readonly isExtended: boolean;
  readonly hasOpenObjection: boolean;
}

export interface RequesterView {
  readonly kind: RequesterKind;
  readonly name: string;
  readonly identityKind: string | null;
  readonly identityNumber: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly occupation: string | null;
}

/** What is decided: the grounds belong to a refusal, whole or in part. */
export interface DecisionDetail {
  readonly outcome: RequestOutcome;
  readonly ground: string | null;
  readonly consequenceTest: string | null;
  /** As it is told to the requester, e.g. `Rp10.000 untuk 40 lembar`; null: nothing to pay. */
  readonly cost: string | null;
}

export interface RequestEventView {
  readonly id: string;
  readonly kind: RequestEventKind;
  readonly on: string;
  readonly deskName: string;
  readonly text: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Null: the requester, or the clock. */
  readonly by: string | null;
  readonly at: string;
}

export interface ObjectionView {
  readonly id: string;
  readonly number: string;
  readonly filedOn: string;
  readonly reasons: readonly ObjectionReason[];
  readonly text: string;
  readonly dueOn: string;
  readonly outcome: ObjectionOutcome | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly superiorName: string | null;
  readonly superiorPosition: string | null;
  readonly response: 'satisfied' | 'disputed' | null;
  readonly responseNote: string | null;
}

/** Why the running clock ends when it ends. */
export interface RequestDue {
  readonly from: string;
  readonly workingDays: number;
  readonly dueOn: string;
  readonly isProvisional: boolean;
  readonly days: readonly DeadlineDay[];
}

/** A request as its desk sees it. */
export interface RequestView extends Omit<RequestCard, 'requesterName'> {
  readonly requester: RequesterView;
  readonly purpose: string;
  readonly delivery: DeliveryWay;
  readonly decidedOn: string | null;
  readonly desk: Desk;
  readonly due: RequestDue | null;
  readonly revision: number;
  readonly today: string;
  readonly steps: readonly RequestStep[];
  /** It lay here once and was handed on: to be read only. */
  readonly isElsewhere: boolean;
  readonly mayDecideObjection: boolean;
  readonly events: readonly RequestEventView[];
  readonly objections: readonly ObjectionView[];
}
