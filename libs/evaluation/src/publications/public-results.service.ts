import { problem } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import type { SheetLine } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Standings } from '../results/standings-rows';
import { findImportedYears, type ImportedYear } from '../past-years/body-history.query';
import { findPublishedDecrees } from './published-decrees.query';
import type { PublishedDecree } from './published-decrees.query';
import { findPublicCorrections } from './public-corrections.query';
import type { PublicCorrection } from './public-corrections.query';
import { findPublished, requireStanding, withoutId } from './published.query';
import type { PublicPeriod, Published } from './published.query';
import { PublishedTablesService } from './published-tables.service';
import type { PublicRow, PublishedTable } from './published-tables.service';

export interface PublicStandings extends PublicPeriod, Standings {
  readonly rows: readonly PublicRow[];
  /** A questionnaire of the period is a proposal that nobody has compared with an official one. */
  readonly proposal: boolean;
  /** What was corrected in its questionnaires while it ran, the latest first. */
  readonly corrections: readonly PublicCorrection[];
  /** Every determination that was published, the one that holds first; each keeps its own documents. */
  readonly decrees: readonly Omit<PublishedDecree, 'id'>[];
}
export interface PublicBodyResult {
  readonly period: PublicPeriod;
  readonly name: string;
  readonly row: PublicRow;
  /** Null for a body that has none, e.g. one that never registered. */
  readonly sheet: SheetLine | null;
  readonly sheetSha256: string | null;
  /** The same body in every published period of its organiser, the latest year first; this one among them. */
  readonly history: readonly PublicYear[];
  /** The same body in tables of earlier years, which nobody can compute again. */
  readonly imported: readonly ImportedYear[];
}

/** One body's place in one published period. */
export interface PublicYear {
  readonly period: Pick<PublicPeriod, 'code' | 'title' | 'year'>;
  readonly final: string | null;
  readonly scale: string;
  readonly bandLabel: string | null;
  readonly rank: number | null;
  /** How many have a place in its category. */
  readonly rankedInCategory: number;
  readonly categoryLabel: string;
  readonly status: PublicRow['status'];
}

const stateSql = `
  select md5(concat(
           (select string_agg(concat_ws(' ', u.determination_id, p.title, o.name), ',' order by u.determination_id)
              from publications u join periods p on p.id = u.period_id join organisers o on o.id = p.organiser_id),
           (select max(id::text) from publication_events),
           (select string_agg(concat_ws(' ', y.id, y.withdrawn_at), ',' order by y.id) from past_years y))) as state`;

/** What everyone may read, without a session: published results and the documents to recompute them from. */
@Injectable()
export class PublicResultsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tables: PublishedTablesService,
  ) {}

  /** Published periods, the latest year first. */
  async periods(): Promise<readonly PublicPeriod[]> {
    return transaction(this.dataSource, async (tx) => (await findPublished(tx, null)).map(withoutId));
  }

  /** Changes whenever anything that public pages show may have changed. */
  async state(): Promise<string> {
    return transaction(this.dataSource, async (tx) => {
      const [row] = await tx.query<{ state: string }[]>(stateSql);
      return row?.state ?? '';
    });
  }

  /** The whole table of one period. */
  async standings(code: string): Promise<PublicStandings> {
    return transaction(this.dataSource, async (tx) => {
      const { period, table } = await this.loadTable(tx, code);
      const corrections = await findPublicCorrections(tx, period.id, table.titles);
      const decrees = (await findPublishedDecrees(tx, period.id)).map(({ id: _, ...decree }) => decree);
      return { ...withoutId(period), ...table.standings, proposal: table.proposal, corrections, decrees };
    });
  }

  /** One body's row, its score sheet, and its earlier years. */
  async body(code: string, subjectId: string): Promise<PublicBodyResult> {
    return transaction(this.dataSource, async (tx) => {
      const { period, table } = await this.loadTable(tx, code);
      const row = table.rowOf(subjectId);
      if (!row) throw problem.notFound();
      const [kept] = await tx.query<SheetRow[]>(sheetSql, [subjectId, period.determinationId]);
      const { sheet = null, sheetSha256 = null } = kept ?? {};
      const history = await this.history(tx, period.organiserId, subjectId);
      const imported = await findImportedYears(tx, period.determinationId, subjectId);
      return { period: withoutId(period), name: row.name, row, sheet, sheetSha256, history, imported };
    });
  }

  private async history(tx: Transaction, organiserId: string, subjectId: string): Promise<readonly PublicYear[]> {
    const years: PublicYear[] = [];
    for (const period of await findPublished(tx, null)) {
      const table =
        period.organiserId === organiserId && !period.withdrawn
          ? await this.tables.load(tx, period.determinationId)
          : null;
      const row = table?.rowOf(subjectId);
      if (table && row) years.push(yearOf(period, table, row));
    }
    return years;
  }

  private async loadTable(tx: Transaction, code: string): Promise<{ period: Published; table: PublishedTable }> {
    const [period] = await findPublished(tx, code);
    requireStanding(period?.withdrawn);
    const table = period && (await this.tables.load(tx, period.determinationId));
    if (!table) throw problem.notFound();
    return { period, table };
  }
}

const yearOf = ({ code, title, year }: Published, table: PublishedTable, row: PublicRow): PublicYear => ({
  period: { code, title, year },
  final: row.final,
  scale: table.standings.scale,
  bandLabel: row.bandLabel,
  rank: row.ranks.category,
  rankedInCategory: table.rankedIn(row.category),
  categoryLabel: row.categoryLabel,
  status: row.status,
});

interface SheetRow {
  readonly sheet: SheetLine | null;
  readonly sheetSha256: string | null;
}

const sheetSql = `
  select sheet, sheet_sha256 as "sheetSha256" from period_results where subject_id = $1 and determination_id = $2`;
