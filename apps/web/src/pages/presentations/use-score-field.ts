import type { Item } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import { parseDecimal } from '../../format';
import { dropScore, keepScore, type KeptScore } from '../../offline/device-scores';
import { isRefusedForGood } from '../../offline/refused-for-good';
import { useFormat } from '../../use-format';
import type { JurorScore, SavedScore } from './presentation-types';

export interface ScoreFieldProps {
  readonly presentationId: string;
  readonly criterion: Item;
  readonly known: JurorScore | undefined;
  /** What waited on this device when the card was opened. */
  readonly kept: KeptScore | undefined;
  readonly onSaved: (saved: SavedScore, score: string) => void;
  /** What stands between this field and a signature; null: nothing. */
  readonly onWaiting: (obstacle: Obstacle | null) => void;
}

/** `unsent`: the server still lacks what was typed; `unfit`: what stands in the field is no score. */
export type Obstacle = 'unsent' | 'unfit';

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

/** Null: no number from 0 to 100. */
const scoreOf = (text: string): string | null => {
  const score = parseDecimal(text);
  return score !== null && Number(score) >= 0 && Number(score) <= 100 ? score : null;
};

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

/** What of a field outlives its drawing. */
interface Marks {
  /** The revision that the juror has seen. */
  revision: number;
  /** The last score the juror wants kept, until the server has it; older ones still waiting are dropped. */
  wanted: string | null;
  /** Whether this device has it on its disk. */
  isKept: boolean;
  timer: number | undefined;
}

const marksOf = ({ known, kept }: ScoreFieldProps): Marks => {
  const due = kept && !kept.isUnfit ? kept : null;
  return {
    revision: (due ?? known)?.revision ?? 0,
    wanted: due?.score ?? null,
    isKept: kept !== undefined,
    timer: undefined,
  };
};

interface Delivery {
  readonly phase: Phase;
  readonly setPhase: (phase: Phase) => void;
  readonly savedAt: string | null;
  readonly problem: ApiProblem | null;
  readonly other: Current | null;
  readonly put: (score: string) => void;
  readonly save: (score: string) => void;
  /** The revision that the juror has seen by now; null: nothing new, but what was refused is no matter any more. */
  readonly see: (current: Pick<Current, 'revision'> | null) => void;
}

