import type { ItemValue } from '@app/instrument';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { AssessmentForm, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useResource } from '../../use-resource';
import type { Answers } from './use-answers';
import { copyableCodes } from './copyable-codes';
import { togetherMessages } from './together-messages';

export type LastYear = Schemas['LastYearDto'];
export type LastYearItem = Schemas['LastYearItemDto'];

/** Last year beside this year's items, and its answers as they lie in them. */
export interface CopiesState {
  readonly lastYear: LastYear | null;
  /** Values that lie at items and that nobody has looked at. */
  readonly copies: ReadonlyMap<string, ItemValue>;
  /** Of these items, those whose answer may be copied together with others. */
  readonly copyable: (itemCodes: readonly string[]) => readonly string[];
  readonly copy: (itemCodes: readonly string[]) => void;
  readonly discard: (itemCode: string) => void;
  readonly keep: (itemCode: string) => void;
}

interface Kept {
  readonly value: ItemValue;
  /** The item's revision when it was laid out: a later save has looked at it. */
  readonly revision: number;
}

/** What a questionnaire waits with until the questions stand. */
export const useLater = (milliseconds: number): boolean => {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, []);
  return due;
};

export const useCopies = (form: AssessmentForm, { store, drafts }: Answers): CopiesState => {
  const t = useTextOf(togetherMessages);
  const path = `/api/assessments/${form.assessment.id}`;
  const lastYear = useResource<LastYear>(useLater(400) ? `${path}/last-year` : null).value;
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const take = useCallback(
    (found: Schemas['CopyOutcomeDto']['copies']): void =>
      setKept(
        new Map(
          Object.entries(found).map(([code, { value }]) => [
            code,
            { value: value as ItemValue, revision: store.draft(code).revision },
          ]),
        ),
      ),
    [store],
  );
  useEffect(() => take(form.copies), [form, take]);
  const copies = useMemo(() => untouched(kept, drafts), [kept, drafts]);
  return {
    lastYear,
    copies,
    copyable: (codes) => copyableCodes(codes, { lastYear, copies, drafts, editableItems: form.editableItems }),
    copy: (itemCodes) => {
      api
        .post<Schemas['CopyOutcomeDto']>(`${path}/copies`, { itemCodes })
        .then(({ copies: all, left }) => {
          take(all);
          toast.show(t('copiedCount', { count: itemCodes.length - Object.keys(left).length }));
        })
        .catch(toastProblem);
    },
    // Saved like an answer: whoever takes the copy at the same time, here or elsewhere, is put before the choice.
    discard: (code) => {
      store.confirm(code);
      setKept((all) => new Map([...all].filter(([other]) => other !== code)));
    },
    keep: (code) => {
      const value = copies.get(code);
      if (value) store.edit(code, { value, note: store.draft(code).content.note }, 0);
    },
  };
};

/** Copies at items that nobody has answered since. */
const untouched = (kept: ReadonlyMap<string, Kept>, drafts: Answers['drafts']): ReadonlyMap<string, ItemValue> =>
  new Map(
    [...kept].flatMap(([code, { value, revision }]): [string, ItemValue][] => {
      const draft = drafts.get(code);
      const isLookedAt = draft && (draft.revision !== revision || draft.phase !== 'settled');
      const isTouched = draft && (isLookedAt || draft.content.value !== null || draft.unfit !== null);
      return isTouched ? [] : [[code, value]];
    }),
  );
