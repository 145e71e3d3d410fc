import { instant, type Transaction } from '@app/database';
import type { DeadlineNewsService } from '../windows/deadline-news.service';
import { organiserEnd } from '../windows/organiser-instant.query';
import { saqWindow } from '../windows/saq-window';
import type { LoadedPeriod } from './load-period';

/** By body that may still fill in: the end of its time, null where there is none. */
export type Deadlines = ReadonlyMap<string, string | null>;

/** The deadlines in force. A repair has its own, which the period's schedule does not move. */
export const findDeadlines = async (tx: Transaction, periodId: string): Promise<Deadlines> => {
  const rows = await tx.query<{ publicBodyId: string; until: string | null }[]>(
    `select a.public_body_id as "publicBodyId", ${instant('w.due_at')} as until
       from assessments a join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
      where p.id = $1 and a.state in ('invited','registered','filling') order by 1`,
    [periodId],
  );
  return new Map(rows.map(({ publicBodyId, until }) => [publicBodyId, until]));
};

/** Tells each body whose deadline is another one now, by mail at once, and why. */
export const tellDeadlines = async (
  tx: Transaction,
  news: DeadlineNewsService,
  { id, title, organiserId }: Pick<LoadedPeriod, 'id' | 'title' | 'organiserId'>,
  { before, reason }: { readonly before: Deadlines; readonly reason: string | null },
): Promise<void> => {
  const moved = new Map<string | null, string[]>();
  for (const [bodyId, until] of await findDeadlines(tx, id))
    if (before.get(bodyId) !== until) moved.set(until, [...(moved.get(until) ?? []), bodyId]);
  for (const [until, bodyIds] of moved) {
    const at = until === null ? 'tidak ada' : await organiserEnd(tx, organiserId, until);
    await news.tell(tx, {
      organiserId,
      periodId: id,
      publicBodyIds: bodyIds,
      title: `Batas waktu ${title} diubah`,
      text: `Batas waktu pengisian sekarang: ${at}. Alasan: ${reason ?? '–'}`,
    });
  }
};