/** Keeps a score on this device and sends it, one after the other, as long as only the connection stands in the way. */
const useDelivery = (props: ScoreFieldProps, marks: Marks): Delivery => {
  const { presentationId, criterion, kept, onSaved, onWaiting } = props;
  const [phase, setPhase] = useState<Phase>(kept ? (kept.isUnfit ? 'invalid' : 'kept') : 'idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [other, setOther] = useState<Current | null>(null);
  const queue = useRef(Promise.resolve());
  const place = { presentationId, criterionCode: criterion.code };
  const see: Delivery['see'] = (current) => {
    if (current) marks.revision = current.revision;
    setOther(null);
    setProblem(null);
  };
  const put = (score: string): void =>
    void keepScore({ ...place, score, revision: marks.revision }).then((onDisk) => {
      marks.isKept = onDisk;
    });
  const settle = (saved: SavedScore, score: string): void => {
    see(saved);
    void dropScore({ ...place, score });
    onSaved(saved, score);
    // Another was typed meanwhile: it goes on top of this one, also after a reload.
    if (marks.wanted !== null && marks.wanted !== score) put(marks.wanted);
    if (marks.wanted !== score) return;
    marks.wanted = null;
    setSavedAt(saved.savedAt);
    setPhase('saved');
    onWaiting(null);
  };
  const refuse = (refusal: ApiProblem, score: string): void => {
    if (marks.wanted !== score) return;
    setPhase(marks.isKept ? 'kept' : 'unsaved');
    if (refusal.isPassing) return void (marks.timer = window.setTimeout(() => save(score), RETRY_MS));
    const current = currentOf(refusal);
    // It came through and only the reply was lost, or another page sent it: the same once more, on what stands now.
    if (isSame(current, score)) return save(score, current.revision);
    setOther(current);
    setProblem(refusal);
    if (current === null) setPhase('refused');
    if (isRefusedForGood(refusal.code)) void dropScore({ ...place, score });
  };
  // One after the other: the next save needs the revision that the one before it brings.
  const save = (score: string, seen = marks.revision): void => {
    marks.revision = seen;
    queue.current = queue.current.then(async () => {
      if (marks.wanted !== score) return;
      setPhase('saving');
      await api.put<SavedScore>(pathOf(place), { score, revision: marks.revision }).then(
        (saved) => settle(saved, score),
        (error: unknown) => refuse(toProblem(error), score),
      );
    });
  };
  return { phase, setPhase, savedAt, problem, other, put, save, see };
};

interface Sending extends Pick<Delivery, 'phase' | 'savedAt' | 'problem' | 'other' | 'see'> {
  /** What the field says now: a score is kept and sent after a pause, which begins anew; anything else is held here. */
  readonly want: (text: string) => void;
  /** Takes back what was typed: what the server has stands. */
  readonly giveUp: () => void;
  /** Whether the server said something newer than the field shows, which nobody has typed over. */
  readonly isOutdated: () => boolean;
}

const useSending = (props: ScoreFieldProps): Sending => {
  const { presentationId, criterion, known, onWaiting } = props;
  const { current: marks } = useRef(marksOf(props));
  const delivery = useDelivery(props, marks);
  const { phase, setPhase, put, save } = delivery;
  const place = { presentationId, criterionCode: criterion.code };
  useEffect(() => {
    if (marks.wanted !== null) save(marks.wanted);
    return () => clearTimeout(marks.timer);
  }, []);
  /** What is no score stays on this device as it was typed: a score that is only its beginning must not be sent instead. */
  const hold = (text: string): void => {
    const isNothing = text === '' && marks.revision === 0;
    setPhase(isNothing ? 'idle' : 'invalid');
    onWaiting(isNothing ? null : 'unfit');
    if (text === '') void dropScore(place);
    else void keepScore({ ...place, score: text, revision: marks.revision, isUnfit: true });
  };
  const want = (text: string): void => {
    clearTimeout(marks.timer);
    const score = scoreOf(text);
    marks.wanted = score;
    if (score === null) return hold(text);
    onWaiting('unsent');
    put(score);
    marks.timer = window.setTimeout(() => save(score), PAUSE_MS);
  };
  const giveUp = (): void => {
    clearTimeout(marks.timer);
    marks.wanted = null;
    void dropScore(place);
    setPhase('idle');
    onWaiting(null);
  };
  const isOutdated = (): boolean =>
    known !== undefined && known.revision > marks.revision && marks.wanted === null && phase !== 'invalid';
  return { ...delivery, want, giveUp, isOutdated };
};

/**
 * A score that saves itself after a pause: first on this device, sealed, then on the server, tried again while only the
 * connection stands in the way, also after a reload.
 */
export const useScoreField = (props: ScoreFieldProps): ScoreField => {
  const { known, kept } = props;
  const format = useFormat();
  const shown = (): string => {
    if (kept?.isUnfit) return kept.score;
    const score = (kept ?? known)?.score;
    return score === undefined ? '' : format.decimal(score);
  };
  const [typed, setTyped] = useState(shown);
  const { phase, savedAt, problem, other, want, giveUp, see, isOutdated } = useSending(props);
  // A copy that this device kept is shown first, and the page may have been opened by a phone that another one overtook.
  useEffect(() => {
    if (!known || !isOutdated()) return;
    see(known);
    setTyped(format.decimal(known.score));
  }, [known?.revision]);
  const change = (text: string): void => {
    setTyped(text);
    want(text.trim());
  };
  const choose = (whose: 'mine' | 'other'): void => {
    if (!other) return;
    see(other);
    if (whose === 'mine') return change(typed);
    giveUp();
    setTyped(format.decimal(other.score));
  };
  const discard = (): void => {
    giveUp();
    see(null);
    setTyped(known ? format.decimal(known.score) : '');
  };
  return { typed, phase, savedAt, problem, other: other?.score ?? null, change, choose, discard };
};
