import { instant, newId, PublicationEvent, type PublicationEventKind, type Transaction } from '@app/database';

/** What happened to the publication of one determination. */
export interface NewPublicationEvent {
  readonly periodId: string;
  readonly determinationId: string;
  readonly kind: PublicationEventKind;
  readonly releaseAt?: string;
  readonly reason?: string;
  /** Null where the installation did what somebody had planned. */
  readonly userId: string | null;
}

/** A publication that waits for its hour. */
export interface OpenPlan {
  readonly determinationId: string;
  readonly releaseAt: string;
  /** Who planned it so. */
  readonly userId: string;
  readonly isDue: boolean;
}

export const keepPublicationEvent = async (tx: Transaction, event: NewPublicationEvent): Promise<void> => {
  const { releaseAt, reason, ...rest } = event;
  await tx.insert(PublicationEvent, {
    id: newId(),
    ...rest,
    releaseAt: releaseAt === undefined ? null : new Date(releaseAt),
    reason: reason ?? null,
  });
};

const planSql = `
  select e.determination_id as "determinationId", e.user_id as "userId", e.release_at <= now() as "isDue",
         ${instant('e.release_at')} as "releaseAt"
    from (select * from publication_events where period_id = $1 and kind in ('planned','moved','cancelled','released')
           order by id desc limit 1) e
   where e.kind in ('planned','moved')`;

/** The plan that stands; null where there is none. */
export const findOpenPlan = async (tx: Transaction, periodId: string): Promise<OpenPlan | null> => {
  const [plan] = await tx.query<OpenPlan[]>(planSql, [periodId]);
  return plan ?? null;
};

/** The withdrawal of a determination that stands, as a row source `w` of `at` and `reason`. */
export const openWithdrawal = (determinationId: string): string =>
  `(select e.at, e.reason from (
      select * from publication_events where determination_id = ${determinationId} and kind in ('withdrawn','restored')
       order by id desc limit 1) e where e.kind = 'withdrawn')`;

/** Ends the plan where there is one, with why; a determination that is corrected is not released as it was. */
export const cancelPlan = async (
  tx: Transaction,
  { periodId, reason, userId }: { readonly periodId: string; readonly reason: string; readonly userId: string },
): Promise<OpenPlan | null> => {
  const plan = await findOpenPlan(tx, periodId);
  if (plan)
    await keepPublicationEvent(tx, {
      periodId,
      determinationId: plan.determinationId,
      kind: 'cancelled',
      reason,
      userId,
    });
  return plan;
};
