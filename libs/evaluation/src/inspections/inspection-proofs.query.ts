import type { Transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import type { InspectionPiece } from './inspection-views';
import { findPieces, findValues } from './inspections.query';

/** What an assessor wrote and put beside the items of one stage. */
export interface InspectionProofs {
  /** Null: nobody has begun. */
  readonly id: string | null;
  readonly notes: Readonly<Record<string, string>>;
  readonly evidence: readonly InspectionPiece[];
}

/**
 * Proofs of each assessed stage of the policy, by its code. Where they are not shown the stage is there all the same,
 * so that nobody looks for its items among the questionnaire's.
 */
export const findInspectionProofs = async (
  tx: Transaction,
  assessmentId: string,
  { policy, isShown }: { readonly policy: Pick<Policy, 'stages'>; readonly isShown: boolean },
): Promise<Readonly<Record<string, InspectionProofs>>> => {
  const rows = await tx.query<{ id: string; stageCode: string }[]>(
    'select id, stage_code as "stageCode" from inspections where assessment_id = $1',
    [assessmentId],
  );
  const proofs: Record<string, InspectionProofs> = {};
  for (const { code } of policy.stages.filter(({ kind }) => kind === 'assessed')) {
    const id = rows.find(({ stageCode }) => stageCode === code)?.id;
    proofs[code] = id === undefined || !isShown ? { id: null, notes: {}, evidence: [] } : await proofsOf(tx, id);
  }
  return proofs;
};

const proofsOf = async (tx: Transaction, id: string): Promise<InspectionProofs> => ({
  id,
  notes: Object.fromEntries(
    Object.entries(await findValues(tx, id)).flatMap(([code, { note }]) => (note === null ? [] : [[code, note]])),
  ),
  evidence: await findPieces(tx, id),
});
