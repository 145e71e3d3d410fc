import type { ItemValue } from '@app/instrument';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { followSave } from '../../api/saves-under-way';
import type { AssessmentForm } from '../../api/types';
import { browserBackup } from './answer-backup';
import { type AnswerStore, type Drafts, type SaveReply, createAnswerStore } from './answer-store';

/** Names that no two saves share; older phones have no `randomUUID`, and pages without https neither. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const openStore = (form: AssessmentForm, userId: string): AnswerStore => {
  const id = form.assessment.id;
  return createAnswerStore(form.answers, {
    save: (itemCode, { value, note, revision, key }) =>
      followSave(
        api.put<SaveReply>(
          `/api/assessments/${id}/answers/${encodeURIComponent(itemCode)}`,
          { value, note, revision, key },
          { keepalive: true },
        ),
      ),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    newKey,
    random: Math.random,
    backup: browserBackup(userId, id),
  });
};

export interface Answers {
  readonly store: AnswerStore;
  readonly drafts: Drafts;
  readonly values: Readonly<Record<string, ItemValue>>;
}

/** Opens the store for one form, sends what is left when the page goes or the connection comes back. */
export const useAnswers = (form: AssessmentForm, userId: string): Answers => {
  const store = useMemo(() => openStore(form, userId), [form.assessment.id, userId]);
  const [drafts, setDrafts] = useState(store.drafts());
  useEffect(() => {
    setDrafts(store.drafts());
    const unsubscribe = store.subscribe(() => setDrafts(store.drafts()));
    const flush = (): void => store.flush();
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') store.flush();
    };
    addEventListener('pagehide', flush);
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      flush();
      unsubscribe();
      store.close();
      removeEventListener('pagehide', flush);
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
  }, [store]);
  const values = useMemo(() => valuesOf(drafts), [drafts]);
  return { store, drafts, values };
};

const valuesOf = (drafts: Drafts): Readonly<Record<string, ItemValue>> => {
  const values: Record<string, ItemValue> = {};
  drafts.forEach(({ content }, code) => {
    if (content.value) values[code] = content.value;
  });
  return values;
};
