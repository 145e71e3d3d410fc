import type { Transaction } from '@app/database';
import type { Text } from '@app/instrument';
import type { Policy, SubjectResult } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { determinationColumns } from '../results/scored-periods.service';
import { publicRows, standingsOf } from '../results/standings-rows';
import type { DeterminationView, StandingRow, Standings } from '../results/standings-rows';
import { allJudged } from '../results/unjudged.query';

/** A row of a published table, with what people look for a body by. */
export interface PublicRow extends StandingRow {
  /** The body that stands above it, e.g. a village's kecamatan; else its group; null where it has neither. */
  readonly region: string | null;
}

export interface PublishedTable {
  readonly standings: Standings & { readonly rows: readonly PublicRow[] };
  readonly rowOf: (subjectId: string) => PublicRow | null;
  /** How many bodies of a category have a place. */
  readonly rankedIn: (category: string) => number;
  readonly resultSha256: string;
  /** Of each questionnaire, by its code. */
  readonly titles: Readonly<Record<string, Text>>;
  /** A questionnaire of the period is a proposal that nobody has compared with an official one. */
  readonly proposal: boolean;
}

interface TableRow extends DeterminationView {
  readonly policy: Policy;
  readonly results: readonly SubjectResult[];
  readonly warnings: readonly string[];
  readonly titles: Readonly<Record<string, Text>> | null;
  readonly proposal: boolean | null;
}

/** Without sheets and answers, which are most of a determination and of use for one body at a time. */
const tableSql = `
  select ${determinationColumns}, d.period_document->'period' as policy, d.result_document->'results' as results,
         d.result_document->'warnings' as warnings, i.titles, i.proposal
    from determinations d, lateral (
      select jsonb_object_agg(key, value->'title') as titles, bool_or(value->'verified' is distinct from 'true') as proposal
        from jsonb_each(d.period_document->'instruments')) i
   where d.id = $1`;

const regionsSql = `
  select r.subject_id as "subjectId", coalesce(above.name, b.group_code) as region
    from period_results r join assessments a on a.id = r.assessment_id join public_bodies b on b.id = a.public_body_id
    left join public_bodies above on above.id = b.parent_id where r.determination_id = $1`;

/** How many published tables a process keeps; one of a regency takes half a megabyte. */
const keptTables = 24;

/** The tables of determinations, which never change once they are made. */
@Injectable()
export class PublishedTablesService {
  private readonly kept = new Map<string, PublishedTable>();

  /** Null where there is no such determination. */
  async load(tx: Transaction, determinationId: string): Promise<PublishedTable | null> {
    const table = this.kept.get(determinationId) ?? (await readTable(tx, determinationId));
    if (!table) return null;
    this.kept.delete(determinationId);
    this.kept.set(determinationId, table);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptTables && oldest !== undefined) this.kept.delete(oldest);
    return table;
  }
}

const readTable = async (tx: Transaction, determinationId: string): Promise<PublishedTable | null> => {
  const [found] = await tx.query<TableRow[]>(tableSql, [determinationId]);
  if (!found) return null;
  const { policy, results, warnings, titles, proposal, ...determination } = found;
  const listed = await tx.query<{ subjectId: string; region: string | null }[]>(regionsSql, [determinationId]);
  const regions = new Map(listed.map(({ subjectId, region }) => [subjectId, region]));
  const standings = standingsOf({
    policy,
    results,
    warnings,
    sheetOf: () => null,
    assessmentIdOf: () => null,
    frozen: true,
    unjudged: allJudged,
    determination,
  });
  const rows = publicRows(standings).map((row): PublicRow => ({ ...row, region: regions.get(row.subjectId) ?? null }));
  const byId = new Map(rows.map((row) => [row.subjectId, row]));
  return {
    standings: { ...standings, rows },
    rowOf: (subjectId) => byId.get(subjectId) ?? null,
    rankedIn: (category) => rows.filter((row) => row.category === category && row.status === 'ranked').length,
    resultSha256: determination.resultSha256,
    titles: titles ?? {},
    proposal: proposal ?? false,
  };
};
