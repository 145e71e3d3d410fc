import { instant, type Transaction } from '@app/database';
import type { Instrument, LintReason } from '@app/instrument';
import type { VersionCard, VersionView } from './instrument-views';

const columns = `v.number, v.sha256, v.note, ${instant('v.published_at')} as "publishedAt", u.name as "publishedBy", v.reasons`;
const from = 'instrument_versions v join users u on u.id = v.published_by';

/** What was published of an instrument, newest first. */
export const findVersions = (tx: Transaction, instrumentId: string): Promise<VersionCard[]> =>
  tx.query<VersionCard[]>(`select ${columns} from ${from} where v.instrument_id = $1 order by v.number desc`, [
    instrumentId,
  ]);

/** One version with its content; the latest where `number` is null. Undefined where there is none. */
export const findVersion = async (
  tx: Transaction,
  instrumentId: string,
  number: number | null,
): Promise<VersionView | undefined> => {
  const [found] = await tx.query<VersionView[]>(
    `select ${columns}, v.content from ${from}
      where v.instrument_id = $1 and ($2::int is null or v.number = $2) order by v.number desc limit 1`,
    [instrumentId, number],
  );
  return found;
};

/** The latest published version of an organiser's instruments under these codes, by code. */
export const findPublished = async (
  tx: Transaction,
  organiserId: string,
  codes: readonly string[],
): Promise<Readonly<Record<string, { readonly content: Instrument; readonly reasons: readonly LintReason[] }>>> => {
  const rows = await tx.query<{ code: string; content: Instrument; reasons: readonly LintReason[] }[]>(
    `select distinct on (i.code) i.code, v.content, v.reasons
       from instruments i join instrument_versions v on v.instrument_id = i.id
      where i.organiser_id = $1 and i.code = any($2) order by i.code, v.number desc`,
    [organiserId, codes],
  );
  return Object.fromEntries(rows.map(({ code, ...version }) => [code, version]));
};
