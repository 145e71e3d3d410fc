import { instant, type Transaction } from '@app/database';
import { headingKey, type PastField, type PastMapping, type RememberedColumns } from '@app/workbook';
import type { KnownBody } from './match-bodies';
import type { PastResultView, PastYearCard, PublicPastYear } from './past-year-views';

const card = `y.id, y.year, y.title, y.source, y.scale, y.row_count as "rowCount", y.file_name as "fileName",
  y.file_sha256 as "fileSha256", ${instant('y.imported_at')} as "importedAt", ${instant('y.withdrawn_at')} as "withdrawnAt",
  y.withdrawal_reason as "withdrawalReason"`;

/** An organiser's past years, those that were withdrawn too, the latest first. */
export const findPastYears = (tx: Transaction, organiserId: string): Promise<PastYearCard[]> =>
  tx.query<PastYearCard[]>(
    `select ${card} from past_years y where y.organiser_id = $1 order by y.year desc, y.imported_at desc`,
    [organiserId],
  );

export const findPastYear = async (
  tx: Transaction,
  id: string,
): Promise<(PublicPastYear & { readonly organiserId: string }) | null> => {
  const [row] = await tx.query<(PublicPastYear & { organiserId: string })[]>(
    `select ${card}, o.name as organiser, y.organiser_id as "organiserId"
       from past_years y join organisers o on o.id = y.organiser_id where y.id = $1`,
    [id],
  );
  return row ?? null;
};

/** Everybody's, for anyone. */
export const findPublicPastYears = (tx: Transaction): Promise<PublicPastYear[]> =>
  tx.query<PublicPastYear[]>(
    `select ${card}, o.name as organiser from past_years y join organisers o on o.id = y.organiser_id
      order by y.year desc, o.name, y.imported_at desc`,
  );

export const findPastResults = (tx: Transaction, pastYearId: string): Promise<PastResultView[]> =>
  tx.query<PastResultView[]>(
    `select row_number as row, code, name, category, final::text, band, rank, stages from past_results
      where past_year_id = $1 order by row_number`,
    [pastYearId],
  );

/** Every body of the organiser, as tables may name them. */
export const findKnownBodies = (tx: Transaction, organiserId: string): Promise<KnownBody[]> =>
  tx.query<KnownBody[]>(
    `select id, code, name, region_code as "regionCode" from public_bodies where organiser_id = $1 order by code collate "C"`,
    [organiserId],
  );

interface KeptMapping extends PastMapping {
  /** Headings by the letters of their columns. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What this organiser said last of each heading. */
export const findRemembered = async (tx: Transaction, organiserId: string): Promise<RememberedColumns> => {
  const rows = await tx.query<{ mapping: KeptMapping }[]>(
    'select mapping from past_years where organiser_id = $1 order by imported_at desc limit 20',
    [organiserId],
  );
  const known = rows.reverse().flatMap(({ mapping: { headers, fields } }) =>
    Object.entries(headers)
      .filter(([, header]) => header !== '')
      .map(([letter, header]): [string, PastField | 'none'] => [headingKey(header), fields[letter] ?? 'none']),
  );
  return Object.fromEntries(known);
};
