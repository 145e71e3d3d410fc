import { type Instrument, type ItemValue, itemsByCode } from '@app/instrument';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { followSave } from '../../api/saves-under-way';
import type { AssessmentForm } from '../../api/types';
import { browserBackup } from './answer-backup';
import { type AnswerStore, type Drafts, type SaveReply, createAnswerStore } from './answer-store';
import type { FormPair } from './use-form-pair';
import type { HearOfNewer } from './use-newer';

/** Names that no two saves share; older phones have no `randomUUID`, and pages without https neither. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const openStore = (form: AssessmentForm, userId: string, onNewer: HearOfNewer): AnswerStore => {
  const id = form.assessment.id;
  return createAnswerStore(form, {
    save: (itemCode, { value, note, revision, key, instrumentSha256 }) =>
      followSave(
        api.put<SaveReply>(
          `/api/assessments/${id}/answers/${encodeURIComponent(itemCode)}`,
          { value, note, revision, key, ...(instrumentSha256 ? { instrumentSha256 } : {}) },
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
    onNewer,
  });
};

export interface Answers {
  readonly store: AnswerStore;
  readonly drafts: Drafts;
  readonly values: Readonly<Record<string, ItemValue>>;
}

/** Opens the store for one form, sends what is left when the page goes or the connection comes back. */
export const useAnswers = (pair: FormPair, userId: string, onNewer: HearOfNewer): Answers => {
  const { form } = pair;
  const hear = useRef(onNewer);
  useEffect(() => {
    hear.current = onNewer;
  });
  const store = useMemo(
    () => openStore(form, userId, (...news) => hear.current(...news)),
    [form.assessment.id, userId],
  );
  const [, redraw] = useState(0);
  useRenewal(store, pair);
  useEffect(() => {
    const draw = (): void => redraw((count) => count + 1);
    const unsubscribe = store.subscribe(draw);
    draw(); // What was restored may have begun to be sent before anybody listened.
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
  const drafts = store.drafts();
  const values = useMemo(() => valuesOf(drafts), [drafts]);
  return { store, drafts, values };
};

/** Before the page is drawn with questions read anew, the answers are theirs: no frame shows one beside the other's. */
const useRenewal = (store: AnswerStore, { form, instrument }: FormPair): void => {
  const shown = useRef({ form, instrument });
  if (shown.current.form === form) return;
  const isOther = otherKinds(shown.current.instrument, instrument);
  shown.current = { form, instrument };
  store.renew({ ...form, isOther });
};

const otherKinds = (before: Instrument, after: Instrument): ((itemCode: string) => boolean) => {
  const [old, current] = [itemsByCode(before), itemsByCode(after)];
  return (itemCode) => old.get(itemCode)?.kind !== current.get(itemCode)?.kind;
};

const valuesOf = (drafts: Drafts): Readonly<Record<string, ItemValue>> => {
  const values: Record<string, ItemValue> = {};
  drafts.forEach(({ content }, code) => {
    if (content.value) values[code] = content.value;
  });
  return values;
};
