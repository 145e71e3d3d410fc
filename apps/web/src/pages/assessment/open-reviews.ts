import type { Item } from '@app/instrument';
import type { Effect } from '../../api/correction-types';
import type { AssessmentForm } from '../../api/types';
import type { Drafts } from './answer-store';

/** By item code, what a correction did to the answer that nobody has looked at since. */
export type OpenReviews = ReadonlyMap<string, Effect>;

/** Saving an item settles it: its revision is another one than the form came with. `items` are those asked of the body. */
export const openReviews = (
  { answers, reviews }: Pick<AssessmentForm, 'answers' | 'reviews'>,
  drafts: Drafts,
  items: readonly Pick<Item, 'code' | 'filledBy'>[],
): OpenReviews => {
  const effects = reviews.answers;
  const open = items.flatMap(({ code, filledBy }): readonly [string, Effect][] => {
    const effect = effects[code];
    const saved = drafts.get(code)?.revision ?? 0;
    return effect && filledBy !== 'assessor' && saved === (answers[code]?.revision ?? 0) ? [[code, effect]] : [];
  });
  return new Map(open);
};

/**
 * Everything that still asks for something: what is incomplete and what is to be looked at again. While single items are
 * repaired, of these alone: nobody is led to an item that is locked.
 */
export const openCodes = ({
  complete,
  reviews,
  form: { editableItems },
}: {
  readonly form: Pick<AssessmentForm, 'editableItems'>;
  readonly complete: { readonly missing: readonly { readonly itemCode: string }[] };
  readonly reviews: OpenReviews;
}): ReadonlySet<string> => {
  const codes = [...complete.missing.map(({ itemCode }) => itemCode), ...reviews.keys()];
  return new Set(editableItems ? codes.filter((code) => editableItems.includes(code)) : codes);
};
