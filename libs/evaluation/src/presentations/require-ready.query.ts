import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import type { Policy, Stage } from '@app/scoring';
import { stageWindow } from '../windows/stage-window';

export interface Opening {
  readonly periodId: string;
  readonly stage: Stage;
  /** Null: all of them. */
  readonly categories: readonly string[] | null;
}

const stageSql = `
  select pp.policy, w.is_over as "isOver", w.closes_at as "closesAt"
    from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
   cross join ${stageWindow('$2::text')} w where p.id = $1`;

/**
 * A stage that can be opened: one of jurors or assessors whose window has not ended by the database's clock. Throws
 * `stage.unknown`, `stage.windowOver`.
 */
export const loadStage = async (tx: Transaction, periodId: string, stageCode: string): Promise<Stage> => {
  const [row] = await tx.query<{ policy: Policy; isOver: boolean; closesAt: Date | null }[]>(stageSql, [
    periodId,
    stageCode,
  ]);
  const stage = row?.policy.stages.find(
    ({ code, kind }) => code === stageCode && (kind === 'panel' || kind === 'assessed'),
  );
  if (!row || !stage) throw problem.stageUnknown();
  if (row.isOver && row.closesAt) throw problem.stageWindowOver({ until: row.closesAt.toISOString() });
  return stage;
};

/**
 * Nobody enters twice: a stage that was opened is opened again only for bodies that came later. And nobody enters before
 * what the gate looks at is settled. Throws `stage.opened`, `stage.tooEarly`.
 */
export const requireReady = async (tx: Transaction, opening: Opening): Promise<void> => {
  const { periodId, stage, categories } = opening;
  const [made] = await tx.query<{ entered: number; late: number }[]>(
    `select count(*) filter (where s.state <> 'pending')::int as entered,
            count(*) filter (where s.state = 'pending' and a.state not in ('invited','withdrawn'))::int as late
       from assessment_stages s join assessments a on a.id = s.assessment_id
      where a.period_id = $1 and s.stage_code = $2 and ($3::text[] is null or a.category = any($3))`,
    [periodId, stage.code, categories],
  );
  if (made && made.entered > 0 && made.late === 0) throw problem.stageOpened();
  const waiting = (await countUnverified(tx, opening)) + (await countUnjudged(tx, opening));
  if (waiting > 0) throw problem.stageTooEarly({ waiting });
};

/** Jurors hear verified bodies only; what an assessor checks waits for nobody unless its gate says so. */
const countUnverified = async (tx: Transaction, { periodId, stage, categories }: Opening): Promise<number> => {
  if (stage.kind === 'assessed' && !stage.gate) return 0;
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from assessments
      where period_id = $1 and state in ('submitted','verifying','provisional','appealing','returned')
        and ($2::text[] is null or category = any($2))`,
    [periodId, categories],
  );
  return row?.count ?? 0;
};

/** Bodies whose earlier stage, the one that the gate looks at, is not settled; the questionnaire has its own life. */
const countUnjudged = async (tx: Transaction, { periodId, stage, categories }: Opening): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from assessment_stages s join assessments a on a.id = s.assessment_id
       join periods p on p.id = a.period_id join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
       join lateral (select k->>'kind' as kind from jsonb_array_elements(pp.policy->'stages') k where k->>'code' = s.stage_code) k on true
      where a.period_id = $1 and s.stage_code = $2 and s.state in ('pending','open','undetermined') and a.state not in ('invited','withdrawn')
        and k.kind in ('panel','assessed') and ($3::text[] is null or a.category = any($3))`,
    [periodId, stage.gate?.on ?? null, categories],
  );
  return row?.count ?? 0;
};
