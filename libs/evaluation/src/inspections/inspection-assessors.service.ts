import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findVerifiers } from '../assignments/assignments.query';
import { balanceAssignments, type AssignableAssessment, type Placement } from '../assignments/balance-assignments';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { requireNoConflict } from '../assignments/require-no-conflict.query';
import { holdInspection, loadInspection, subjectOf } from './load-inspection';

/** Who fills which inspection: shared out evenly, or by hand; never where there is a conflict of interest. */
@Injectable()
export class InspectionAssessorsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Gives one inspection to one assessor, taking it from whoever had it. Throws `verifier.unknown`, `verifier.conflict`. */
  async assign(actor: Actor, id: string, userId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await holdInspection(tx, id);
      const line = await loadInspection(tx, actor, id);
      requireMay(actor, 'assignment.write', subjectOf(line));
      if (!line.isOpen) throw problem.periodNotOpen();
      if (line.outcome) throw problem.inspectionEnded();
      const known = await findVerifiers(tx, line.periodId, line.organiserId);
      if (!known.some((verifier) => verifier.userId === userId)) throw problem.verifierUnknown();
      await requireNoConflict(tx, { userId }, { publicBodyId: line.bodyId });
      await tx.query('update inspections set assessor_id = $2 where id = $1', [id, userId]);
      await audit(tx, actor, 'inspection.assigned', { inspectionId: id, userId, organiserId: line.organiserId });
    });
  }

  /** Shares out every inspection of a stage that nobody has, each placement with its reason. Throws `verifier.missing`. */
  async assignAll(actor: Actor, periodId: string, stageCode: string): Promise<readonly Placement[]> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'assignment.write', period);
      requireOpenPeriod(period);
      const placements = await shareOut(tx, { periodId, stageCode, organiserId: period.organiserId });
      if (placements === null) throw problem.verifierMissing();
      await audit(tx, actor, 'inspections.balanced', {
        periodId,
        stageCode,
        assigned: placements.filter(({ userId }) => userId !== null).length,
      });
      return placements;
    });
  }
}

interface SharedStage {
  readonly periodId: string;
  readonly stageCode: string;
  readonly organiserId: string;
}

const unassignedSql = `
  select n.id as "assessmentId", b.id as "bodyId", b.code as "bodyCode", b.parent_id as "parentId",
         b.region_code as "regionCode", b.kind as "bodyKind", b.language, 1 as items
    from inspections n join assessments a on a.id = n.assessment_id join public_bodies b on b.id = a.public_body_id
   where n.period_id = $1 and n.stage_code = $2 and n.assessor_id is null and n.outcome is null and a.state <> 'withdrawn'
   order by b.code`;

/** Null where there is nobody to share them out to. A desk's load is the inspections of the stage that it has. */
export const shareOut = async (
  tx: Transaction,
  { periodId, stageCode, organiserId }: SharedStage,
): Promise<readonly Placement[] | null> => {
  const loads = await tx.query<{ userId: string; load: number }[]>(
    `select assessor_id as "userId", count(*)::int as load from inspections
      where period_id = $1 and stage_code = $2 and assessor_id is not null group by 1`,
    [periodId, stageCode],
  );
  const loadOf = new Map(loads.map(({ userId, load }) => [userId, load]));
  const verifiers = await findVerifiers(tx, periodId, organiserId);
  if (verifiers.length === 0) return null;
  const placements = balanceAssignments(
    verifiers.map((verifier) => ({ ...verifier, load: loadOf.get(verifier.userId) ?? 0 })),
    await tx.query<AssignableAssessment[]>(unassignedSql, [periodId, stageCode]),
  );
  await tx.query(
    `update inspections n set assessor_id = r."userId"
       from jsonb_to_recordset($1::jsonb) as r("assessmentId" uuid, "userId" uuid) where n.id = r."assessmentId" and r."userId" is not null`,
    [JSON.stringify(placements)],
  );
  return placements;
};
