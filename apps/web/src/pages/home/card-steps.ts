import type { AssessmentCard, AssessmentState } from '../../api/types';
import { paths } from '../../paths';

type Step =
  | Exclude<AssessmentState, 'registered'>
  | 'sign'
  | 'signLetter'
  | 'letter'
  | 'letterOnly'
  | 'waits'
  | 'asked'
  | 'signAsked'
  | 'givenBack'
  | 'signGivenBack'
  | 'closed'
  | 'dataReturned'
  | 'dataWaits'
  | 'ended'
  | 'determined';
type ActionKey =
  | 'register'
  | 'mendData'
  | 'readData'
  | 'start'
  | 'continue'
  | 'mend'
  | 'read'
  | 'sign'
  | 'send'
  | 'check'
  | 'workbook'
  | 'receipt'
  | 'sheet'
  | 'appeal'
  | 'followUp';

export interface CardSteps {
  /** Which sentence says where the body stands. */
  readonly step: Step;
  /** What to do, the most likely first. */
  readonly actions: readonly { readonly key: ActionKey; readonly href: string }[];
}

interface Facts extends Pick<AssessmentCard, 'id' | 'state' | 'allowed'> {
  /** How far the body's own data is. */
  readonly registration?: AssessmentCard['registration'];
  /** Whether others of the body may fill in now. */
  readonly isOpen?: boolean;
  /** How what is handed in is confirmed. */
  readonly confirm?: AssessmentCard['confirm'];
  /** The superior's hand that waits or came back. */
  readonly signing?: AssessmentCard['signing'];
  /** What the deadline that is past has made of it. */
  readonly ending?: AssessmentCard['ending'];
  /** Whether its period is determined. */
  readonly isDetermined?: AssessmentCard['isDetermined'];
  /** Of what was handed in before, if anything was. */
  readonly receiptNumber?: AssessmentCard['receiptNumber'];
}

/** Of these there is no result. */
const stayedOut: readonly AssessmentState[] = ['invited', 'withdrawn'];

/** The next step of an assessment, from its state and from what the API says this person may do. */
export const cardSteps = (facts: Facts): CardSteps => {
  if (facts.isDetermined && !stayedOut.includes(facts.state))
    return { step: 'determined', actions: determinedActions(facts) };
  const { id, state, receiptNumber } = facts;
  const next = nextSteps(facts);
  if (state !== 'returned' || !receiptNumber) return next;
  return { ...next, actions: [...next.actions, { key: 'receipt', href: paths.receipt(id) }] };
};

const nextSteps = (facts: Facts): CardSteps => {
  const { id, state, allowed, registration, confirm, signing } = facts;
  const returned = state === 'returned' ? state : null;
  // Who fills in may hand in too where a signed letter stands for the superior's hand; filling comes first.
  if (allowed.includes('submit') && !allowed.includes('answer')) {
    const read = { key: 'read', href: paths.form(id) } as const;
    const { step, key } = signStep(confirm);
    return { step: askedStep(signing, true) ?? returned ?? step, actions: [{ key, href: paths.submit(id) }, read] };
  }
  if (allowed.includes('completeRegistration')) return dataSteps(id, allowed, registration);
  if (allowed.includes('register')) return { step: 'invited', actions: [{ key: 'start', href: paths.form(id) }] };
  if (allowed.includes('answer')) {
    const step = askedStep(signing, false) ?? returned ?? fillStep(allowed, confirm);
    return { step, actions: fillActions(id, state) };
  }
  return readSteps(facts);
};

/** Where the superior's hand was asked for, to the officer who asked and to the superior. */
const askedStep = (signing: Facts['signing'], isSuperior: boolean): Step | null => {
  if (!signing) return null;
  if (signing.givenBack) return isSuperior ? 'signGivenBack' : 'givenBack';
  return isSuperior ? 'signAsked' : 'asked';
};

/** The superior signs with an account, or on paper where the period takes only that. */
const signStep = (confirm: Facts['confirm']): { readonly step: Step; readonly key: ActionKey } =>
  confirm === 'letter' ? { step: 'signLetter', key: 'send' } : { step: 'sign', key: 'sign' };

const fillStep = (allowed: Facts['allowed'], confirm: Facts['confirm']): Step => {
  if (!allowed.includes('submit')) return 'filling';
  return confirm === 'letter' ? 'letterOnly' : 'letter';
};

/** A body that has not registered: its data is asked for, looked at by the organiser, or came back. */
const dataSteps = (id: string, allowed: Facts['allowed'], registration: Facts['registration']): CardSteps => {
  const href = paths.registration(id);
  const state = registration?.state;
  if (state === 'submitted') return { step: 'dataWaits', actions: [{ key: 'readData', href }] };
  const start = allowed.includes('register') ? [{ key: 'start', href: paths.form(id) } as const] : [];
  if (state === 'returned') return { step: 'dataReturned', actions: [{ key: 'mendData', href }, ...start] };
  return { step: 'invited', actions: [{ key: 'register', href }, ...start] };
};

const fillActions = (id: string, state: AssessmentState): CardSteps['actions'] => {
  const workbook = { key: 'workbook', href: paths.workbook(id) } as const;
  if (state === 'registered') return [{ key: 'start', href: paths.form(id) }, workbook];
  const goOn = state === 'returned' ? 'mend' : 'continue';
  return [{ key: goOn, href: paths.form(id) }, { key: 'check', href: paths.submit(id) }, workbook];
};

const unfinished: readonly AssessmentState[] = ['invited', 'registered', 'filling', 'returned'];

const notBegun: readonly AssessmentState[] = ['invited', 'registered'];

/** Final also for who handed nothing in: what was inspected or heard counts all the same. */
const determinedActions = ({ id, receiptNumber }: Facts): CardSteps['actions'] => [
  { key: 'sheet', href: paths.sheet(id) },
  { key: 'followUp', href: paths.followUps(id) },
  { key: 'read', href: paths.form(id) },
  ...(receiptNumber ? [{ key: 'receipt', href: paths.receipt(id) } as const] : []),
];

const readSteps = ({ id, state, isOpen = false, ending }: Facts): CardSteps => {
  const read = { key: 'read', href: paths.form(id) } as const;
  const receipt = { key: 'receipt', href: paths.receipt(id) } as const;
  if (state === 'withdrawn') return { step: state, actions: [read] };
  if (isOpen && notBegun.includes(state)) return { step: 'waits', actions: [read] };
  if (unfinished.includes(state)) return { step: ending ? 'ended' : 'closed', actions: [read] };
  const sheet = { key: 'sheet', href: paths.sheet(id) } as const;
  const appeal = { key: 'appeal', href: paths.bodyAppeals(id) } as const;
  const followUp = { key: 'followUp', href: paths.followUps(id) } as const;
  if (state === 'appealing') return { step: state, actions: [appeal, sheet, followUp, read, receipt] };
  if (state === 'verified') return { step: state, actions: [sheet, followUp, read, receipt] };
  // Closed but not opened to the body yet: nothing of its result can be read.
  const step = state === 'submitted' || state === 'verifying' ? state : 'provisional';
  return { step, actions: [read, receipt] };
};
