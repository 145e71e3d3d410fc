import type { AssessmentForm, Schemas } from '../../api/types';
import type { Drafts } from './answer-store';

interface Standing extends Pick<AssessmentForm, 'editableItems'> {
  readonly lastYear: { readonly items: Readonly<Record<string, LastYearWord>> } | null;
  /** What lies copied already. */
  readonly copies: ReadonlyMap<string, unknown>;
  readonly drafts: Drafts;
}

type LastYearWord = Pick<Schemas['LastYearItemDto'], 'value'> & {
  readonly verdict: Pick<NonNullable<Schemas['LastYearItemDto']['verdict']>, 'decision'> | null;
};

/** Of these items, those whose answer of last year may be laid out together with others: open, empty, and accepted then. */
export const copyableCodes = (
  itemCodes: readonly string[],
  { lastYear, copies, drafts, editableItems }: Standing,
): readonly string[] =>
  itemCodes.filter((code) => {
    const isOpen = editableItems?.includes(code) ?? true;
    return isOpen && mayRepeat(lastYear?.items[code]) && !copies.has(code) && !drafts.get(code)?.content.value;
  });

const mayRepeat = (item: LastYearWord | undefined): boolean => {
  const decision = item?.verdict?.decision;
  const isAccepted = decision === undefined || decision === 'accept' || decision === 'notApplicable';
  return Boolean(item?.value) && isAccepted;
};
