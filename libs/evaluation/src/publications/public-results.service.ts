import { problem } from '@app/access';
import { transaction } from '@app/database';
import type { Transaction } from '@app/database';
import { canonicalJson } from '@app/scoring';
import type { SheetLine } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { standingsOf } from '../results/standings-rows';
import type { Standings } from '../results/standings-rows';
import { findImportedYears, type ImportedYear } from '../past-years/body-history.query';
import { openWithdrawal } from './publication-events.query';
import { findPublishedDecrees } from './published-decrees.query';
import type { PublishedDecree } from './published-decrees.query';
import { findPublicCorrections } from './public-corrections.query';
import type { PublicCorrection } from './public-corrections.query';
import { PublishedTablesService } from './published-tables.service';
import type { PublicRow, PublishedTable } from './published-tables.service';
import { rankingCsv } from './ranking-csv';

/** That a published result was taken back, and why; its numbers are gone, this stays. */
export interface PublicWithdrawal {
  readonly at: string;
  readonly reason: string;
}
export interface PublicPeriod {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly organiser: string;
  readonly publishedAt: string;
  /** Null where the result stands. */
  readonly withdrawn: PublicWithdrawal | null;
}
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

/** An open document as it goes over the wire, with the hash that names its content. */
export interface OpenDocument {
  readonly sha256: string;
  readonly mediaType: string;
  readonly body: string;
}
export const openDocuments = [
  'period.json',
  'result.json',
  'sheets.jsonl',
  'ranking.csv',
  'determination.json',
] as const;
export type OpenDocumentName = (typeof openDocuments)[number];

interface Published extends PublicPeriod {
  readonly id: string;
  readonly organiserId: string;
  readonly determinationId: string;
}

