import type { Instrument } from '@app/instrument';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { followSave } from '../../api/saves-under-way';
import { browserBackup } from './core/browser-backup';
import { type DraftStore, createDraftStore } from './core/draft-store';
import type { DraftState, Snapshot, Visit } from './core/draft-types';
import type { DraftView } from './editor-types';

/** A request that outlives its page may carry no more than this; the backup on the device keeps what is larger. */
const KEEPALIVE_BYTES = 60_000;

const openStore = (draft: DraftView, userId: string, readOnly: boolean): DraftStore => {
  const path = `/api/instruments/${draft.id}`;
  const save = (
    revision: number,
    content: Instrument,
  ): Promise<{ readonly revision: number; readonly savedAt: string }> => {
    const keepalive = document.visibilityState === 'hidden' && JSON.stringify(content).length < KEEPALIVE_BYTES;
    return followSave(api.put(`${path}/draft`, { revision, content }, { keepalive }));
  };
  return createDraftStore(draft, {
    save,
    load: () => api.get<Snapshot>(`${path}/draft`),
    visit: () => api.post<Visit>(`${path}/visits`),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    now: Date.now,
    random: Math.random,
    backup: readOnly ? { read: () => null, write: () => undefined } : browserBackup(userId, draft.id),
  });
};

/** Opens the draft, sends what is left when the page goes or the connection comes back, warns of what would be lost. */
export const useDraft = (
  draft: DraftView,
  userId: string,
  readOnly: boolean,
): { readonly store: DraftStore; readonly state: DraftState } => {
  const store = useMemo(() => openStore(draft, userId, readOnly), [draft.id, userId, readOnly]);
  const [state, setState] = useState(store.state());
  useEffect(() => {
    setState(store.state());
    const unsubscribe = store.subscribe(() => setState(store.state()));
    const flush = (): void => store.flush();
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') store.flush();
    };
    const warn = (event: BeforeUnloadEvent): void => {
      store.flush();
      if (store.state().phase !== 'settled') event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    addEventListener('pagehide', flush);
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      flush();
      unsubscribe();
      store.close();
      removeEventListener('beforeunload', warn);
      removeEventListener('pagehide', flush);
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
  }, [store]);
  return { store, state };
};
