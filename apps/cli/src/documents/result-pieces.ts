import { sheetJson, type ResultDocument, type ScoredPeriod, type SheetLine } from '@app/scoring';

/** The result as JSON with one body a line, so that two publications can be compared line by line. */
export const resultPieces = function* (document: ResultDocument): Generator<string> {
  const { results, ...head } = document;
  yield `${JSON.stringify(head).slice(0, -1)},"results":[`;
  for (const [index, result] of results.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(result)}`;
  yield '\n]}\n';
};

/** Score sheets as JSON Lines, in the order of the results; each line carries the hash that the result names. */
export const sheetPieces = function* ({ results, sheetOf }: ScoredPeriod): Generator<string> {
  const known = new Map<SheetLine, string>();
  for (const { id, sheetSha256 } of results) {
    yield `{"id":${JSON.stringify(id)},"sha256":"${sheetSha256}","sheet":${sheetJson(sheetOf(id), known)}}\n`;
  }
};
