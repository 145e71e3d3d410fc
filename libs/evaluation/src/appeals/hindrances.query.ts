import type { Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { conflictLabel, conflictOf, type TiedBody } from '../assignments/conflict-of';
import { findTies } from '../assignments/ties.query';

/** Why a person may not decide an appeal: they judged the item, or are tied to the body, also since a time after they judged. */
export type Hindrance = { readonly kind: 'ownVerdict' } | { readonly kind: 'conflict'; readonly reason: string };

interface Row extends TiedBody {
  readonly id: string;
  readonly isOwn: boolean;
}

const rowsSql = `
  select x.id, b.id as "bodyId", b.parent_id as "parentId", b.region_code as "regionCode",
         exists (select 1 from verdicts v where v.assessment_id = x.assessment_id and v.item_code = x.item_code and v.verifier_id = $1) as "isOwn"
    from appeals x join assessments a on a.id = x.assessment_id join public_bodies b on b.id = a.public_body_id
   where x.ended_at is null and b.organiser_id = $2 and ($3::uuid is null or x.id = $3)`;

/** What hinders a person, by appeal of an organiser that waits; those they may decide are left out. */
export const findHindrances = async (
  tx: Transaction,
  { userId }: Actor,
  { organiserId, id = null }: { readonly organiserId: string; readonly id?: string | null },
): Promise<ReadonlyMap<string, Hindrance>> => {
  const ties = await findTies(tx, userId);
  const found = new Map<string, Hindrance>();
  for (const row of await tx.query<Row[]>(rowsSql, [userId, organiserId, id])) {
    const conflict = conflictOf(ties, row);
    if (row.isOwn) found.set(row.id, { kind: 'ownVerdict' });
    else if (conflict) found.set(row.id, { kind: 'conflict', reason: conflictLabel(conflict) });
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
