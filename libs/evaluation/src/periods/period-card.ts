import { may, type Actor } from '@app/access';
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
  'publish',
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
  readonly stages: readonly {
    readonly code: string;
    readonly label: string;
    readonly kind: StageKind;
    readonly weight: string;
  }[];
  readonly counts: { readonly assessments: number; readonly submitted: number; readonly verified: number };
}

export interface PeriodView extends PeriodCard {
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
  stages: policy.stages.map(({ code, label, kind, weight }) => ({ code, label: label ?? code, kind, weight })),
  counts: { assessments: row.assessments, submitted: row.submitted, verified: row.verified },
});

/** What the actor may do with the period now. */
export const allowedOnPeriod = (actor: Actor, period: { organiserId: string; state: PeriodState }): PeriodAction[] => {
  const { state } = period;
  const open: Readonly<Record<PeriodAction, boolean>> = {
    changePolicy: (state === 'draft' || state === 'open') && may(actor, 'period.write', period),
    addParticipants: (state === 'draft' || state === 'open') && may(actor, 'period.write', period),
    open: state === 'draft' && may(actor, 'period.write', period),
    openStage: state === 'open' && may(actor, 'stage.open', period),
    assign: state === 'open' && may(actor, 'assignment.write', period),
    advise: state !== 'draft' && may(actor, 'advice.write', period),
    determine: state === 'open' && may(actor, 'determination.write', period),
    publish: state === 'determined' && may(actor, 'publication.write', period),
    report: state !== 'draft' && may(actor, 'report.write', period),
  };
  return (Object.keys(open) as PeriodAction[]).filter((action) => open[action]);
};
