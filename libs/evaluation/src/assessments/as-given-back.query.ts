/** What a reader sees of a questionnaire that its body is mending: as it was when it was given back, until it is handed in again. */
import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import type { EvidenceCounts, EvidenceKind, ItemValues } from '@app/instrument';
import { stillCounts } from '../corrections/effects.query';
import { takesVerdicts } from './assessment-state';
import type { LoadedAssessment } from './load-assessment';
import type { Filled } from './progress';

type Mended = Pick<LoadedAssessment, 'id' | 'state' | 'saqOver' | 'unsubmitted'>;

/** Whether what stands in it is its body's draft again for this person: who judges waits, unless nothing more can come. */
export const isBeingMended = ({ role }: Actor, { state, saqOver, unsubmitted }: Mended): boolean =>
  role === 'verifier' && state === 'returned' && !takesVerdicts(state, saqOver, unsubmitted);

/** When it was given back, as text that loses nothing; null for whoever sees it as it stands. */
export const findGivenBackAt = async (tx: Transaction, actor: Actor, assessment: Mended): Promise<string | null> => {
  if (!isBeingMended(actor, assessment)) return null;
  const [row] = await tx.query<{ at: string | null }[]>(
    `select max(at)::text as at from assessment_transitions where assessment_id = $1 and to_state = 'returned'`,
    [assessment.id],
  );
  return row?.at ?? null;
};

const answersSql = `
  select coalesce(jsonb_object_agg(e.item_code, e.value) filter (where e.value is not null and ${stillCounts('e', 'answer')}), '{}') as values
    from (select distinct on (item_code) assessment_id, item_code, value from answer_events
           where assessment_id = $1 and at <= $2 order by item_code, revision desc) e`;

const evidenceSql = `
  select item_code as "itemCode", kind, count(*)::int as count from evidence
   where assessment_id = $1 and created_at <= $2 and (removed_at is null or removed_at > $2) group by 1, 2`;

/** The same questionnaires as they stand to this person, who is told of no draft in any figure. */
export const withoutDrafts = async (
  tx: Transaction,
  actor: Actor,
  assessments: readonly Mended[],
  filled: ReadonlyMap<string, Filled>,
): Promise<ReadonlyMap<string, Filled>> => {
  const mended = assessments.filter((one) => isBeingMended(actor, one));
  if (mended.length === 0) return filled;
  const shown = new Map(filled);
  for (const one of mended) {
    const before = filled.get(one.id);
    const at = await findGivenBackAt(tx, actor, one);
    if (before && at !== null) shown.set(one.id, { ...before, ...(await filledAt(tx, one.id, at)) });
  }
  return shown;
};

const filledAt = async (tx: Transaction, id: string, at: string): Promise<Pick<Filled, 'answers' | 'evidence'>> => {
  const [row] = await tx.query<{ values: ItemValues }[]>(answersSql, [id, at]);
  const pieces = await tx.query<{ itemCode: string; kind: EvidenceKind; count: number }[]>(evidenceSql, [id, at]);
  const evidence: Record<string, EvidenceCounts[string]> = {};
  for (const { itemCode, kind, count } of pieces) evidence[itemCode] = { ...evidence[itemCode], [kind]: count };
  return { answers: row?.values ?? {}, evidence };
};

/** Throws `evidence.unknown` for a piece that its body brought since it was given back. */
export const requireHandedPiece = async (
  tx: Transaction,
  actor: Actor,
  assessment: Mended,
  evidenceId: string,
): Promise<void> => {
  const at = await findGivenBackAt(tx, actor, assessment);
  if (at === null) return;
  const rows = await tx.query<unknown[]>('select 1 from evidence where id = $1 and created_at <= $2', [evidenceId, at]);
  if (rows.length === 0) throw problem.evidenceUnknown();
};
