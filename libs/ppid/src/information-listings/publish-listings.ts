import type { Transaction } from '@app/database';
import { wordsOf } from './search-words';

/**
 * Makes anew what everybody reads of these lines: as the decree in force fixed them, or as they stand where there is none.
 * What was withdrawn since, or is on the other list now, is left out at once.
 */
export const publishListings = async (tx: Transaction, listingIds: readonly string[]): Promise<void> => {
  await tx.query('delete from published_listings where listing_id = any($1)', [listingIds]);
  await tx.query(
    `insert into published_listings (listing_id, public_body_id, class, title, summary, unit, made_when, form, retention,
       link, ground, exempt_until, decree_id, words)
     select l.id, l.public_body_id, v.class, v.title, o.summary, o.unit, o."madeWhen", o.form, o.retention, o.link, v.ground,
            v."exemptUntil", d.id, ${wordsOf(`concat_ws(' ', v.title, o.summary, o.unit, v.ground)`)}
       from information_listings l
       left join lateral (
         select id from listing_decrees
          where public_body_id = l.public_body_id and kind = case when l.class = 'exempt' then 'exempt' else 'open' end
          order by decided_on desc, recorded_at desc, id desc limit 1) d on true
       left join listing_decree_items i on i.decree_id = d.id and i.listing_id = l.id
       join listing_revisions r on r.listing_id = l.id
        and r.revision = case when d.id is null then l.revision else i.revision end
       cross join jsonb_to_record(r.content) as v(class text, title text, ground text, "exemptUntil" date)
       left join lateral jsonb_to_record(r.content) as o(summary text, unit text, "madeWhen" text, form text,
         retention text, link text) on v.class <> 'exempt'
      where l.id = any($1) and l.withdrawn_at is null`,
    [listingIds],
  );
};
