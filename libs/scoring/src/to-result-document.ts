import { canonicalJson } from '@app/instrument';
import type { PeriodDocument } from './period';
import type { ResultDocument } from './result';
import type { ScoredPeriod, Sha256 } from './score-period';

/** The result to be published, with one hash of the whole canonical period document (RULINGS 15). */
export const toResultDocument = (document: PeriodDocument, scored: ScoredPeriod, hash: Sha256): ResultDocument => {
  const { code, title, year, organiser } = document.period;
  return {
    format: 'terbuka/result@1',
    period: { code, title, year, organiser },
    inputSha256: hash(canonicalJson(document)),
    warnings: scored.warnings,
    results: scored.results,
  };
};
