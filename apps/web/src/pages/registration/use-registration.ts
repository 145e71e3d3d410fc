import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Registration, RegistrationContent, SavedRegistration } from '../../api/registration-types';
import { onLineBack } from '../../offline/connection';
import { keepRegistration } from '../../offline/device-registrations';
import {
  beingSent,
  overtaken,
  picked,
  savedAs,
  sendableOf,
  shownOf,
  typedInto,
  type KeptRegistration,
  type RegistrationKey,
  type RegistrationNews,
} from '../../offline/kept-registration';
import { registrationLock } from '../../offline/send-waiting-registrations';
import { holdForm } from '../../offline/turn';
import { useKept, useNews } from './use-kept-registration';

export type SaveState = 'idle' | 'waiting' | 'saved' | 'onDevice' | 'failed' | 'refused';

export interface RegistrationDraft {
  readonly content: RegistrationContent;
  readonly doubts: Registration['doubts'];
  readonly save: SaveState;
  readonly savedAt: string | null;
  /** Why the server does not take it. */
  readonly problem: ApiProblem | null;
  /** Fields that somebody else changed too, with what the server has of them. */
  readonly torn: ReadonlyMap<RegistrationKey, string | boolean>;
  /** What somebody else changed since this screen was opened, until it was looked at. */
  readonly news: readonly RegistrationNews[];
  readonly set: (change: Partial<RegistrationContent>) => void;
  readonly pick: (field: RegistrationKey, whose: 'mine' | 'theirs') => void;
  readonly looked: () => void;
  /** Takes over what the server says now. */
  readonly adopt: (current: Registration) => void;
  /** Saves what is typed now and returns what is on the screen then; rejects where it cannot. */
  readonly flush: () => Promise<Standing>;
}

/** What may be handed in, and whether there is something to be looked at first. */
export interface Standing {
  readonly revision: number;
  readonly isTorn: boolean;
  readonly hasNews: boolean;
}

/** A pause in typing after which what was typed is sent. */
const PAUSE_MS = 900;
const AGAIN_MS = 10_000;

interface Options {
  /** What lay on this device when the page was opened. */
  readonly found: KeptRegistration | null;
  readonly onSaved: (saved: SavedRegistration, content: RegistrationContent) => void;
}

/**
 * What is typed lies on the device at once and is saved after each pause. Where somebody else saved meanwhile, their fields
 * are taken over and ours are sent again on top; the same field is decided by a person who sees both.
 */
export const useRegistration = (registration: Registration, { found, onSaved }: Options): RegistrationDraft => {
  const [kept, change] = useKept(registration, found);
  const [news, tell, looked] = useNews();
  const take = useCallback((current: Pick<Registration, 'content' | 'revision'>): void => {
    const next = overtaken(kept.current, current);
    change(next.kept);
    tell(next.news);
  }, []);
  useEffect(() => take(registration), [registration.revision]);
  const { standing, flush, soon } = useSaving(registration, { kept, change, take, onSaved, isFound: found !== null });
  const { base, torn } = kept.current;
  return {
    ...standing,
    content: shownOf(kept.current),
    torn: new Map(torn.map((field) => [field, base[field]])),
    news: news.current,
    set: (part) => {
      change(typedInto(kept.current, part));
      soon();
    },
    pick: (field, whose) => {
      change(picked(kept.current, field, whose));
      soon();
    },
    looked,
    adopt: take,
    flush: async () => {
      await flush();
      const { revision, torn: left } = kept.current;
      return { revision, isTorn: left.length > 0, hasNews: news.current.length > 0 };
    },
  };
};

type Saving = Pick<RegistrationDraft, 'doubts' | 'save' | 'savedAt' | 'problem'>;

interface SavingOptions extends Pick<Options, 'onSaved'> {
  readonly kept: { readonly current: KeptRegistration };
  readonly change: (next: KeptRegistration) => void;
  readonly take: (current: Pick<Registration, 'content' | 'revision'>) => void;
  /** Something lay on the device: it is sent at once. */
  readonly isFound: boolean;
}

interface SavingState {
  readonly standing: Saving;
  readonly flush: () => Promise<void>;
  readonly soon: () => void;
}

const useSaving = (
  { assessmentId, doubts, savedAt }: Registration,
  { kept, change, take, onSaved, isFound }: SavingOptions,
): SavingState => {
  const [standing, stand] = useState<Saving>({ doubts, savedAt, save: savedAt ? 'saved' : 'idle', problem: null });
  const become = (part: Partial<Saving>): void => stand((before) => ({ ...before, ...part }));
  const timer = useRef<number>();
  const chain = useRef<Promise<void>>(Promise.resolve());
  const send = useCallback(async (): Promise<void> => {
    const content = sendableOf(kept.current);
    if (Object.keys(content).length === 0) return become({ save: 'saved' });
    change(beingSent(kept.current, content));
    become({ save: 'waiting' });
    try {
      const { revision } = kept.current;
      const saved = await api.put<SavedRegistration>(pathOf(assessmentId), { content, revision });
      change(savedAs(kept.current, content, saved.revision));
      become({ doubts: saved.doubts, savedAt: saved.savedAt, save: 'saved', problem: null });
      onSaved(saved, kept.current.base);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'registration.stale') {
        take(problem.body['current'] as Registration);
        return send();
      }
      const isOnDevice = await keepRegistration(assessmentId, kept.current, whyHeld(problem));
      if (problem.isPassing) become({ save: isOnDevice ? 'onDevice' : 'failed', problem: null });
      else become({ save: 'refused', problem });
      throw problem;
    }
  }, []);
  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    if (Object.keys(sendableOf(kept.current)).length === 0) return chain.current.catch(() => undefined);
    chain.current = chain.current.catch(() => undefined).then(send);
    return chain.current;
  }, []);
  const soon = useCallback((): void => {
    become({ save: 'waiting' });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (Object.keys(sendableOf(kept.current)).length === 0) become({ save: 'saved' });
      void flush().catch(() => undefined);
    }, PAUSE_MS);
  }, []);
  useEffect(() => {
    const letGo = holdForm(registrationLock(assessmentId));
    if (isFound) void flush().catch(() => undefined);
    return () => {
      void flush()
        .catch(() => undefined)
        .then(letGo);
    };
  }, []);
  useAgainWithSignal(standing.save === 'failed' || standing.save === 'onDevice', flush);
  return { standing, flush, soon };
};

/** A session that ended has judged nothing. */
const whyHeld = (problem: ApiProblem): string | null =>
  problem.isPassing || problem.isNobodys ? null : problem.message;

const pathOf = (assessmentId: string): string => `/api/assessments/${assessmentId}/registration`;

/** What the server does not have is sent again once there is signal. */
const useAgainWithSignal = (isUnsaved: boolean, flush: () => Promise<void>): void => {
  useEffect(() => {
    if (!isUnsaved) return;
    const again = (): void => void flush().catch(() => undefined);
    const timer = setInterval(again, AGAIN_MS);
    const stopHearing = onLineBack(again);
    return () => {
      clearInterval(timer);
      stopHearing();
    };
  }, [isUnsaved, flush]);
};
