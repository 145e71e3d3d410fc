import { type AssessmentState, instant, type Transaction } from '@app/database';

/** A body that is judged again. */
export interface ReopenedBody {
  readonly assessmentId: string;
  readonly code: string;
  readonly name: string;
  readonly state: AssessmentState;
}

export interface OpenCorrection {
  readonly id: string;
  readonly determinationId: string;
  /** Number and day of the decree that is corrected. */
  readonly number: string;
  readonly decidedAt: string;
  readonly reason: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly bodies: readonly ReopenedBody[];
}

const openSql = `
  select k.id, k.determination_id as "determinationId", d.number, ${instant('d.decided_at')} as "decidedAt", k.reason,
         u.name as "openedBy", ${instant('k.opened_at')} as "openedAt",
         (select coalesce(json_agg(json_build_object('assessmentId', a.id, 'code', b.code, 'name', b.name, 'state', a.state)
                   order by b.name, b.code), '[]')
            from corrected_assessments c join assessments a on a.id = c.assessment_id
            join public_bodies b on b.id = a.public_body_id where c.correction_id = k.id) as bodies
    from determination_corrections k join determinations d on d.id = k.determination_id join users u on u.id = k.opened_by
   where k.period_id = $1 and k.ended_at is null`;

/** Whether facts of assessment `a` of period `p` may change: the period is open, or its determination is corrected for this body. */
export const judgingIsOpen = `
  (p.state = 'open' or p.state = 'correcting' and exists (select 1 from corrected_assessments c
     join determination_corrections k on k.id = c.correction_id
    where c.assessment_id = a.id and k.period_id = p.id and k.ended_at is null))`;

/** The correction of a period's determination that is under way. */
export const findOpenCorrection = async (tx: Transaction, periodId: string): Promise<OpenCorrection | null> => {
  const [open] = await tx.query<OpenCorrection[]>(openSql, [periodId]);
  return open ?? null;
};
