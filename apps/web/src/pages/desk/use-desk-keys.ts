import type { Desk } from './use-desk';
import { useKeys } from './use-keys';
import { decisionsFor } from './verdict-draft';

/** The verifier's desk by keyboard; the numbers choose among the decisions that the item knows. */
export const useDeskKeys = (desk: Desk, locked: boolean, answered: boolean): void => {
  const choose = (place: number): void => {
    const decision = desk.line && decisionsFor(desk.line.item, answered)[place];
    if (decision && !locked) desk.decide(decision);
  };
  useKeys({
    acts: [
      ...['1', '2', '3', '4'].map((key, place): [string, () => void] => [key, () => choose(place)]),
      ['n', () => desk.go('next')],
      ['p', () => desk.go('previous')],
      ['b', () => desk.go('open')],
      ['m', () => document.getElementById('desk-next-body')?.click()],
    ],
    save: () => {
      if (!locked) desk.save();
    },
  });
};