/** What is published last holds, also while it is being corrected. */
const publishedSql = `
  select p.id, p.code, p.title, p.year, p.organiser_id as "organiserId", o.name as organiser, u.determination_id as "determinationId",
         to_char(u.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt",
         (select jsonb_build_object('at', to_char(w.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', w.reason)
            from ${openWithdrawal('u.determination_id')} w) as withdrawn
    from publications u join periods p on p.id = u.period_id join organisers o on o.id = p.organiser_id
   where ($1::text is null or p.code = $1)
     and not exists (select 1 from publications n where n.period_id = u.period_id and n.published_at > u.published_at)
   order by p.year desc, u.published_at desc, p.code`;

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
    private readonly scoredPeriods: ScoredPeriodsService,
    private readonly tables: PublishedTablesService,
  ) {}

  /** Published periods, the latest year first. */
  async periods(): Promise<readonly PublicPeriod[]> {
    return transaction(this.dataSource, async (tx) =>
      (await tx.query<Published[]>(publishedSql, [null])).map(withoutId),
    );
  }

  /** Changes whenever anything that public pages show may have changed. */
  async state(): Promise<string> {
    return transaction(this.dataSource, async (tx) => {
      const [row] = await tx.query<{ state: string }[]>(stateSql);
      return row?.state ?? '';
    });
  }

  /**
   * Names what a period's answers say: the hash of its result, and how often it was taken back, which they tell. All change
   * together, or never.
   */
  async version(code: string): Promise<string> {
    return transaction(this.dataSource, async (tx) => {
      const { period, table } = await this.loadTable(tx, code);
      const taken = (await findPublishedDecrees(tx, period.id)).flatMap(({ withdrawals }) => withdrawals).length;
      return taken === 0 ? table.resultSha256 : `${table.resultSha256}-${taken}`;
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

  /**
   * One open document, byte for byte the same at every asking: of the determination that holds, or of an earlier one by the
   * hash of its result.
   */
  async document(code: string, name: OpenDocumentName, ofResult?: string): Promise<OpenDocument> {
    return transaction(this.dataSource, async (tx) => {
      const { period, scored } = await this.load(tx, code, ofResult);
      const sha256 = scored.determination.resultSha256;
      switch (name) {
        case 'period.json':
          return { sha256: scored.inputSha256, mediaType: 'application/json', body: canonicalJson(scored.document) };
        case 'result.json':
          return { sha256, mediaType: 'application/json', body: await resultText(tx, period.determinationId) };
        case 'sheets.jsonl':
          return { sha256, mediaType: 'application/jsonl', body: sheetLines(scored) };
        case 'determination.json':
          return {
            sha256: `${sha256}-signed`,
            mediaType: 'application/json',
            body: await signedText(tx, period.determinationId),
          };
        case 'ranking.csv':
          return { sha256, mediaType: 'text/csv', body: rankingCsv(standingsOf(scored)) };
      }
    });
  }

  private async history(tx: Transaction, organiserId: string, subjectId: string): Promise<readonly PublicYear[]> {
    const years: PublicYear[] = [];
    for (const period of await tx.query<Published[]>(publishedSql, [null])) {
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
    const [period] = await tx.query<Published[]>(publishedSql, [code]);
    requireStanding(period?.withdrawn);
    const table = period && (await this.tables.load(tx, period.determinationId));
    if (!table) throw problem.notFound();
    return { period, table };
  }

  private async load(tx: Transaction, code: string, ofResult?: string): Promise<{ period: Published; scored: Frozen }> {
    const [period] = await tx.query<Published[]>(publishedSql, [code]);
    if (!period) throw problem.notFound();
    const decrees = ofResult === undefined ? [] : await findPublishedDecrees(tx, period.id);
    const earlier = decrees.find(({ resultSha256 }) => resultSha256 === ofResult);
    if (ofResult !== undefined && !earlier) throw problem.notFound();
    requireStanding(earlier ? earlier.withdrawals.find(({ restoredAt }) => restoredAt === null) : period.withdrawn);
    const determinationId = earlier?.id ?? period.determinationId;
    const scored = await this.scoredPeriods.loadDetermined(tx, determinationId);
    if (!scored || !isFrozen(scored)) throw problem.notFound();
    return { period: { ...period, determinationId }, scored };
  }
}

type Frozen = ScoredPeriodFacts & { readonly determination: NonNullable<ScoredPeriodFacts['determination']> };

const isFrozen = (scored: ScoredPeriodFacts): scored is Frozen => scored.determination !== null;

/** Throws `publication.withdrawn`, with the reason, where it was taken back. */
const requireStanding = (withdrawal: PublicWithdrawal | null | undefined): void => {
  if (withdrawal) throw problem.publicationWithdrawn({ reason: withdrawal.reason, withdrawnAt: withdrawal.at });
};

const withoutId = ({ code, title, year, organiser, publishedAt, withdrawn }: Published): PublicPeriod => ({
  code,
  title,
  year,
  organiser,
  publishedAt,
  withdrawn,
});

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

const resultText = async (tx: Transaction, determinationId: string): Promise<string> => {
  const [row] = await tx.query<{ document: unknown }[]>(
    'select result_document as document from determinations where id = $1',
    [determinationId],
  );
  return canonicalJson(row?.document ?? null);
};

/** The statement with its signature; there is none for what was determined before determinations were signed. */
const signedText = async (tx: Transaction, determinationId: string): Promise<string> => {
  const [row] = await tx.query<{ signed: object }[]>(
    `select jsonb_build_object('format', 'terbuka/signed-determination@1', 'statement', statement) || signature as signed
       from determinations where id = $1 and signature is not null`,
    [determinationId],
  );
  if (!row) throw problem.notFound();
  return canonicalJson(row.signed);
};

/** One line a body, in the order of the results, each with the hash that the result names; as the command `score --sheets` writes them. */
const sheetLines = ({ results, sheetOf }: Pick<ScoredPeriodFacts, 'results' | 'sheetOf'>): string =>
  results.map(({ id, sheetSha256 }) => `${canonicalJson({ id, sha256: sheetSha256, sheet: sheetOf(id) })}\n`).join('');
