/** Refusals of a score that no waiting and no second try undoes: what was typed is dropped, or it would be sent for ever. */
const forGood: ReadonlySet<string> = new Set([
  'juror.away',
  'juror.recused',
  'juror.conflict',
  'card.signed',
  'criterion.unknown',
]);

export const isRefusedForGood = (code: string): boolean => forGood.has(code);
