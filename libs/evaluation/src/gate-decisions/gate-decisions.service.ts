import { audit, problem, requireMay, type Actor } from '@app/access';
import { instant, newId, transaction, type Transaction } from '@app/database';
import type { Policy, Stage } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { shareOut } from '../inspections/inspection-assessors.service';
import type { TiedBody } from '../assignments/conflict-of';
import { entryOf } from '../presentations/enter-stage';
import { holdPeriod, loadPeriodOwner, requireOpenPeriod, type PeriodOwner } from '../results/period-owner.query';
import { setStage } from '../verifications/set-stage.query';

export interface DecideGate {
  readonly assessmentId: string;
  readonly stageCode: string;
  /** In, or kept out. */
  readonly passed: boolean;
  /** Number of the decree or minutes. */
  readonly decree: string;
  readonly reason: string;
}

export interface GateDecisionView extends DecideGate {
  readonly id: string;
  readonly bodyName: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

interface AtTheGate extends TiedBody {
  readonly policy: Policy;
  /** Of the body in the stage; null where the stage has nothing to do with it. */
  readonly state: string | null;
}

/** A gate is overridden only by a decision on record: who, why, by which decree. */
@Injectable()
export class GateDecisionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Every decision of a period, newest first. */
  async list(actor: Actor, periodId: string): Promise<readonly GateDecisionView[]> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'gate.read', await loadPeriodOwner(tx, periodId));
      return findDecisions(tx, periodId);
    });
  }

  /**
   * Puts a decision on record. Where the stage is open already, a body that is let in enters at once. Throws
   * `stage.unknown`, `gate.none`, `gate.entered` for one that has entered and can no longer be kept out, `period.notOpen`.
   */
  async decide(actor: Actor, periodId: string, input: DecideGate): Promise<readonly GateDecisionView[]> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'gate.decide', period);
      requireOpenPeriod(period);
      const found = await loadAtTheGate(tx, periodId, input);
      const stage = found.policy.stages.find(({ code }) => code === input.stageCode);
      if (!stage) throw problem.stageUnknown();
      if (!stage.gate) throw problem.gateNone();
      if (!input.passed && found.state !== 'pending' && found.state !== 'gatedOut') throw problem.gateEntered();
      const decision = { ...input, decree: input.decree.trim(), reason: input.reason.trim() };
      await keep(tx, actor, periodId, decision);
      if (input.passed && found.state === 'gatedOut') await enter(tx, period, { stage, found, decision });
      await audit(tx, actor, 'gate.decided', { periodId, ...decision });
      return findDecisions(tx, periodId);
    });
  }
}

const loadAtTheGate = async (
  tx: Transaction,
  periodId: string,
  { assessmentId, stageCode }: DecideGate,
): Promise<AtTheGate> => {
  const [found] = await tx.query<AtTheGate[]>(
    `select pp.policy, b.id as "bodyId", b.parent_id as "parentId", b.region_code as "regionCode", s.state
       from assessments a join periods p on p.id = a.period_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
       join public_bodies b on b.id = a.public_body_id
       left join assessment_stages s on s.assessment_id = a.id and s.stage_code = $3
      where a.id = $1 and a.period_id = $2 and a.state <> 'withdrawn'`,
    [assessmentId, periodId, stageCode],
  );
  if (!found) throw problem.notFound();
  return found;
};

/** The row of the assessment is touched as well: a period's fingerprint reads it. */
const keep = async (tx: Transaction, actor: Actor, periodId: string, decision: DecideGate): Promise<void> => {
  const { assessmentId, stageCode, passed, decree, reason } = decision;
  await tx.query(
    `insert into gate_decisions (id, period_id, assessment_id, stage_code, passed, decree, reason, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), periodId, assessmentId, stageCode, passed, decree, reason, actor.userId],
  );
  await tx.query('update assessments set updated_at = now() where id = $1', [assessmentId]);
};

interface Entering {
  readonly stage: Stage;
  readonly found: AtTheGate;
  readonly decision: DecideGate;
}

/** Lets a body into a stage that is open: before the jurors who sit there, or to an assessor. */
const enter = async (tx: Transaction, period: PeriodOwner, { stage, found, decision }: Entering): Promise<void> => {
  const { assessmentId, decree, reason } = decision;
  const seated = await tx.query<{ id: string }[]>(
    `select distinct j.user_id as id from presentation_jurors j join presentations r on r.id = j.presentation_id
      where r.period_id = $1 and r.stage_code = $2`,
    [period.id, stage.code],
  );
  await setStage(tx, {
    assessmentId,
    stageCode: stage.code,
    state: 'open',
    reason: `Diikutkan dengan keputusan ${decree}: ${reason}`,
  });
  await (
    await entryOf(tx, period, stage, { jurorIds: seated.map(({ id }) => id) })
  )(assessmentId, found);
  if (stage.kind === 'assessed')
    await shareOut(tx, { periodId: period.id, stageCode: stage.code, organiserId: period.organiserId });
};

const findDecisions = (tx: Transaction, periodId: string): Promise<GateDecisionView[]> =>
  tx.query<GateDecisionView[]>(
    `select d.id, d.assessment_id as "assessmentId", b.name as "bodyName", d.stage_code as "stageCode", d.passed, d.decree, d.reason,
            u.name as "decidedBy", ${instant('d.decided_at')} as "decidedAt"
       from gate_decisions d join assessments a on a.id = d.assessment_id join public_bodies b on b.id = a.public_body_id
       join users u on u.id = d.decided_by
      where d.period_id = $1 order by d.id desc`,
    [periodId],
  );
