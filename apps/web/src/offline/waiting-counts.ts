import type { AnswerWait } from './device-store';

/** Of what the server does not have: what goes by itself, and what waits for the person. Late answers it has. */
export interface WaitCounts {
  readonly toSend: number;
  readonly toDecide: number;
}

export const countWaits = (all: readonly { readonly waits: AnswerWait }[]): WaitCounts => {
  const count = (wait: AnswerWait): number => all.filter(({ waits }) => waits === wait).length;
  return { toSend: count('signal'), toDecide: count('person') };
};
