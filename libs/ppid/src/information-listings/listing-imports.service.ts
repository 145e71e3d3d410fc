import { audit, organiserOf, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { bytesOf, FileTooLarge, sha256, writtenBytes } from '@app/platform';
import {
  readListings,
  ReadingBusy,
  readSheets,
  writeListingTemplate,
  type FileFault,
  type ListingRow,
  type ListingsReading,
} from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  listingDifference,
  titleKey,
  type ListingFate,
  type StandingListing,
  type WantedListing,
} from './listing-difference';
import { contentColumns, keepListings } from './listing.query';
import { publishListings } from './publish-listings';
import { requireBody } from './require-body';

export interface ListingFile {
  readonly content: AsyncIterable<Uint8Array>;
  /** Null: the actor's own. */
  readonly publicBodyId: string | null;
}

export interface ListingImport extends ListingFile {
  /** Of the report that was agreed to. */
  readonly digest: string;
}

/** What a file would do; nothing is kept. */
export interface ListingReport {
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  readonly counts: Readonly<Record<ListingFate, number>>;
  /** Rows that do something; three hundred at most. */
  readonly lines: readonly {
    readonly row: number;
    readonly fate: ListingFate;
    readonly class: ListingRow['class'];
    readonly title: string;
  }[];
  /** Names exactly this difference, so that nothing else is applied; null as long as there are faults. */
  readonly digest: string | null;
}

const mostBytes = 10 * 1_048_576;
const shown = 300;

/** Lists as workbooks on their way in: compared and shown first, kept once a person agreed. */
@Injectable()
export class ListingImportsService {
  constructor(private readonly dataSource: DataSource) {}

  /** A list to be filled in. */
  async template(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    return { name: 'templat-daftar-informasi.xlsx', bytes: await writtenBytes('.xlsx', writeListingTemplate) };
  }

  /** Reads a file and tells what it would do. Throws `file.*`, `listing.body`. */
  async read(actor: Actor, { content, publicBodyId }: ListingFile): Promise<ListingReport> {
    const reading = await readFile(content);
    return transaction(this.dataSource, async (tx) => {
      const body = await requireBody(tx, actor, { publicBodyId, action: 'listing.write' });
      return reportOf(reading, listingDifference(reading.rows, await findStanding(tx, body)));
    });
  }

  /** Applies the file whose report was agreed to, whole or not at all. Throws `listingImport.faulty`, `listingImport.moved`. */
  async import(actor: Actor, { content, publicBodyId, digest }: ListingImport): Promise<ListingReport['counts']> {
    const reading = await readFile(content);
    return transaction(this.dataSource, async (tx) => {
      const body = await requireBody(tx, actor, { publicBodyId, action: 'listing.write' });
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`listings ${body}`]);
      const wanted = listingDifference(reading.rows, await findStanding(tx, body));
      const report = reportOf(reading, wanted);
      if (report.digest === null) throw problem.listingImportFaulty({ count: report.faults.length });
      if (report.digest !== digest) throw problem.listingImportMoved();
      await keepWanted(tx, actor, body, wanted);
      await audit(tx, actor, 'listing.imported', { publicBodyId: body, ...report.counts });
      return report.counts;
    });
  }
}

const readFile = async (content: AsyncIterable<Uint8Array>): Promise<ListingsReading> => {
  const bytes = await bytesOf(content, mostBytes).catch((error: unknown) => {
    throw error instanceof FileTooLarge ? problem.fileTooLarge({ maxBytes: mostBytes }) : error;
  });
  if (bytes.byteLength === 0) throw problem.fileMissing();
  const book = await readSheets(bytes).catch((error: unknown) => {
    throw error instanceof ReadingBusy ? problem.fileBusy() : error;
  });
  if (!('refusal' in book)) return readListings(book.sheets);
  const { code, message, sheet = '', cell = null } = book.refusal;
  return { rows: [], faults: [{ sheet, cell, header: null, code, message }], warnings: [] };
};

/** Lines that the body has, the withdrawn ones left out. */
const findStanding = (tx: Transaction, publicBodyId: string): Promise<StandingListing[]> =>
  tx.query<StandingListing[]>(
    `select l.id, ${contentColumns} from information_listings l
      where l.public_body_id = $1 and l.withdrawn_at is null order by l.id for update`,
    [publicBodyId],
  );

const reportOf = ({ rows, faults, warnings }: ListingsReading, wanted: readonly WantedListing[]): ListingReport => {
  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const { fate } of wanted) counts[fate] += 1;
  const all = [...faults, ...repeated(rows)];
  return {
    faults: all.slice(0, shown),
    warnings: warnings.slice(0, shown),
    counts,
    lines: wanted
      .filter(({ fate }) => fate !== 'unchanged')
      .slice(0, shown)
      .map(({ row, fate, content }) => ({ row, fate, class: content.class, title: content.title })),
    digest: all.length > 0 ? null : sha256(JSON.stringify(wanted)),
  };
};

const repeated = (rows: readonly ListingRow[]): FileFault[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, title }) => {
    const earlier = first.get(titleKey(title));
    if (earlier === undefined) first.set(titleKey(title), row);
    return earlier === undefined
      ? []
      : [
          {
            ...{ sheet: '', cell: String(row), header: 'judul informasi', code: 'listing.repeated' },
            message: `Judul ini sudah ada di baris ${earlier}. Bedakan judulnya, atau hapus salah satunya.`,
          },
        ];
  });
};

const keepWanted = async (
  tx: Transaction,
  actor: Actor,
  publicBodyId: string,
  wanted: readonly WantedListing[],
): Promise<void> => {
  const rows = wanted
    .filter(({ fate }) => fate !== 'unchanged')
    .map(({ id, content }) => ({ id: id ?? newId(), publicBodyId, ...content }));
  const whose = { organiserId: organiserOf(actor), userId: actor.userId, kind: 'imported' } as const;
  await keepListings(tx, { ...whose, rows });
  await publishListings(
    tx,
    rows.map(({ id }) => id),
  );
};
