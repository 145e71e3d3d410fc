import { instant, type Transaction } from '@app/database';
import type { FollowUpCheckView, FollowUpRevision, FollowUpView, WriteFollowUp } from './follow-up-views';

type RevisionRow = FollowUpRevision & { readonly itemCode: string };

/** What stands about each item, with all that was said before; lateness is judged by `today`. */
export const findFollowUps = async (
  tx: Transaction,
  assessmentId: string,
  { today, named }: { readonly today: string; readonly named: boolean },
): Promise<ReadonlyMap<string, FollowUpView>> => {
  const rows = await tx.query<RevisionRow[]>(
    `select f.item_code as "itemCode", f.revision, f.action, f.responsible, f.due_on::text as "dueOn", f.state,
            f.proof_url as "proofUrl", f.note, w.name as "writtenBy", ${instant('f.written_at')} as "writtenAt",
            k.name as "confirmedBy", ${instant('c.confirmed_at')} as "confirmedAt"
       from follow_ups f join users w on w.id = f.written_by
       left join follow_up_confirmations c on c.assessment_id = f.assessment_id and c.item_code = f.item_code and c.revision = f.revision
       left join users k on k.id = c.confirmed_by
      where f.assessment_id = $1 order by f.item_code, f.revision desc`,
    [assessmentId],
  );
  const checks = await findChecks(tx, assessmentId, named);
  const byItem = new Map<string, FollowUpRevision[]>();
  for (const { itemCode, ...revision } of rows) byItem.set(itemCode, [...(byItem.get(itemCode) ?? []), revision]);
  return new Map(
    [...byItem].flatMap(([itemCode, [latest, ...earlier]]): [string, FollowUpView][] =>
      latest
        ? [[itemCode, { ...latest, isLate: isLate(latest, today), earlier, check: checks.get(itemCode) ?? null }]]
        : [],
    ),
  );
};

/** Days as texts sort as the days do. */
const isLate = ({ state, dueOn }: FollowUpRevision, today: string): boolean =>
  (state === 'planned' || state === 'underWay') && dueOn < today;

const findChecks = async (
  tx: Transaction,
  planAssessmentId: string,
  named: boolean,
): Promise<ReadonlyMap<string, FollowUpCheckView>> => {
  const rows = await tx.query<(FollowUpCheckView & { itemCode: string })[]>(
    `select distinct on (k.plan_item_code) k.plan_item_code as "itemCode", k.revision, k.kept, k.note,
            ${instant('k.checked_at')} as "checkedAt", case when $2 then u.name end as "checkedBy"
       from follow_up_checks k join users u on u.id = k.checked_by where k.plan_assessment_id = $1
      order by k.plan_item_code, k.checked_at desc, k.revision desc`,
    [planAssessmentId, named],
  );
  return new Map(rows.map(({ itemCode, ...check }) => [itemCode, check]));
};

/** The newest revision at an item; 0 where nothing was planned. */
export const findRevision = async (tx: Transaction, assessmentId: string, itemCode: string): Promise<number> => {
  const [row] = await tx.query<{ revision: number }[]>(
    'select coalesce(max(revision), 0) as revision from follow_ups where assessment_id = $1 and item_code = $2',
    [assessmentId, itemCode],
  );
  return row?.revision ?? 0;
};

export const keepFollowUp = (
  tx: Transaction,
  at: { readonly assessmentId: string; readonly itemCode: string; readonly userId: string },
  { revision, action, responsible, dueOn, state, proofUrl, note }: Required<WriteFollowUp>,
): Promise<unknown> =>
  tx.query(
    `insert into follow_ups (assessment_id, item_code, revision, action, responsible, due_on, state, proof_url, note, written_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [at.assessmentId, at.itemCode, revision + 1, action, responsible, dueOn, state, proofUrl, note, at.userId],
  );

/** Who signs for a body. */
export const findSuperiors = async (tx: Transaction, publicBodyId: string): Promise<readonly string[]> => {
  const rows = await tx.query<{ userId: string }[]>(
    `select user_id as "userId" from memberships where public_body_id = $1 and role = 'superior' and ended_at is null`,
    [publicBodyId],
  );
  return rows.map(({ userId }) => userId);
};
