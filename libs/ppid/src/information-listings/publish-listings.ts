import type { Transaction } from '@app/database';
import { wordsOf } from './search-words';

/** Makes anew what everybody reads of these lines. */
export const publishListings = async (tx: Transaction, listingIds: readonly string[]): Promise<void> => {
  await tx.query('delete from published_listings where listing_id = any($1)', [listingIds]);
  await tx.query(
    `insert into published_listings (listing_id, public_body_id, class, title, summary, unit, made_when, form, retention,
       link, ground, exempt_until, words)
     select l.id, l.public_body_id, l.class, l.title, open.summary, open.unit, open.made_when, open.form, open.retention,
            open.link, l.ground, l.exempt_until, ${wordsOf(`concat_ws(' ', l.title, open.summary, open.unit, l.ground)`)}
       from information_listings l left join information_listings open on open.id = l.id and open.class <> 'exempt'
      where l.id = any($1) and l.withdrawn_at is null`,
    [listingIds],
  );
};
