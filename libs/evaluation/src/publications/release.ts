import { problem } from '@app/access';
import { Publication, type Transaction } from '@app/database';
import { lastDetermination } from '../determinations/last-determination';
import type { PeriodOwner } from '../results/period-owner.query';
import { findOpenPlan, keepPublicationEvent, openWithdrawal } from './publication-events.query';

const standingSql = `
  select d.id, exists (select 1 from publications u where u.determination_id = d.id) as "wasPublished",
         exists (select 1 from ${openWithdrawal('d.id')} w) as "isWithdrawn"
    from ${lastDetermination('$1')} d`;

interface Standing {
  readonly id: string;
  readonly wasPublished: boolean;
  readonly isWithdrawn: boolean;
}

/**
 * Makes the determination that holds public, or public again where it was withdrawn. The period is held by the caller. `by`
 * is who publishes; `planned` where the clock does it for them.
 */
export const release = async (
  tx: Transaction,
  { id: periodId, state }: Pick<PeriodOwner, 'id' | 'state'>,
  { by, planned }: { readonly by: string; readonly planned: boolean },
): Promise<void> => {
  if (state === 'published') throw problem.publicationDone();
  const [standing] = await tx.query<Standing[]>(standingSql, [periodId]);
  if (state !== 'determined' || !standing) throw problem.publicationTooEarly();
  const { id: determinationId } = standing;
  const event = { periodId, determinationId, userId: planned ? null : by };
  if (!standing.wasPublished) await tx.insert(Publication, { determinationId, periodId, publishedBy: by });
  if (standing.isWithdrawn) await keepPublicationEvent(tx, { ...event, kind: 'restored' });
  if (await findOpenPlan(tx, periodId)) await keepPublicationEvent(tx, { ...event, kind: 'released' });
  await tx.query(`update periods set state = 'published', published_at = now() where id = $1`, [periodId]);
};
