import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { paths } from '../../paths';

export type Pane = 'tree' | 'form' | 'preview';

export interface Selection {
  readonly selected: string | null;
  readonly turn: number;
  readonly select: (code: string | null) => void;
  readonly follow: (code: string) => void;
  readonly open: (code: string | null, field?: string) => void;
  /** Which part a phone shows; wide screens show tree and form side by side. */
  readonly pane: Pane;
  readonly showPane: (pane: Pane) => void;
}

const ADDRESS_PAUSE_MS = 250;

/** What is on the right, kept in the address so that a colleague can be sent there. */
export const useSelection = (instrumentId: string): Selection => {
  const [first] = useState(() => new URLSearchParams(window.location.search).get('butir'));
  const [{ selected, turn }, setChosen] = useState<{ readonly selected: string | null; readonly turn: number }>({
    selected: first,
    turn: 0,
  });
  const [pane, showPane] = useState<Pane>(first ? 'form' : 'tree');
  const [, navigate] = useLocation();
  useEffect(() => {
    // Arrow keys run through the tree faster than a browser lets its address change.
    const timer = setTimeout(() => {
      const href = paths.instrument(instrumentId, selected ?? undefined);
      if (href !== window.location.pathname + window.location.search) navigate(href, { replace: true });
    }, ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [selected, instrumentId]);
  const select = useCallback(
    (code: string | null) => setChosen((now) => (now.selected === code ? now : { selected: code, turn: now.turn + 1 })),
    [],
  );
  const follow = useCallback((code: string) => setChosen((now) => ({ ...now, selected: code })), []);
  const open = useCallback((code: string | null, field?: string) => {
    select(code);
    showPane('form');
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(field)));
  }, []);
  const show = (next: Pane): void => {
    showPane(next);
    requestAnimationFrame(() => revealPane(next, selected));
  };
  return { selected, turn, select, follow, open, pane, showPane: show };
};

/** On a phone, the part that takes the screen begins where the person left off. */
const revealPane = (pane: Pane, selected: string | null): void => {
  if (!matchMedia('(max-width: 899px)').matches) return;
  const row = pane === 'tree' && selected !== null ? document.getElementById(`tree-${selected}`) : null;
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
};

/** Brings the field into view with the focus; a field without a place of its own gives way to the first. */
const focusField = (field: string | undefined): void => {
  const form = document.getElementById('editor-form');
  const within = field ? form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`) : null;
  within?.closest('details')?.setAttribute('open', '');
  const selector = 'input, textarea, select, button';
  const target = (within ?? form)?.querySelector<HTMLElement>(selector);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
};
