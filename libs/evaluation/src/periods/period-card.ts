import { may, type Action, type Actor } from '@app/access';
import type { PeriodState } from '@app/database';
import type { Policy, StageKind, Window } from '@app/scoring';

export const periodActions = [
  'changePolicy',
  'addParticipants',
  'open',
  'openStage',
  'assign',
  'advise',
  'determine',
  'correct',
  'publish',
  'withdraw',
  'report',
] as const;
export type PeriodAction = (typeof periodActions)[number];

export interface PeriodCard {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly state: PeriodState;
  readonly organiser: { readonly id: string; readonly name: string };
  readonly windows: Readonly<Record<string, Window>>;
  /** Until when an extension lets all bodies fill in, ISO 8601 with zone; null where none goes beyond the schedule. */
  readonly extendedUntil: string | null;
  readonly stages: readonly {
    readonly code: string;
    readonly label: string;
    readonly kind: StageKind;
    readonly weight: string;
  }[];
  readonly counts: { readonly assessments: number; readonly submitted: number; readonly verified: number };
}

export interface PeriodView extends PeriodCard {
  /** Whether who takes part is another list than all bodies of the kinds that its categories name; such a list is imported. */
  readonly isListed: boolean;
  readonly policy: Policy;
  readonly policyVersion: number;
  readonly allowed: readonly PeriodAction[];
}

export interface PeriodRow {
  readonly id: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly state: PeriodState;
  readonly policyVersion: number;
  readonly policy: Policy;
  readonly extendedUntil: string | null;
  readonly assessments: number;
  readonly submitted: number;
  readonly verified: number;
}

/** The period as lists show it. */
export const periodCardOf = ({ policy, ...row }: PeriodRow): PeriodCard => ({
  id: row.id,
  code: policy.code,
  title: policy.title,
  year: policy.year,
  state: row.state,
  organiser: { id: row.organiserId, name: row.organiserName },
  windows: policy.windows ?? {},
  extendedUntil: row.extendedUntil,
  stages: policy.stages.map(({ code, label, kind, weight }) => ({ code, label: label ?? code, kind, weight })),
  counts: { assessments: row.assessments, submitted: row.submitted, verified: row.verified },
});

const begun: readonly PeriodState[] = ['open', 'determined', 'published', 'correcting'];

/** In which states a period takes each act, and which permission it needs. */
const acts: Readonly<Record<PeriodAction, readonly [permission: Action, states: readonly PeriodState[]]>> = {
  changePolicy: ['period.write', ['draft', 'open']],
  addParticipants: ['period.write', ['draft', 'open']],
  open: ['period.write', ['draft']],
  openStage: ['stage.open', ['open']],
  assign: ['assignment.write', ['open']],
  advise: ['advice.write', begun],
  determine: ['determination.write', ['open', 'correcting']],
  correct: ['determination.write', ['determined', 'published', 'correcting']],
  publish: ['publication.write', ['determined']],
  withdraw: ['publication.write', ['published']],
  report: ['report.write', begun],
};

/** What the actor may do with the period now. */
export const allowedOnPeriod = (actor: Actor, period: { organiserId: string; state: PeriodState }): PeriodAction[] =>
  periodActions.filter((act) => {
    const [permission, states] = acts[act];
    return states.includes(period.state) && may(actor, permission, period);
  });
