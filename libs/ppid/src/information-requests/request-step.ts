import type { RequestOutcome, RequestState } from '@app/database';

/** What may be done to a request from here on. */
export const requestSteps = ['stop', 'resume', 'extend', 'forward', 'decide', 'deliver', 'withdraw', 'object'] as const;
export type RequestStep = (typeof requestSteps)[number];

/** What decides which steps are open. Days are civil dates of the organiser's zone. */
export interface RequestStanding {
  readonly state: RequestState;
  readonly outcome: RequestOutcome | null;
  readonly isExtended: boolean;
  readonly dueOn: string | null;
  readonly hasOpenObjection: boolean;
}

const always: Readonly<Record<RequestState, readonly RequestStep[]>> = {
  open: ['decide', 'stop', 'extend', 'forward', 'withdraw'],
  stopped: ['resume', 'withdraw'],
  decided: ['deliver'],
  delivered: [],
  withdrawn: [],
};

const isOverdue = ({ dueOn }: RequestStanding, today: string): boolean => dueOn !== null && dueOn < today;

/** Whether there is something to bring to the requester. */
const gives = ({ outcome }: RequestStanding): boolean => outcome === 'granted' || outcome === 'part';

/** Whether an objection is possible: something was decided, or nothing in time (UU 14/2008 art. 35 and 36). */
const mayObject = (standing: RequestStanding, today: string): boolean =>
  !standing.hasOpenObjection &&
  (standing.state === 'decided' || standing.state === 'delivered' || isOverdue(standing, today));

/** The steps that are open, the likeliest first. */
export const openSteps = (standing: RequestStanding, today: string): readonly RequestStep[] => [
  ...always[standing.state].filter((step) => {
    if (step === 'extend') return !(standing.isExtended || isOverdue(standing, today));
    return step !== 'deliver' || gives(standing);
  }),
  ...(mayObject(standing, today) ? (['object'] as const) : []),
];
