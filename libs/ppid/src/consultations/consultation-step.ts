import type { ConsultationState } from '@app/database';

/** What a desk may do with a consultation. */
export const deskSteps = ['reply', 'note', 'assign', 'handOn', 'close', 'reopen', 'publish'] as const;
export type DeskStep = (typeof deskSteps)[number];

/** What whoever asked may do. */
export const askerSteps = ['followUp', 'rate', 'book', 'unbook'] as const;
export type AskerStep = (typeof askerSteps)[number];

export interface ConsultationStanding {
  readonly state: ConsultationState;
  readonly firstAnsweredAt: string | null;
  readonly rating: number | null;
  readonly hasSlot: boolean;
}

const always: Readonly<Record<ConsultationState, readonly DeskStep[]>> = {
  waiting: ['reply', 'assign', 'handOn', 'note', 'close'],
  answered: ['reply', 'close', 'handOn', 'note'],
  closed: ['reopen', 'note'],
};

/** The steps of the desk, the likeliest first; what was answered may be published. */
export const openDeskSteps = ({ state, firstAnsweredAt }: ConsultationStanding): readonly DeskStep[] => [
  ...always[state],
  ...(firstAnsweredAt === null ? [] : (['publish'] as const)),
];

/** The asker may always write, which opens a closed consultation again; and rate once, what was answered. */
export const openAskerSteps = (standing: ConsultationStanding): readonly AskerStep[] => [
  'followUp',
  ...(standing.firstAnsweredAt !== null && standing.rating === null ? (['rate'] as const) : []),
  ...(standing.hasSlot ? (['unbook'] as const) : standing.state === 'closed' ? [] : (['book'] as const)),
];
