import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { countWaits } from '../../offline/waiting-counts';
import { waitOf } from './answer-backup';
import { useFormat } from '../../use-format';
import { sayClosed, sayReopened } from './later';
import type { QuestionnaireState } from './use-questionnaire';

const handedIn: ReadonlySet<string> = new Set(['submitted', 'verifying']);

/**
 * Says once that the form was locked while it was open, and what becomes of that which waits; and that more time was given.
 * The focus, which a locked field loses, goes to the head of the item that somebody was at.
 */
export const useClosing = ({ readOnly, form, drafts, waitingFiles }: QuestionnaireState): void => {
  const format = useFormat();
  const lastItem = useRef<string | null>(null);
  const wasOpen = useRef(!readOnly);
  const before = useRef(form.assessment.state);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof Element)
        lastItem.current = target.closest('[data-item]')?.getAttribute('data-item') ?? null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    const isClosing = wasOpen.current && readOnly;
    // Of a form that was opened for the first time, or returned, other words are said.
    const hasMoreTime = !wasOpen.current && !readOnly && before.current === 'filling';
    const { deadline, state } = form.assessment;
    wasOpen.current = !readOnly;
    before.current = state;
    if (hasMoreTime && deadline) sayReopened(format.dateTime(deadline));
    if (!isClosing) return;
    const answers = [...drafts.values()].map((draft) => ({ waits: waitOf(draft) }));
    const { toSend, toDecide } = countWaits([...answers, ...waitingFiles]);
    sayClosed({ isHandedIn: handedIn.has(state), toSend, toDecide });
    const holder = document.activeElement;
    const isLost = holder === null || holder === document.body || holder.matches(':disabled');
    if (isLost && lastItem.current)
      document.getElementById(`butir-${lastItem.current}`)?.focus({ preventScroll: true });
  }, [readOnly]);
};
