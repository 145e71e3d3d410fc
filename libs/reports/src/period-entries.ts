import type { PeriodDocument, Subject, SubjectResult } from '@app/scoring';
import type { Scored } from './report-head';

/** A body with what it came to. */
export interface Entry {
  readonly result: SubjectResult;
  readonly subject: Subject;
}

/** Results with their subjects, by category, in one pass. Throws RangeError where the two do not belong together. */
export const entriesByCategory = (
  document: PeriodDocument,
  scored: Pick<Scored, 'results'>,
): ReadonlyMap<string, readonly Entry[]> => {
  const subjects = new Map(document.subjects.map((subject) => [subject.id, subject]));
  const byCategory = new Map<string, Entry[]>();
  for (const result of scored.results) {
    const subject = subjects.get(result.id);
    if (!subject) throw new RangeError(`result of a subject that the period does not have: ${result.id}`);
    const entries = byCategory.get(subject.category) ?? [];
    entries.push({ result, subject });
    byCategory.set(subject.category, entries);
  }
  return byCategory;
};
