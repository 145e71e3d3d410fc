import type { Item } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import { parseDecimal } from '../../format';
import { useFormat } from '../../use-format';
import type { JurorScore, SavedScore } from './presentation-types';

export interface ScoreFieldProps {
  readonly presentationId: string;
  readonly criterion: Item;
  readonly known: JurorScore | undefined;
  readonly onSaved: (saved: SavedScore) => void;
}

type Phase = 'idle' | 'saving' | 'saved' | 'unsaved' | 'invalid';

export interface ScoreField {
  /** As the juror wrote it, with comma or point. */
  readonly typed: string;
  readonly phase: Phase;
  readonly savedAt: string | null;
  readonly problem: ApiProblem | null;
  readonly change: (text: string) => void;
}

/** A pause in typing or dragging after which the score is sent. */
const PAUSE_MS = 500;
const RETRY_MS = 4_000;

const inRange = (score: string): boolean => Number(score) >= 0 && Number(score) <= 100;

/** A score that saves itself after a pause, and tries again while only the connection stands in the way. */
export const useScoreField = ({ presentationId, criterion, known, onSaved }: ScoreFieldProps): ScoreField => {
  const format = useFormat();
  const [typed, setTyped] = useState(known ? format.decimal(known.score) : '');
  const [phase, setPhase] = useState<Phase>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const revision = useRef(known?.revision ?? 0);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** The last score the juror wants kept; older ones still waiting are dropped. */
  const wanted = useRef<string | null>(null);
  const queue = useRef(Promise.resolve());

  const send = async (score: string): Promise<void> => {
    if (wanted.current !== score) return;
    setPhase('saving');
    await api
      .put<SavedScore>(`/api/presentations/${presentationId}/scores/${criterion.code}`, {
        score,
        revision: revision.current,
      })
      .then((saved) => {
        revision.current = saved.revision;
        setSavedAt(saved.savedAt);
        setPhase('saved');
        setProblem(null);
        onSaved(saved);
      })
      .catch((error: unknown) => {
        const refusal = toProblem(error);
        setPhase('unsaved');
        if (refusal.isPassing) timer.current = window.setTimeout(() => save(score), RETRY_MS);
        else setProblem(refusal);
      });
  };
  // One after the other: the next save needs the revision that the one before it brings.
  const save = (score: string): void => {
    queue.current = queue.current.then(() => send(score));
  };
  const change = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    const score = parseDecimal(text);
    wanted.current = score !== null && inRange(score) ? score : null;
    if (score === null || wanted.current === null) return setPhase(text === '' ? 'idle' : 'invalid');
    timer.current = window.setTimeout(() => save(score), PAUSE_MS);
  };
  return { typed, phase, savedAt, problem, change };
};
