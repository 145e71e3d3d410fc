import { type PeriodDocument, type ResultDocument, scorePeriod, toResultDocument } from '@app/scoring';
import { differingResults } from './compare-results';
import { sha256 } from './sha256';

export interface Recomputed {
  readonly count: number;
  readonly differing: readonly string[];
}

/** Scores a published period from its input and compares everything with what was published. */
export const recomputePeriod = (document: PeriodDocument, published: ResultDocument): Recomputed => {
  const computed = toResultDocument(document, scorePeriod(document, sha256), sha256);
  return { count: computed.results.length, differing: differingResults(published, computed) };
};
