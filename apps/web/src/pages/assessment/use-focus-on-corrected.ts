import { useEffect, useRef } from 'preact/hooks';
import type { QuestionnaireState } from './use-questionnaire';

/**
 * When corrected questions take the place of those on screen, the focus goes to the item whose answer waits for a choice, if
 * it was in that item or fell out of the page with its control. Whoever is typing at another item is left in peace.
 */
export const useFocusOnCorrected = (
  { form, drafts, items }: Pick<QuestionnaireState, 'form' | 'drafts' | 'items'>,
  onGo: (itemCode: string) => void,
): void => {
  const shown = useRef(form.instrumentSha256);
  useEffect(() => {
    if (shown.current === form.instrumentSha256) return;
    shown.current = form.instrumentSha256;
    const held = [...drafts].filter(([, draft]) => draft.held !== null).map(([code]) => code);
    const active = document.activeElement;
    const isLost = !active || active === document.body;
    const here = held.find((code) => active?.closest('article')?.contains(document.getElementById(`butir-${code}`)));
    const code = here ?? (isLost ? held[0] : undefined);
    if (code === undefined) return;
    if (!items.some((item) => item.code === code)) return document.getElementById('correction-title')?.focus();
    const head = document.getElementById(`butir-${code}`);
    if (head) head.focus();
    else onGo(code);
  }, [form.instrumentSha256]);
};
