import { useLayoutEffect } from 'preact/hooks';
import type { Desk } from './use-desk';
import { decisionsFor } from './verdict-draft';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));

/** The whole desk without a mouse. Single letters act only while nobody is typing; Ctrl+Enter saves from anywhere. */
export const useDeskKeys = (desk: Desk, locked: boolean, answered: boolean): void => {
  // Before the next key can come, the keys mean what the page shows.
  useLayoutEffect(() => {
    const choose = (place: number): void => {
      const decision = desk.line && decisionsFor(desk.line.item, answered)[place];
      if (decision && !locked) desk.decide(decision);
    };
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (!locked) desk.save();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key >= '1' && event.key <= '4') choose(Number(event.key) - 1);
      else if (event.key === 'n') desk.go('next');
      else if (event.key === 'p') desk.go('previous');
      else if (event.key === 'b') desk.go('open');
      else if (event.key === 'r') document.getElementById('desk-reason')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
};
