import type { Correction, InstrumentChange } from '../api/correction-types';

interface ItemCorrection extends Omit<Correction, 'changes'> {
  readonly change: InstrumentChange;
}

/** The corrections that touched one item, newest first. */
export const correctionsOf = (corrections: readonly Correction[], code: string): readonly ItemCorrection[] =>
  corrections.flatMap(({ changes, ...rest }) =>
    changes
      .filter((change) => change.type === 'item' && change.code === code)
      .map((change): ItemCorrection => ({ ...rest, change })),
  );
