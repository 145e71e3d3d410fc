import type { ItemValue } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { FoundValue, SavedFound } from './inspection-types';

interface Place {
  readonly inspectionId: string;
  readonly itemCode: string;
  readonly known: FoundValue | undefined;
  readonly onSaved: (found: FoundValue, score: string | null) => void;
}

interface Draft {
  readonly value: ItemValue | null;
  readonly note: string;
}

type Phase = 'idle' | 'saving' | 'saved' | 'unsaved';

export interface FoundField extends Draft {
  readonly phase: Phase;
  readonly savedAt: string | null;
  readonly problem: ApiProblem | null;
  readonly change: (change: Partial<Draft>) => void;
}

/** A pause after which what was chosen or typed is sent. */
const PAUSE_MS = 500;
const RETRY_MS = 4_000;

/** What was found on one item: saves itself after a pause, one save after the other, again while only the connection fails. */
export const useFoundField = ({ inspectionId, itemCode, known, onSaved }: Place): FoundField => {
  const [draft, setDraft] = useState<Draft>({ value: known?.value ?? null, note: known?.note ?? '' });
  const [phase, setPhase] = useState<Phase>('idle');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const revision = useRef(known?.revision ?? 0);
  const timer = useRef<number | undefined>(undefined);
  const wanted = useRef<Draft>(draft);
  const queue = useRef(Promise.resolve());
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = async (sent: Draft): Promise<void> => {
    // Older ones that still wait are dropped: the newest says everything.
    if (wanted.current !== sent) return;
    setPhase('saving');
    await api
      .put<SavedFound>(`/api/inspections/${inspectionId}/values/${encodeURIComponent(itemCode)}`, {
        value: sent.value,
        note: sent.note.trim() || null,
        revision: revision.current,
      })
      .then((saved) => {
        revision.current = saved.revision;
        setSavedAt(saved.savedAt);
        setPhase('saved');
        setProblem(null);
        const { value, note } = sent;
        onSaved({ value, note: note.trim() || null, revision: saved.revision, savedAt: saved.savedAt }, saved.score);
      })
      .catch((error: unknown) => {
        const refusal = toProblem(error);
        setPhase('unsaved');
        if (refusal.isPassing) timer.current = window.setTimeout(() => save(sent), RETRY_MS);
        else setProblem(refusal);
      });
  };
  const save = (sent: Draft): void => {
    queue.current = queue.current.then(() => send(sent));
  };
  const change = (more: Partial<Draft>): void => {
    const next = { ...wanted.current, ...more };
    wanted.current = next;
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => save(next), PAUSE_MS);
  };
  return { ...draft, phase, savedAt, problem, change };
};
