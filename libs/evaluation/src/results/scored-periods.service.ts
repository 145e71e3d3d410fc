import { problem } from '@app/access';
import { instant, type Transaction } from '@app/database';
import { sha256 } from '@app/platform';
import { canonicalJson, scorePeriod } from '@app/scoring';
import type { PeriodDocument, ResultDocument, SheetLine } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { lastDetermination } from '../determinations/last-determination';
import { periodDocument } from './period-document';
import { findFingerprint, findPeriodFacts } from './period-facts.query';
import type { DeterminationView, ScoredFacts } from './standings-rows';
import { allJudged, findUnjudged } from './unjudged.query';

/** A period's scores with the document they were made from. */
export interface ScoredPeriodFacts extends ScoredFacts {
  readonly document: PeriodDocument;
  /** SHA-256 of the canonical period document. */
  readonly inputSha256: string;
  readonly sheetSha256Of: (subjectId: string) => string | null;
  /** Present once determined. */
  readonly determination: DeterminationView | null;
}

interface DeterminationRow extends DeterminationView {
  readonly id: string;
  readonly periodDocument: PeriodDocument;
  readonly resultDocument: ResultDocument;
}

/** What readers see of a determination `d`. */
export const determinationColumns = `
  d.number, ${instant('d.decided_at')} as "decidedAt", d.note,
  d.period_sha256 as "periodSha256", d.result_sha256 as "resultSha256", d.signature->>'keyId' as "keyId",
  (select json_build_object('number', o.number, 'reason', d.correction_reason,
            'decidedAt', ${instant('o.decided_at')})
     from determinations o where o.id = d.corrects_id) as corrects`;

const lastSql = `
  select d.id, d.period_document as "periodDocument", d.result_document as "resultDocument", ${determinationColumns}
    from ${lastDetermination('$1')} d`;

const sheetsSql = `
  select assessment_id as "assessmentId", subject_id as "subjectId", sheet, sheet_sha256 as "sheetSha256"
    from period_results where determination_id = $1`;

/** How many periods' scores a process keeps between requests. */
const keptPeriods = 8;

/** The scores of a period: computed from the facts as they stand, or as the plenary froze them. */
@Injectable()
export class ScoredPeriodsService {
  private readonly kept = new Map<string, { readonly fingerprint: string; readonly scored: ScoredPeriodFacts }>();

  /**
   * The determination that holds, or else the facts as they stand. Scores kept from before serve only while no fact of the
   * period has changed. Throws not found.
   */
  async load(tx: Transaction, periodId: string): Promise<ScoredPeriodFacts> {
    const fingerprint = await findFingerprint(tx, periodId);
    if (fingerprint === null) throw problem.notFound();
    const kept = this.kept.get(periodId);
    if (kept?.fingerprint === fingerprint) return kept.scored;
    const scored = (await frozenScores(tx, periodId)) ?? (await liveScores(tx, periodId));
    this.keep(periodId, fingerprint, scored);
    return scored;
  }

  private keep(id: string, fingerprint: string, scored: ScoredPeriodFacts): void {
    this.kept.delete(id);
    this.kept.set(id, { fingerprint, scored });
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptPeriods && oldest !== undefined) this.kept.delete(oldest);
  }
}

/** Scores made now, from the rows as this transaction sees them. */
export const liveScores = async (tx: Transaction, periodId: string): Promise<ScoredPeriodFacts> => {
  const facts = await findPeriodFacts(tx, periodId);
  if (!facts) throw problem.notFound();
  const document = periodDocument(facts);
  const ids = new Map(facts.assessments.map(({ id, bodyCode }) => [bodyCode, id]));
  const { results, warnings, sheetOf } = scorePeriod(document, sha256);
  const byId = new Map(results.map((result) => [result.id, result]));
  let inputSha256: string | undefined;
  return {
    document,
    policy: facts.policy,
    results,
    warnings,
    sheetOf: (subjectId) => (ids.has(subjectId) ? sheetOf(subjectId) : null),
    sheetSha256Of: (subjectId) => byId.get(subjectId)?.sheetSha256 ?? null,
    assessmentIdOf: (subjectId) => ids.get(subjectId) ?? null,
    frozen: false,
    unjudged: await findUnjudged(tx, periodId),
    /** Of megabytes of text, and asked for by reports and the plenary only. */
    get inputSha256() {
      return (inputSha256 ??= sha256(canonicalJson(document)));
    },
    determination: null,
  };
};

/** As the plenary froze them last; null before it determined. */
export const frozenScores = async (tx: Transaction, periodId: string): Promise<ScoredPeriodFacts | null> => {
  const [row] = await tx.query<DeterminationRow[]>(lastSql, [periodId]);
  return row ? frozenOf(tx, row) : null;
};

const frozenOf = async (tx: Transaction, row: DeterminationRow): Promise<ScoredPeriodFacts> => {
  const frozen = await tx.query<
    { assessmentId: string; subjectId: string; sheet: SheetLine | null; sheetSha256: string | null }[]
  >(sheetsSql, [row.id]);
  const bySubject = new Map(frozen.map((result) => [result.subjectId, result]));
  return {
    document: row.periodDocument,
    policy: row.periodDocument.period,
    results: row.resultDocument.results,
    warnings: row.resultDocument.warnings,
    sheetOf: (subjectId) => bySubject.get(subjectId)?.sheet ?? null,
    sheetSha256Of: (subjectId) => bySubject.get(subjectId)?.sheetSha256 ?? null,
    assessmentIdOf: (subjectId) => bySubject.get(subjectId)?.assessmentId ?? null,
    frozen: true,
    unjudged: allJudged,
    inputSha256: row.periodSha256,
    determination: {
      number: row.number,
      decidedAt: row.decidedAt,
      note: row.note,
      periodSha256: row.periodSha256,
      resultSha256: row.resultSha256,
      keyId: row.keyId,
      corrects: row.corrects,
    },
  };
};
