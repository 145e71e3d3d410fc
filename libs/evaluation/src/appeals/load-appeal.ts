import { problem, requireMay, type Action, type Actor } from '@app/access';
import { type AppealOutcome, type AssessmentState, instant, type PeriodState, type Transaction } from '@app/database';
import { requireUntied } from '../assignments/require-no-conflict.query';
import { appealWindow } from '../windows/appeal-window';

/** An appeal with what every rule about it asks. */
export interface LoadedAppeal {
  readonly id: string;
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly outcome: AppealOutcome | null;
  readonly state: AssessmentState;
  readonly periodState: PeriodState;
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly parentId: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly isOpen: boolean;
}

const appealSql = `
  select x.id, x.assessment_id as "assessmentId", x.item_code as "itemCode", x.outcome, a.state, p.state as "periodState",
         p.organiser_id as "organiserId", a.public_body_id as "publicBodyId", b.parent_id as "parentId",
         ${instant('aw.opens_at')} as "opensAt", ${instant('aw.closes_at')} as "closesAt", aw.is_open as "isOpen"
    from appeals x join assessments a on a.id = x.assessment_id join periods p on p.id = a.period_id
    join public_bodies b on b.id = a.public_body_id cross join ${appealWindow()} aw where x.id = $1`;

/** The appeal, if the actor may do this to it; with `hold` nobody determines its period or changes it meanwhile. */
export const loadAppeal = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  { action, hold = false }: { readonly action: Action; readonly hold?: boolean },
): Promise<LoadedAppeal> => {
  if (hold) await holdAppeal(tx, id);
  const [found] = await tx.query<LoadedAppeal[]>(appealSql, [id]);
  if (!found) throw problem.notFound();
  requireMay(actor, action, found);
  await requireUntied(tx, actor, found, ['verifier', 'commissioner']);
  return found;
};

/** The period first, as everybody who judges does. */
const holdAppeal = async (tx: Transaction, id: string): Promise<void> => {
  await tx.query(
    `select 1 from periods where id = (select a.period_id from appeals x join assessments a on a.id = x.assessment_id where x.id = $1) for share`,
    [id],
  );
  await tx.query('select 1 from assessments where id = (select assessment_id from appeals where id = $1) for update', [
    id,
  ]);
};
