import { useEffect, useRef } from 'preact/hooks';

interface ReviewActs {
  readonly approve: () => void;
  readonly return: () => void;
  readonly next: () => void;
  readonly previous: () => void;
}

const acts: Readonly<Record<string, keyof ReviewActs>> = { s: 'approve', k: 'return', n: 'next', p: 'previous' };

/** One letter for each act, never while somebody types nor while a key is held down. */
export const useReviewKeys = (given: ReviewActs, active: boolean): void => {
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
      const act = acts[event.key.toLowerCase()];
      if (!act || isTyping || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current[act]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [active]);
};
