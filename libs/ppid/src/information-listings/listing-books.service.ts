import { audit, organiserOf, type Actor } from '@app/access';
import { longDate } from '@app/calendar';
import { transaction, type Keyset, type ListingClass } from '@app/database';
import { writtenStream } from '@app/platform';
import { writeListingBook, type ListingBookRow } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { soughtBy, type ListingsFind } from './information-listings.service';
import { classWords, formWords } from './listing-words';
import { findWholeListings, type SoughtListings, type WholeListing } from './listings.query';

const openClasses = ['periodic', 'immediate', 'onDemand'] as const satisfies readonly ListingClass[];
const rowsAtOnce = 2_000;

type ListingBookFile = Awaited<ReturnType<typeof writtenStream>> & { readonly name: string };

/** Lists as workbooks. */
@Injectable()
export class ListingBooksService {
  constructor(private readonly dataSource: DataSource) {}

  /** What was asked for, in the columns that lists of public information have; never all of it in memory. */
  async workbook(actor: Actor, find: ListingsFind): Promise<ListingBookFile> {
    const sought = soughtBy(actor, find);
    const title = await this.titleOf(sought);
    const of = (classes: readonly ListingClass[]) =>
      this.rowsOf(sought, sought.class === null ? classes : classes.filter((one) => one === sought.class));
    const written = await writtenStream('.xlsx', (path) =>
      writeListingBook({ title, open: of(openClasses), exempt: of(['exempt']) }, path),
    );
    const subject = { publicBodyId: sought.publicBodyId, organiserId: organiserOf(actor) };
    await transaction(this.dataSource, (tx) => audit(tx, actor, 'listingBook.taken', subject));
    return { name: 'daftar-informasi-publik.xlsx', ...written };
  }

  private async *rowsOf(
    sought: SoughtListings,
    classes: readonly ListingClass[],
  ): AsyncGenerator<readonly ListingBookRow[]> {
    for (const one of classes) {
      let after: Keyset | null = null;
      do {
        const rows: readonly WholeListing[] = await this.some({ ...sought, class: one }, after);
        if (rows.length > 0) yield rows.map(rowOf);
        const last = rows.length === rowsAtOnce ? rows.at(-1) : undefined;
        after = last ? { key: last.key, id: last.id } : null;
      } while (after !== null);
    }
  }

  private some(sought: SoughtListings, after: Keyset | null): Promise<readonly WholeListing[]> {
    const page = { sort: 'title', after, limit: rowsAtOnce } as const;
    return transaction(this.dataSource, (tx) => findWholeListings(tx, sought, page));
  }

  private async titleOf({ organiserId, publicBodyId }: SoughtListings): Promise<string> {
    const [row] = await this.dataSource.query<{ name: string }[]>(
      `select coalesce(b.name, o.name) as name from organisers o
         left join public_bodies b on b.id = $2 and b.organiser_id = o.id where o.id = $1`,
      [organiserId, publicBodyId],
    );
    return row?.name ?? '';
  }
}

const rowOf = ({ testedOn, exemptUntil, ...listing }: WholeListing): ListingBookRow => ({
  ...listing,
  class: classWords[listing.class],
  form: formWords[listing.form],
  testedOn: testedOn && longDate(testedOn),
  exemptUntil: exemptUntil && longDate(exemptUntil),
});
