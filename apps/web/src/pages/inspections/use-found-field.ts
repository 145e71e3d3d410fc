import type { ItemValue } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { changeFind } from '../../offline/finds';
import { type AnswerContent, sameContent } from '../../offline/kept-answer';
import { afterTyping, itemSlot } from '../../offline/kept-find';
import { sendNow } from '../../offline/sending';
import type { FoundValue } from './inspection-types';

interface Place {
  readonly inspectionId: string;
  readonly itemCode: string;
  /** What stands, as this device knows it. */
  readonly known: FoundValue | undefined;
}

interface Draft {
  readonly value: ItemValue | null;
  readonly note: string;
}

export interface FoundField extends Draft {
  /** Typed, and not on the device yet. */
  readonly isTyping: boolean;
  readonly change: (change: Partial<Draft>) => void;
}

/** A pause after which what was chosen or typed is kept on the device, and sent from there. */
const PAUSE_MS = 500;

const contentOf = ({ value, note }: Draft): AnswerContent => ({ value, note: note.trim() || null });

/** What was found on one item: kept on the device after a pause, at the latest when the page is left. */
export const useFoundField = ({ inspectionId, itemCode, known }: Place): FoundField => {
  const stands: AnswerContent = { value: known?.value ?? null, note: known?.note ?? null };
  const [draft, setDraft] = useState<Draft>({ value: stands.value, note: stands.note ?? '' });
  const [isTyping, setTyping] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const wanted = useRef<Draft | null>(null);
  const revision = useRef(0);
  revision.current = known?.revision ?? 0;

  const keep = async (): Promise<void> => {
    clearTimeout(timer.current);
    const kept = wanted.current;
    if (!kept) return;
    wanted.current = null;
    await changeFind(inspectionId, itemSlot(itemCode), (before) =>
      afterTyping(before?.kept.kind === 'found' ? before.kept : null, contentOf(kept), revision.current),
    );
    if (wanted.current === null) setTyping(false);
    void sendNow();
  };
  useEffect(() => {
    const leave = (): void => void keep();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);
  // Something else stands now: chosen from two, or typed in another tab.
  const text = JSON.stringify(stands);
  useEffect(() => {
    if (wanted.current === null && !isTyping && !sameContent(stands, contentOf(draft)))
      setDraft({ value: stands.value, note: stands.note ?? '' });
  }, [text, isTyping]);

  const change = (more: Partial<Draft>): void => {
    const next = { ...(wanted.current ?? draft), ...more };
    wanted.current = next;
    setDraft(next);
    setTyping(true);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void keep(), PAUSE_MS);
  };
  return { ...draft, isTyping, change };
};
