import { instant, type Transaction } from '@app/database';
import type { FinalScore, KnownYear } from './compare-finals';

interface YearRow extends Omit<KnownYear, 'scores' | 'file'> {
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly importedAt: string | null;
}

interface ScoreRow extends FinalScore {
  readonly yearId: string;
  readonly bodyId: string;
}

const last = `(select d.* from determinations d where not exists (select 1 from determinations n where n.corrects_id = d.id))`;

const yearsSql = `
  select o.id, 'computed' as source, o.year, o.title, d.period_document->'period'->>'scale' as scale, null as "fileName",
         null as "fileSha256", null as "importedAt"
    from periods p join periods o on o.organiser_id = p.organiser_id and o.year < p.year and o.determined_at is not null
    join ${last} d on d.period_id = o.id
   where p.id = $1
  union all
  select y.id, 'imported', y.year, y.title, y.scale, y.file_name, y.file_sha256,
         ${instant('y.imported_at')}
    from periods p join past_years y on y.organiser_id = p.organiser_id and y.year <= p.year and y.withdrawn_at is null
   where p.id = $1
   order by year, source desc, title`;

const scoresSql = `
  select d.period_id as "yearId", a.public_body_id as "bodyId", r.final::text, r.rank_category as rank,
         (select b->>'label' from jsonb_array_elements(d.period_document->'period'->'bands') b where b->>'code' = r.band) as band
    from ${last} d join period_results r on r.determination_id = d.id join assessments a on a.id = r.assessment_id
   where d.period_id = any($1) and a.public_body_id = any($2)
  union all
  select r.past_year_id, r.public_body_id, r.final::text, r.rank, r.band
    from past_results r where r.past_year_id = any($1) and r.public_body_id = any($2)`;

/** Earlier years of the period's organiser, the earliest first, with what these bodies reached in each. */
export const findKnownYears = async (
  tx: Transaction,
  periodId: string,
  bodyIds: readonly string[],
): Promise<readonly KnownYear[]> => {
  const years = await tx.query<YearRow[]>(yearsSql, [periodId]);
  if (years.length === 0) return [];
  const rows = await tx.query<ScoreRow[]>(scoresSql, [years.map(({ id }) => id), bodyIds]);
  const scores = new Map(years.map(({ id }) => [id, new Map<string, FinalScore>()]));
  for (const { yearId, bodyId, final, band, rank } of rows) scores.get(yearId)?.set(bodyId, { final, band, rank });
  return years.map(({ fileName, fileSha256, importedAt, ...year }) => ({
    ...year,
    file:
      fileName === null || fileSha256 === null || importedAt === null
        ? null
        : { name: fileName, sha256: fileSha256, importedAt },
    scores: scores.get(year.id) ?? new Map<string, FinalScore>(),
  }));
};

interface BodyRow {
  readonly assessmentId: string;
  readonly id: string;
}

/** The bodies of a period by their assessments. */
export const findBodyIds = async (tx: Transaction, periodId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<BodyRow[]>(
    'select id as "assessmentId", public_body_id as id from assessments where period_id = $1',
    [periodId],
  );
  return new Map(rows.map(({ assessmentId, id }) => [assessmentId, id]));
};
