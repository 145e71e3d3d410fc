import type { Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { conflictLabel, conflictOf, type TiedBody } from '../assignments/conflict-of';
import { findTies } from '../assignments/ties.query';

/** Why a person may not decide an appeal: they judged the item, or are tied to the body, also since a time after they judged. */
export type Hindrance = { readonly kind: 'ownVerdict' } | { readonly kind: 'conflict'; readonly reason: string };

interface Row extends TiedBody {
  readonly id: string;
  readonly isOwn: boolean;
  readonly isEnded: boolean;
}

const rowsSql = `
  select x.id, b.id as "bodyId", b.parent_id as "parentId", b.region_code as "regionCode",
         exists (select 1 from verdicts v where v.assessment_id = x.assessment_id and v.item_code = x.item_code and v.verifier_id = $1) as "isOwn", x.ended_at is not null as "isEnded"
    from appeals x join assessments a on a.id = x.assessment_id join public_bodies b on b.id = a.public_body_id
   where b.organiser_id = $2 and ($3::uuid is null or x.id = $3)`;

/** What hinders a person, by appeal of an organiser: a tie at all of them, an own verdict at those that wait; others are left out. */
export const findHindrances = async (
  tx: Transaction,
  { userId }: Pick<Actor, 'userId'>,
  { organiserId, id = null }: { readonly organiserId: string; readonly id?: string | null },
): Promise<ReadonlyMap<string, Hindrance>> => {
  const ties = await findTies(tx, userId);
  const found = new Map<string, Hindrance>();
  for (const row of await tx.query<Row[]>(rowsSql, [userId, organiserId, id])) {
    const conflict = conflictOf(ties, row);
    if (conflict) found.set(row.id, { kind: 'conflict', reason: conflictLabel(conflict) });
    else if (row.isOwn && !row.isEnded) found.set(row.id, { kind: 'ownVerdict' });
  }
  return found;
};

/** The same in words for that person; null: nothing hinders. */
export const hindranceWords = (hindrance: Hindrance | undefined): string | null => {
  if (!hindrance) return null;
  return hindrance.kind === 'ownVerdict'
    ? 'Anda pernah memberi putusan atas butir ini; orang lain yang memutus sanggahannya.'
    : `Benturan kepentingan: ${hindrance.reason}.`;
};
