import type { ChangedField } from './changed-field';
import type { Entry } from './entry-index';
import type { Text } from './instrument';
import type { Clash } from './merge-fields';
import type { Spot } from './plant-tree';

/** What resolving a conflict for me does to the merged instrument. Keys are those of the merged tree. */
export type MyWay =
  | { readonly change: 'members'; readonly key: string; readonly clash: Clash }
  | {
      readonly change: 'removal';
      readonly key: string;
      /** What they put into it and I have elsewhere: it goes back there. */
      readonly kept: readonly { readonly key: string; readonly spot: Spot }[];
    }
  | { readonly change: 'return'; readonly key: string; readonly entry: Entry; readonly spot: Spot }
  | { readonly change: 'place'; readonly key: string; readonly spot: Spot };

/** Something both have changed, each in its own way. In the merged instrument theirs holds until it is resolved. */
export interface MergeConflict {
  readonly code: string;
  readonly label: Text;
  readonly field: ChangedField | 'existence';
  /** What each wants, in words; null where it is removed or says nothing. */
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly myWay: MyWay;
}
