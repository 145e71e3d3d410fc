import type { Item } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import { parseDecimal } from '../../format';
import { dropScore, keepScore, type KeptScore } from '../../offline/device-scores';
import { useFormat } from '../../use-format';
import type { JurorScore, SavedScore } from './presentation-types';

export interface ScoreFieldProps {
  readonly presentationId: string;
  readonly criterion: Item;
  readonly known: JurorScore | undefined;
  /** What waited on this device when the card was opened. */
  readonly kept: KeptScore | undefined;
  readonly onSaved: (saved: SavedScore, score: string) => void;
  /** Whether the server still lacks what was typed. */
  readonly onWaiting: (isWaiting: boolean) => void;
}

/** `kept`: on this device's disk, and tried again; `unsaved`: nowhere but on the screen; `refused`: the server takes it never. */
type Phase = 'idle' | 'saving' | 'saved' | 'kept' | 'unsaved' | 'refused' | 'invalid';

export interface ScoreField {
  /** As the juror wrote it, with comma or point. */
  readonly typed: string;
  readonly phase: Phase;
  readonly savedAt: string | null;
  readonly problem: ApiProblem | null;
  /** What another device saved meanwhile; one of the two is chosen. */
  readonly other: string | null;
  readonly change: (text: string) => void;
  readonly choose: (whose: 'mine' | 'other') => void;
  /** Gives up a score that the server does not take: what it has stands. */
  readonly discard: () => void;
}

/** A pause in typing or dragging after which the score is sent. */
const PAUSE_MS = 500;
const RETRY_MS = 4_000;

const inRange = (score: string): boolean => Number(score) >= 0 && Number(score) <= 100;

interface Current {
  readonly score: string;
  readonly revision: number;
}

/** What the server has, where it says that the score is older than that. */
const currentOf = ({ code, body }: ApiProblem): Current | null => {
  const current: unknown = body['current'];
  if (code !== 'jurorScore.stale' || typeof current !== 'object' || current === null) return null;
  const { score, revision } = current as Partial<Current>;
  return typeof score === 'string' && typeof revision === 'number' ? { score, revision } : null;
};

const isSame = (current: Current | null, score: string): current is Current =>
  current !== null && Number(current.score) === Number(score);

interface Place {
  readonly presentationId: string;
  readonly criterionCode: string;
}

const pathOf = ({ presentationId, criterionCode }: Place): string =>
  `/api/presentations/${presentationId}/scores/${criterionCode}`;

interface Sending {
  readonly phase: Phase;
  readonly savedAt: string | null;
  readonly problem: ApiProblem | null;
  readonly other: Current | null;
  /** What is to be kept now; null: nothing that could be. The pause before it is sent begins anew. */
  readonly want: (score: string | null, phase: Phase) => void;
  /** The revision that the juror has seen by now; null: nothing new, but what was refused is no matter any more. */
  readonly see: (current: Current | null) => void;
  readonly wanted: () => string | null;
}

/** Keeps a score on this device and sends it, one after the other, as long as only the connection stands in the way. */
const useSending = ({ presentationId, criterion, known, kept, onSaved, onWaiting }: ScoreFieldProps): Sending => {
  const [phase, setPhase] = useState<Phase>(kept ? 'kept' : 'idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [other, setOther] = useState<Current | null>(null);
  const revision = useRef((kept ?? known)?.revision ?? 0);
  const timer = useRef<number | undefined>(undefined);
  /** The last score the juror wants kept; older ones still waiting are dropped. */
  const wanted = useRef<string | null>(kept?.score ?? null);
  const isKept = useRef(kept !== undefined);
  const queue = useRef(Promise.resolve());
  const place = { presentationId, criterionCode: criterion.code };
  const see = (current: Pick<Current, 'revision'> | null): void => {
    if (current) revision.current = current.revision;
    setOther(null);
    setProblem(null);
  };
  const settle = (saved: SavedScore, score: string): void => {
    see(saved);
    void dropScore({ ...place, score });
    setSavedAt(saved.savedAt);
    setPhase('saved');
    if (wanted.current === score) onWaiting(false);
    onSaved(saved, score);
  };
  const refuse = (refusal: ApiProblem, score: string): void => {
    setPhase(isKept.current ? 'kept' : 'unsaved');
    if (refusal.isPassing) return void (timer.current = window.setTimeout(() => save(score), RETRY_MS));
    const current = currentOf(refusal);
    // It came through and only the reply was lost, or another page sent it: the same once more, on what stands now.
    if (isSame(current, score)) return save(score, current.revision);
    setOther(current);
    setProblem(refusal);
    if (current === null) setPhase('refused');
  };
  // One after the other: the next save needs the revision that the one before it brings.
  const save = (score: string, seen = revision.current): void => {
    revision.current = seen;
    queue.current = queue.current.then(async () => {
      if (wanted.current !== score) return;
      setPhase('saving');
      await api.put<SavedScore>(pathOf(place), { score, revision: revision.current }).then(
        (saved) => settle(saved, score),
        (error: unknown) => refuse(toProblem(error), score),
      );
    });
  };
  useEffect(() => {
    if (kept) save(kept.score);
    return () => clearTimeout(timer.current);
  }, []);
  const want = (score: string | null, otherwise: Phase): void => {
    clearTimeout(timer.current);
    wanted.current = score;
    if (score === null) return setPhase(otherwise);
    onWaiting(true);
    void keepScore({ ...place, score, revision: revision.current }).then((onDisk) => {
      isKept.current = onDisk;
    });
    timer.current = window.setTimeout(() => save(score), PAUSE_MS);
  };
  return { phase, savedAt, problem, other, want, see, wanted: () => wanted.current };
};

/**
 * A score that saves itself after a pause: first on this device, sealed, then on the server, tried again while only the
 * connection stands in the way, also after a reload.
 */
export const useScoreField = (props: ScoreFieldProps): ScoreField => {
  const { presentationId, criterion, known, kept, onWaiting } = props;
  const format = useFormat();
  const shown = kept ?? known;
  const [typed, setTyped] = useState(shown ? format.decimal(shown.score) : '');
  const { phase, savedAt, problem, other, want, see, wanted } = useSending(props);
  const change = (text: string): void => {
    setTyped(text);
    const score = parseDecimal(text);
    want(score !== null && inRange(score) ? score : null, text === '' ? 'idle' : 'invalid');
  };
  const choose = (whose: 'mine' | 'other'): void => {
    if (!other) return;
    see(other);
    if (whose === 'mine') return change(typed);
    void dropScore({ presentationId, criterionCode: criterion.code, score: wanted() ?? '' });
    want(null, 'idle');
    setTyped(format.decimal(other.score));
    onWaiting(false);
  };
  const discard = (): void => {
    void dropScore({ presentationId, criterionCode: criterion.code, score: wanted() ?? '' });
    want(null, 'idle');
    see(null);
    setTyped(known ? format.decimal(known.score) : '');
    onWaiting(false);
  };
  return { typed, phase, savedAt, problem, other: other?.score ?? null, change, choose, discard };
};
