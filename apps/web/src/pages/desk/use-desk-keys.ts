import { useLayoutEffect } from 'preact/hooks';
import type { Desk } from './use-desk';
import { decisionsFor } from './verdict-draft';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));

/** What each key does; the numbers choose among the decisions that the item knows. */
const actsOf = (desk: Desk, locked: boolean, answered: boolean): ReadonlyMap<string, () => void> => {
  const choose = (place: number): void => {
    const decision = desk.line && decisionsFor(desk.line.item, answered)[place];
    if (decision && !locked) desk.decide(decision);
  };
  return new Map([
    ...['1', '2', '3', '4'].map((key, place): [string, () => void] => [key, () => choose(place)]),
    ['n', () => desk.go('next')],
    ['p', () => desk.go('previous')],
    ['b', () => desk.go('open')],
    ['m', () => document.getElementById('desk-next-body')?.click()],
    ['l', () => document.getElementById('desk-look')?.click()],
    ['r', () => document.getElementById('desk-reason')?.focus()],
  ]);
};

/** The whole desk without a mouse. Single letters act only while nobody is typing; Ctrl+Enter saves from anywhere. */
export const useDeskKeys = (desk: Desk, locked: boolean, answered: boolean): void => {
  // Before the next key can come, the keys mean what the page shows.
  useLayoutEffect(() => {
    const acts = actsOf(desk, locked, answered);
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (!locked) desk.save();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = acts.get(event.key);
      if (!act) return;
      act();
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
};
