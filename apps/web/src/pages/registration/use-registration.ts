import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { toProblem } from '../../api/problem';
import type { Registration, RegistrationContent, SavedRegistration } from '../../api/registration-types';
import { toast } from '../../toast';

export type SaveState = 'idle' | 'waiting' | 'saved' | 'failed';

export interface RegistrationDraft {
  readonly content: RegistrationContent;
  readonly doubts: Registration['doubts'];
  readonly save: SaveState;
  readonly savedAt: string | null;
  readonly set: (change: Partial<RegistrationContent>) => void;
  /** Saves what is typed now; rejects where it cannot. */
  readonly flush: () => Promise<void>;
}

/** A pause in typing after which what was typed is sent. */
const PAUSE_MS = 900;

/**
 * What is typed, saved after each pause. Where somebody else saved meanwhile, their fields are taken over and ours are
 * sent again on top: only the same field is ever decided by who came last.
 */
export const useRegistration = (registration: Registration, mergedText: string): RegistrationDraft => {
  const [content, setContent] = useState(registration.content);
  const [doubts, setDoubts] = useState(registration.doubts);
  const [save, setSave] = useState<SaveState>(registration.savedAt ? 'saved' : 'idle');
  const [savedAt, setSavedAt] = useState(registration.savedAt);
  const revision = useRef(registration.revision);
  const unsent = useRef<Partial<RegistrationContent>>({});
  const timer = useRef<number>();
  const chain = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    // The decree is attached beside the form and counts as a save of its own.
    revision.current = Math.max(revision.current, registration.revision);
  }, [registration.revision]);

  const send = useCallback(async (): Promise<void> => {
    const change = unsent.current;
    if (Object.keys(change).length === 0) return;
    unsent.current = {};
    setSave('waiting');
    const path = `/api/assessments/${registration.assessmentId}/registration`;
    try {
      const saved = await api.put<SavedRegistration>(path, { content: change, revision: revision.current });
      revision.current = saved.revision;
      setDoubts(saved.doubts);
      setSavedAt(saved.savedAt);
      setSave('saved');
    } catch (error) {
      unsent.current = { ...change, ...unsent.current };
      const problem = toProblem(error);
      const current = problem.code === 'registration.stale' ? (problem.body['current'] as Registration) : null;
      if (!current) {
        setSave('failed');
        throw problem;
      }
      revision.current = current.revision;
      setContent({ ...current.content, ...unsent.current });
      toast.show(mergedText);
      return send();
    }
  }, [registration.assessmentId, mergedText]);

  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    chain.current = chain.current.catch(() => undefined).then(send);
    return chain.current;
  }, [send]);

  const set = useCallback(
    (change: Partial<RegistrationContent>): void => {
      setContent((before) => ({ ...before, ...change }));
      unsent.current = { ...unsent.current, ...change };
      setSave('waiting');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
    },
    [flush],
  );

  useEffect(() => () => void flush().catch(() => undefined), [flush]);
  useAgainWithSignal(save === 'failed', flush);
  return { content, doubts, save, savedAt, set, flush };
};

/** What the server does not have is only on this page: it is sent again once there is signal. */
const useAgainWithSignal = (isUnsaved: boolean, flush: () => Promise<void>): void => {
  useEffect(() => {
    if (!isUnsaved) return;
    const again = (): void => void flush().catch(() => undefined);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [isUnsaved, flush]);
};
