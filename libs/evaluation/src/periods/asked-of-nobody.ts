import { isApplicable, itemsOf, type Instrument, type Violation } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { instrumentOf } from './period-rules';

/** A kind of body that takes part in a category. */
export interface InvitedKind {
  readonly category: string;
  readonly kind: string;
}

/**
 * Items of a questionnaire that none of the bodies filling it is asked, going by their kind: perhaps meant so, perhaps a kind
 * misspelt, hence warnings. A questionnaire that nobody fills yet says nothing.
 */
export const askedOfNobody = (
  instrument: Instrument,
  {
    code,
    policy,
    invited,
  }: { readonly code: string; readonly policy: Policy; readonly invited: readonly InvitedKind[] },
): readonly Violation[] => {
  const own = invited.filter(({ category }) => instrumentOf(policy, category) === code).map(({ kind }) => kind);
  const kinds = [...new Set(own)];
  if (kinds.length === 0) return [];
  return itemsOf(instrument)
    .filter((item) => !kinds.some((kind) => isApplicable(item, kind)))
    .map((item) => ({
      path: '',
      code: 'item.askedOfNobody',
      severity: 'warning',
      place: item.code,
      message: `Butir ${item.code} hanya berlaku bagi ${item.applicable?.join(', ')}, sedangkan yang mengisi kuesioner ini ${kinds.join(', ')}; tidak satu pun ditanyai.`,
    }));
};
