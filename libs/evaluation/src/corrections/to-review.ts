/** Which effects of corrections still ask something of somebody. Pure. */
import { applicableItems, isRelevant, type Instrument, type Item, type ItemValues } from '@app/instrument';
import type { Effects } from './correction-views';

/** What one body is asked, on the values that count. */
export interface Asked {
  readonly instrument: Instrument;
  readonly bodyKind: string;
  readonly values: ItemValues;
}

/** Items of the questionnaire as it is now that this body sees; an effect on what is gone asks nothing of anybody. */
const shownItems = ({ instrument, bodyKind, values }: Asked): readonly Item[] =>
  applicableItems(instrument, bodyKind).filter((item) => isRelevant(item, values, instrument));

/** Codes of the items whose answer the body is to look at again, in the order of the questionnaire. */
export const answersToReview = (asked: Asked, effects: Effects): readonly string[] =>
  Object.keys(effects).length === 0
    ? []
    : shownItems(asked).flatMap(({ code, filledBy }) =>
        filledBy !== 'assessor' && Object.hasOwn(effects, code) ? [code] : [],
      );

/** Codes of the items whose verdict is to be given again, in the order of the questionnaire. */
export const verdictsToReview = (asked: Asked, effects: Effects): readonly string[] =>
  Object.keys(effects).length === 0
    ? []
    : shownItems(asked).flatMap(({ code, kind }) => (kind !== 'text' && Object.hasOwn(effects, code) ? [code] : []));
