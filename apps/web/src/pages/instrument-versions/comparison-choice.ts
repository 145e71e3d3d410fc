/** One side of a comparison: a published version, or the draft. */
export type Side = number | 'draft';

export interface Choice {
  readonly from: Side;
  readonly to: Side;
}

const draftWord = 'draf';

/** A side as the address writes it. */
export const sideWord = (side: Side): string => (side === 'draft' ? draftWord : String(side));

const sideOf = (word: string | null, known: readonly Side[]): Side | null => {
  const side = word === draftWord ? 'draft' : Number(word);
  return word !== null && known.includes(side) ? side : null;
};

/**
 * What the address compares, as far as it exists; else the latest published version with the one before it, as a draft is
 * mostly equal to it. Where only one is published, that one with the draft. Null where there is only one thing.
 */
export const choiceIn = (query: string, known: readonly Side[]): Choice | null => {
  if (known.length < 2) return null;
  const parameters = new URLSearchParams(query);
  const published = known.filter((side) => side !== 'draft');
  const newest = published.length > 1 || !known.includes('draft') ? published.at(-1) : 'draft';
  const to = sideOf(parameters.get('ke'), known) ?? newest;
  const usual = to === 'draft' ? published.at(-1) : published.filter((side) => side < Number(to)).at(-1);
  const from = sideOf(parameters.get('dari'), known) ?? usual ?? published[0];
  return from === undefined || to === undefined ? null : { from, to };
};

/** The address's query with another choice; what else it says stays. */
export const withChoice = (query: string, { from, to }: Choice): string => {
  const parameters = new URLSearchParams(query);
  parameters.set('dari', sideWord(from));
  parameters.set('ke', sideWord(to));
  return parameters.toString();
};
