import { problem, requireMay, type Action, type Actor } from '@app/access';
import { instant, type ListingRevisionKind, type Transaction } from '@app/database';
import type { ListingContent } from './listing-content';
import type { ListingRevisionView } from './listing-views';
import { wordsOf } from './search-words';

/** A line as it is kept. */
interface KeptListing extends ListingContent {
  readonly id: string;
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly bodyName: string;
  readonly revision: number;
  readonly listedAt: string;
  readonly changedAt: string;
  readonly isWithdrawn: boolean;
}

/** What a line says, by the names of {@link ListingContent}. */
export const contentColumns = `l.class, l.requirement, l.title, l.summary, l.unit, l.official, l.made_when as "madeWhen",
  l.made_where as "madeWhere", l.form, l.retention, l.link, l.ground, l.tested_on::text as "testedOn",
  l.test_summary as "testSummary", l.test_link as "testLink", l.exempt_until::text as "exemptUntil"`;

const select = `select l.id, l.organiser_id as "organiserId", l.public_body_id as "publicBodyId", b.name as "bodyName",
  ${contentColumns}, l.revision, ${instant('l.listed_at')} as "listedAt", ${instant('l.changed_at')} as "changedAt",
  l.withdrawn_at is not null as "isWithdrawn" from information_listings l join public_bodies b on b.id = l.public_body_id`;

const load = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  { action, lock }: { readonly action: Action; readonly lock: string },
): Promise<KeptListing> => {
  const [found] = await tx.query<KeptListing[]>(`${select} where l.id = $1 ${lock}`, [id]);
  if (!found || found.organiserId !== actor.organiserId) throw problem.notFound();
  requireMay(actor, action, found);
  return found;
};

/** One line, for whoever may read it. Throws `notFound`. */
export const loadListing = (tx: Transaction, actor: Actor, id: string): Promise<KeptListing> =>
  load(tx, actor, id, { action: 'listing.read', lock: '' });

/** One line, held until the transaction ends, at the revision that was on screen. Throws `listing.changed`. */
export const holdListing = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  revision: number,
): Promise<KeptListing> => {
  const held = await load(tx, actor, id, { action: 'listing.write', lock: 'for update of l' });
  if (held.revision !== revision) throw problem.listingChanged();
  return held;
};

/** What it said before, the latest first; two hundred at most. */
export const findRevisions = (tx: Transaction, listingId: string): Promise<ListingRevisionView[]> =>
  tx.query<ListingRevisionView[]>(
    `select r.revision, r.kind, r.content, r.reason, u.name as "madeBy", ${instant('r.made_at')} as "madeAt"
       from listing_revisions r join users u on u.id = r.made_by
      where r.listing_id = $1 order by r.revision desc limit 200`,
    [listingId],
  );

interface KeptRow extends ListingContent {
  readonly id: string;
  readonly publicBodyId: string;
}

interface Keeping {
  readonly organiserId: string;
  readonly userId: string;
  readonly kind: ListingRevisionKind;
  readonly rows: readonly KeptRow[];
}

/** Keeps lines, new or known by their id, with a revision of each. */
export const keepListings = async (tx: Transaction, { organiserId, userId, kind, rows }: Keeping): Promise<void> => {
  await tx.query(
    `with given as (
       select g.*, value - 'id' - 'publicBodyId' as content
         from jsonb_array_elements($3::jsonb) as value,
              jsonb_to_record(value) as g(id uuid, "publicBodyId" uuid, class text, requirement text, title text,
                summary text, unit text, official text, "madeWhen" text, "madeWhere" text, form text, retention text,
                link text, ground text, "testedOn" date, "testSummary" text, "testLink" text, "exemptUntil" date)
     ), kept as (
       insert into information_listings as l (id, organiser_id, public_body_id, class, requirement, title, summary, unit,
         official, made_when, made_where, form, retention, link, ground, tested_on, test_summary, test_link, exempt_until,
         changed_by, words)
       select id, $1, "publicBodyId", class, requirement, title, summary, unit, official, "madeWhen", "madeWhere", form,
              retention, link, ground, "testedOn", "testSummary", "testLink", "exemptUntil", $2,
              ${wordsOf(`concat_ws(' ', title, summary, unit, official)`)} from given
       on conflict (id) do update set class = excluded.class, requirement = excluded.requirement, title = excluded.title,
         summary = excluded.summary, unit = excluded.unit, official = excluded.official, made_when = excluded.made_when,
         made_where = excluded.made_where, form = excluded.form, retention = excluded.retention, link = excluded.link,
         ground = excluded.ground, tested_on = excluded.tested_on, test_summary = excluded.test_summary,
         test_link = excluded.test_link, exempt_until = excluded.exempt_until, changed_by = excluded.changed_by,
         changed_at = now(), words = excluded.words, revision = l.revision + 1
       returning l.id, l.revision
     )
     insert into listing_revisions (listing_id, revision, kind, content, made_by)
     select kept.id, kept.revision, $4, given.content, $2 from kept join given on given.id = kept.id`,
    [organiserId, userId, JSON.stringify(rows), kind],
  );
};

/** Takes a line out of the list, or puts it back; what it says stays. */
export const markWithdrawn = async (
  tx: Transaction,
  held: KeptListing,
  { userId, reason, isWithdrawn }: { readonly userId: string; readonly reason: string; readonly isWithdrawn: boolean },
): Promise<void> => {
  await tx.query(
    `with marked as (
       update information_listings l set withdrawn_at = case when $4 then now() end, revision = revision + 1,
              changed_by = $2, changed_at = now() where l.id = $1 returning l.id, l.revision
     )
     insert into listing_revisions (listing_id, revision, kind, content, reason, made_by)
     select m.id, m.revision, case when $4 then 'withdrawn' else 'restored' end, r.content, $3, $2
       from marked m join listing_revisions r on r.listing_id = m.id and r.revision = m.revision - 1`,
    [held.id, userId, reason, isWithdrawn],
  );
};
