/** The instruments of a period with their versions. */
import { problem } from '@app/access';
import { instant, type Transaction } from '@app/database';
import { itemsOf, type Instrument, type LintReason } from '@app/instrument';
import { loadInstrument } from '../instruments/load-instrument';
import type { PeriodInstrumentCard, PeriodInstrumentVersion } from './correction-views';

/** One instrument of one period. */
export interface InstrumentPlace {
  readonly periodId: string;
  readonly code: string;
}

interface VersionRow extends PeriodInstrumentVersion {
  readonly code: string;
}

const versionsSql = `
  select i.code, i.version, i.sha256, i.reason, u.name as "madeBy",
         ${instant('i.made_at')} as "madeAt"
    from period_instruments i left join users u on u.id = i.made_by
   where i.period_id = $1 order by i.code, i.version desc`;

const ownSql = `
  select i.code, i.id, max(v.number) as number
    from instruments i join instrument_versions v on v.instrument_id = i.id
    join periods p on p.organiser_id = i.organiser_id
   where p.id = $1 group by i.code, i.id`;

/** Every instrument of a period by code, each with its versions, newest first. */
export const findPeriodInstruments = async (tx: Transaction, periodId: string): Promise<PeriodInstrumentCard[]> => {
  const rows = await tx.query<VersionRow[]>(versionsSql, [periodId]);
  const owns = await tx.query<{ code: string; id: string; number: number }[]>(ownSql, [periodId]);
  const cards: PeriodInstrumentCard[] = [];
  for (const { code, ...latest } of rows.filter((row, index) => rows[index - 1]?.code !== row.code)) {
    const instrument = await loadInstrument(tx, latest.sha256);
    const own = owns.find((one) => one.code === code);
    cards.push({
      code,
      title: instrument.title,
      items: itemsOf(instrument).length,
      sha256: latest.sha256,
      version: latest.version,
      versions: rows.filter((row) => row.code === code).map(({ code: _, ...version }) => version),
      own: own ? { id: own.id, number: own.number } : null,
    });
  }
  return cards;
};

/** The version in force, and what the period's first one called itself. */
export interface InstrumentInForce {
  readonly instrument: Instrument;
  readonly version: number;
  readonly firstVersion: string;
}

/** Throws `instrument.unknown` where the period has none under this code. */
export const loadInForce = async (tx: Transaction, { periodId, code }: InstrumentPlace): Promise<InstrumentInForce> => {
  const [found] = await tx.query<{ sha256: string; version: number; firstVersion: string }[]>(
    `select i.sha256, i.version, f.content->>'version' as "firstVersion"
       from period_instruments i join period_instruments f on f.period_id = i.period_id and f.code = i.code and f.version = 1
      where i.period_id = $1 and i.code = $2 order by i.version desc limit 1`,
    [periodId, code],
  );
  if (!found) throw problem.instrumentUnknown();
  const { sha256, ...rest } = found;
  return { instrument: await loadInstrument(tx, sha256), ...rest };
};

/** All versions of the instrument in this period, by number. */
export const loadVersions = async (
  tx: Transaction,
  { periodId, code }: InstrumentPlace,
): Promise<ReadonlyMap<number, Instrument>> => {
  const rows = await tx.query<{ version: number; sha256: string }[]>(
    'select version, sha256 from period_instruments where period_id = $1 and code = $2',
    [periodId, code],
  );
  const versions = new Map<number, Instrument>();
  for (const { version, sha256 } of rows) versions.set(version, await loadInstrument(tx, sha256));
  return versions;
};

/** A published version of an organiser's own instrument. */
export interface CorrectionSource {
  readonly instrumentId: string;
  readonly number: number;
}

/** What was published, and why its warnings were passed over. */
export interface PublishedContent {
  readonly content: Instrument;
  readonly reasons: readonly LintReason[];
}

/** Throws `version.unknown`, also for another organiser's. */
export const loadSource = async (
  tx: Transaction,
  organiserId: string,
  { instrumentId, number }: CorrectionSource,
): Promise<PublishedContent> => {
  const [found] = await tx.query<PublishedContent[]>(
    `select v.content, v.reasons from instrument_versions v join instruments i on i.id = v.instrument_id
      where v.instrument_id = $1 and v.number = $2 and i.organiser_id = $3`,
    [instrumentId, number, organiserId],
  );
  if (!found) throw problem.versionUnknown();
  return found;
};
