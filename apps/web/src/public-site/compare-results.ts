import type { ResultDocument, SubjectResult } from '@app/scoring';

/** What a reader of the published table would see differ. */
const decisive = ({ final, exact, band, ranks, status, sheetSha256 }: SubjectResult): string =>
  JSON.stringify([final, exact, band, ranks.category, ranks.band, ranks.overall, status, sheetSha256]);

/** Names of the bodies whose recomputed result is not the published one, on either side. */
export const differingResults = (
  published: Pick<ResultDocument, 'results'>,
  computed: Pick<ResultDocument, 'results'>,
): readonly string[] => {
  const mine = new Map(computed.results.map((result) => [result.id, result]));
  const theirs = new Set(published.results.map(({ id }) => id));
  const changed = published.results.filter((result) => {
    const own = mine.get(result.id);
    return !own || decisive(own) !== decisive(result);
  });
  const extra = computed.results.filter(({ id }) => !theirs.has(id));
  return [...changed, ...extra].map(({ name }) => name);
};
