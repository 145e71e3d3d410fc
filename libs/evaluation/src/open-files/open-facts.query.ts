import { instant, type Transaction, transaction } from '@app/database';
import type { PeriodDocument, ResultDocument } from '@app/scoring';
import type { DataSource } from 'typeorm';
import type { FrozenSheet, OpenFacts } from './open-files';

interface Row {
  readonly period: PeriodDocument;
  readonly result: ResultDocument;
  readonly signed: object | null;
  readonly decidedAt: string;
  readonly resultSha256: string;
}

const factsSql = `
  select period_document as period, result_document as result, result_sha256 as "resultSha256",
         case when signature is not null
              then jsonb_build_object('format', 'terbuka/signed-determination@1', 'statement', statement) || signature end as signed,
         ${instant('decided_at')} as "decidedAt"
    from determinations where id = $1`;

const sheetsSql = `
  select subject_id as "subjectId", sheet from period_results where determination_id = $1 and subject_id = any($2)`;

/** Sheets read at once: some megabytes, whatever the period holds. */
const sheetsAtOnce = 50;

/** What a determination froze; it never changes, so it is read in as many transactions as it takes. Null where there is none. */
export const findOpenFacts = async (dataSource: DataSource, determinationId: string): Promise<OpenFacts | null> => {
  const [row] = await transaction(dataSource, (tx) => tx.query<Row[]>(factsSql, [determinationId]));
  if (!row) return null;
  const ids = row.result.results.map(({ id }) => id);
  async function* sheets(): AsyncIterable<FrozenSheet> {
    for (let from = 0; from < ids.length; from += sheetsAtOnce)
      yield* await transaction(dataSource, (tx) =>
        findSheets(tx, determinationId, ids.slice(from, from + sheetsAtOnce)),
      );
  }
  return { ...row, sheets };
};

const findSheets = async (
  tx: Transaction,
  determinationId: string,
  ids: readonly string[],
): Promise<readonly FrozenSheet[]> => {
  const found = await tx.query<FrozenSheet[]>(sheetsSql, [determinationId, ids]);
  const bySubject = new Map(found.map(({ subjectId, sheet }) => [subjectId, sheet]));
  return ids.map((subjectId) => ({ subjectId, sheet: bySubject.get(subjectId) ?? null }));
};
