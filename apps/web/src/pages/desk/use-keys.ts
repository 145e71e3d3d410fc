import { useLayoutEffect } from 'preact/hooks';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));

/** What the letters do at every desk; the numbers are each desk's own. */
const commonActs: readonly (readonly [string, () => void])[] = [
  ['l', () => document.querySelector<HTMLElement>('.desk-look')?.click()],
  ['r', () => document.getElementById('desk-reason')?.focus()],
];

interface Keys {
  readonly acts: readonly (readonly [string, () => void])[];
  /** What Ctrl+Enter does. */
  readonly save: () => void;
}

/** A desk without a mouse. Single letters act only while nobody is typing; Ctrl+Enter saves from anywhere. */
export const useKeys = ({ acts, save }: Keys): void => {
  // Before the next key can come, the keys mean what the page shows.
  useLayoutEffect(() => {
    const all = new Map([...commonActs, ...acts]);
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = all.get(event.key);
      if (!act) return;
      act();
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
};
