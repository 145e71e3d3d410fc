import { may, organiserOf, type Actor } from '@app/access';
import { instant, type Transaction } from '@app/database';
import { builtInInstruments, itemsOf, type Instrument } from '@app/instrument';
import type { InstrumentCard, InstrumentUse } from './instrument-views';

/** Whose periods are named, and whether those that are still drafts are among them: their writer's own. */
export interface UseScope {
  readonly organiserId: string;
  readonly drafts: boolean;
}

/** What of its organiser's periods the actor may know. */
export const useScopeOf = (actor: Actor): UseScope => ({
  organiserId: organiserOf(actor),
  drafts: may(actor, 'period.write'),
});

/** Periods of an organiser that name an instrument: `code` is a column, `$1` the organiser, `$2` whether with drafts. */
const usedBySql = (code: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('periodId', p.id, 'title', p.title, 'year', p.year)
                             order by p.year desc, p.id desc), '[]')
     from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    where p.organiser_id = $1 and ($2 or p.state <> 'draft') and jsonb_path_exists(pp.policy,
          '$.stages[*].instrument ? (@ == $code || @.* == $code)', jsonb_build_object('code', ${code}::text)))`;

const ownSql = `
  select i.id, i.code, i.draft->'title' as title, i.draft->>'purpose' as purpose, false as "builtIn",
         jsonb_array_length(jsonb_path_query_array(i.draft, 'strict $.** ? (@.type == "item")')) as items,
         v.number as version, i.draft_revision as "draftRevision",
         (i.draft - 'version') is distinct from (v.content - 'version') as "draftAhead",
         ${instant('i.draft_saved_at')} as "savedAt", u.name as "savedBy", i.archived_at is not null as archived,
         (i.draft->'verified')::boolean as verified, ${usedBySql('i.code')} as "usedBy"
    from instruments i join users u on u.id = i.draft_saved_by
    left join lateral (select number, content from instrument_versions
                        where instrument_id = i.id order by number desc limit 1) v on true
   where i.organiser_id = $1`;

/** The organiser's own instruments by code; those put away only when asked for. */
export const findOwnCards = (
  tx: Transaction,
  { organiserId, drafts }: UseScope,
  archived: boolean,
): Promise<InstrumentCard[]> =>
  tx.query<InstrumentCard[]>(`${ownSql} and ($3 or i.archived_at is null) order by i.code collate "C"`, [
    organiserId,
    drafts,
    archived,
  ]);

/** One of them. */
export const findOwnCard = async (
  tx: Transaction,
  { organiserId, drafts }: UseScope,
  id: string,
): Promise<InstrumentCard | undefined> => {
  const [found] = await tx.query<InstrumentCard[]>(`${ownSql} and i.id = $3`, [organiserId, drafts, id]);
  return found;
};

/** The periods that name this code. */
export const findUses = async (
  tx: Transaction,
  { organiserId, drafts }: UseScope,
  code: string,
): Promise<InstrumentUse[]> => {
  const [found] = await tx.query<{ usedBy: InstrumentUse[] }[]>(`select ${usedBySql('$3')} as "usedBy"`, [
    organiserId,
    drafts,
    code,
  ]);
  return found?.usedBy ?? [];
};

const builtInCard = (content: Instrument, usedBy: readonly InstrumentUse[]): InstrumentCard => ({
  id: null,
  code: content.code,
  title: content.title,
  purpose: content.purpose,
  builtIn: true,
  items: itemsOf(content).length,
  version: Number.parseInt(content.version, 10) || 1,
  draftRevision: null,
  draftAhead: false,
  savedAt: null,
  savedBy: null,
  archived: false,
  verified: content.verified,
  usedBy,
});

/** The instruments that come with Terbuka, in their own order. */
export const findBuiltInCards = async (tx: Transaction, scope: UseScope): Promise<InstrumentCard[]> => {
  const cards: InstrumentCard[] = [];
  for (const content of Object.values(builtInInstruments))
    cards.push(builtInCard(content, await findUses(tx, scope, content.code)));
  return cards;
};
