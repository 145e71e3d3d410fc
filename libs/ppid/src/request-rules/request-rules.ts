/** What the clock does when a request is handed on to another information officer. */
export const forwardingClocks = ['goesOn', 'startsAnew'] as const;
export type ForwardingClock = (typeof forwardingClocks)[number];

/** Who must show who they are before a request counts as complete. */
export const identityDemands = ['never', 'beforeAnswer'] as const;
export type IdentityDemand = (typeof identityDemands)[number];

/** An organiser's rules of serving requests. All terms are working days. */
export interface RequestRules {
  readonly answerDays: number;
  readonly extensionDays: number;
  /** From the decision, or from the day it was due, to an objection. */
  readonly objectionDays: number;
  readonly objectionAnswerDays: number;
  /** From the superior's answer to the Commission. */
  readonly disputeDays: number;
  readonly forwardingClock: ForwardingClock;
  readonly identity: IdentityDemand;
  /** How a request is numbered, with `{number}`, `{code}` of the desk, `{roman-month}`, `{month}` and `{year}`. */
  readonly numberPattern: string;
}

/**
 * The rules until an organiser writes its own: 10 working days and 7 more once (UU 14/2008 art. 22), objection within 30
 * and its answer within 30 (art. 36), dispute within 14 (art. 37; unverified in our sources). Data, to be edited.
 */
export const startingRequestRules: RequestRules = {
  answerDays: 10,
  extensionDays: 7,
  objectionDays: 30,
  objectionAnswerDays: 30,
  disputeDays: 14,
  forwardingClock: 'goesOn',
  identity: 'beforeAnswer',
  numberPattern: '{number}/{code}/PPID/{roman-month}/{year}',
};

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The number of the `sequence`-th request that a desk received in a year. */
export const requestNumber = (
  pattern: string,
  { sequence, code, receivedOn }: { readonly sequence: number; readonly code: string; readonly receivedOn: string },
): string => {
  const [year = '', month = ''] = receivedOn.split('-');
  const pieces: Readonly<Record<string, string>> = {
    number: String(sequence).padStart(3, '0'),
    code,
    month,
    'roman-month': romanMonths[Number(month) - 1] ?? '',
    year,
  };
  return pattern.replace(/\{([a-z-]+)\}/g, (whole, name: string) => pieces[name] ?? whole);
};

/** Whether two requests of one desk and year never get one number. */
export const isNumbering = (pattern: string): boolean =>
  ['{number}', '{code}', '{year}'].every((piece) => pattern.includes(piece));
