import { problem } from '@app/access';
import { instant, type Transaction } from '@app/database';
import { openWithdrawal } from './publication-events.query';

/** That a published result was taken back, and why; its numbers are gone, this stays. */
export interface PublicWithdrawal {
  readonly at: string;
  readonly reason: string;
}
export interface PublicPeriod {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly organiser: string;
  readonly publishedAt: string;
  /** Null where the result stands. */
  readonly withdrawn: PublicWithdrawal | null;
}
/** What is published of a period last, with what only the server needs. */
export interface Published extends PublicPeriod {
  readonly id: string;
  readonly organiserId: string;
  readonly determinationId: string;
}

/** What is published last holds, also while it is being corrected. */
const publishedSql = `
  select p.id, p.code, p.title, p.year, p.organiser_id as "organiserId", o.name as organiser, u.determination_id as "determinationId",
         ${instant('u.published_at')} as "publishedAt",
         (select jsonb_build_object('at', ${instant('w.at')}, 'reason', w.reason)
            from ${openWithdrawal('u.determination_id')} w) as withdrawn
    from publications u join periods p on p.id = u.period_id join organisers o on o.id = p.organiser_id
   where ($1::text is null or p.code = $1)
     and not exists (select 1 from publications n where n.period_id = u.period_id and n.published_at > u.published_at)
   order by p.year desc, u.published_at desc, p.code`;

/** Published periods, the latest year first: all, or the one with this code. */
export const findPublished = (tx: Transaction, code: string | null): Promise<readonly Published[]> =>
  tx.query<Published[]>(publishedSql, [code]);

/** Throws `publication.withdrawn`, with the reason, where it was taken back. */
export const requireStanding = (withdrawal: PublicWithdrawal | null | undefined): void => {
  if (withdrawal) throw problem.publicationWithdrawn({ reason: withdrawal.reason, withdrawnAt: withdrawal.at });
};

export const withoutId = ({ code, title, year, organiser, publishedAt, withdrawn }: Published): PublicPeriod => ({
  code,
  title,
  year,
  organiser,
  publishedAt,
  withdrawn,
});
