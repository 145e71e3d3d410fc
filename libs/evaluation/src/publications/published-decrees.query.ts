import { instant, type Transaction } from '@app/database';

/** A determination as the public can still read it. */
export interface PublishedDecree {
  readonly id: string;
  readonly number: string;
  readonly decidedAt: string;
  readonly publishedAt: string;
  /** Why it took the place of the one before; null for the first. */
  readonly correctionReason: string | null;
  readonly resultSha256: string;
  /** When and why it was taken back, and when it was shown again; the latest first. */
  readonly withdrawals: readonly { readonly at: string; readonly reason: string; readonly restoredAt: string | null }[];
}

const decreesSql = `
  select d.id, d.number, ${instant('d.decided_at')} as "decidedAt",
         ${instant('u.published_at')} as "publishedAt",
         d.correction_reason as "correctionReason", d.result_sha256 as "resultSha256",
         coalesce((
           select jsonb_agg(jsonb_build_object(
                    'at', ${instant('w.at')}, 'reason', w.reason,
                    'restoredAt', (select ${instant('min(r.at)')}
                                     from publication_events r
                                    where r.determination_id = d.id and r.kind = 'restored' and r.id > w.id)) order by w.id desc)
             from publication_events w where w.determination_id = d.id and w.kind = 'withdrawn'), '[]') as withdrawals
    from publications u join determinations d on d.id = u.determination_id
   where u.period_id = $1 order by u.published_at desc`;

/** The published determinations of a period, the one that holds first. */
export const findPublishedDecrees = (tx: Transaction, periodId: string): Promise<readonly PublishedDecree[]> =>
  tx.query<PublishedDecree[]>(decreesSql, [periodId]);
