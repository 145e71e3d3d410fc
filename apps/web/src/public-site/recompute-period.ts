import {
  canonicalJson,
  type PeriodDocument,
  type ResultDocument,
  scorePeriod,
  type SheetLine,
  type SubjectResult,
  toResultDocument,
} from '@app/scoring';
import { differingResults } from './compare-results';
import { sha256 } from './sha256';

export interface Recomputed {
  readonly count: number;
  readonly differing: readonly string[];
}

/** One body's score as this machine computes it. */
export interface RecomputedBody {
  readonly inputSha256: string;
  /** Whether the input is the one that the published result names. */
  readonly inputHolds: boolean;
  readonly result: SubjectResult;
  readonly bandLabel: string | null;
  readonly sheet: SheetLine;
  readonly sheetSha256: string;
}

/** Scores a published period from its input and compares everything with what was published. */
export const recomputePeriod = (document: PeriodDocument, published: ResultDocument): Recomputed => {
  const computed = toResultDocument(document, scorePeriod(document, sha256), sha256);
  return { count: computed.results.length, differing: differingResults(published, computed) };
};

/** Scores a published period and tells of one body; null where it has no sheet in it. */
export const recomputeBody = (
  document: PeriodDocument,
  published: ResultDocument,
  subjectId: string,
): RecomputedBody | null => {
  const { results, sheetOf } = scorePeriod(document, sha256);
  const result = results.find(({ id }) => id === subjectId);
  const sheet = sheetOf(subjectId);
  if (!result || !sheet) return null;
  const inputSha256 = sha256(canonicalJson(document));
  return {
    inputSha256,
    inputHolds: inputSha256 === published.inputSha256,
    result,
    bandLabel: document.period.bands.find(({ code }) => code === result.band)?.label ?? null,
    sheet,
    sheetSha256: sha256(canonicalJson(sheet)),
  };
};
