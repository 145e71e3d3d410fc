import type { Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { requireBeginning, requireFilling } from '../assessments/require-filling';

export interface EvidencePlaces {
  readonly assessmentId: string;
  readonly places: readonly { readonly itemCode: string }[];
  /** Whether something long only begins now: it has no grace after the deadline. */
  readonly begins: boolean;
  readonly lock: boolean;
}

/** The assessment, if evidence may be put at these places now. Throws `access.*`, `assessment.locked`, `period.closed`, `item.unknown`. */
export const openForEvidence = async (
  tx: Transaction,
  actor: Actor,
  { assessmentId, places, begins, lock }: EvidencePlaces,
): Promise<LoadedAssessment> => {
  const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.write', lock });
  const codes = places.map(({ itemCode }) => itemCode);
  if (begins) requireBeginning(assessment, codes);
  else requireFilling(assessment, codes);
  for (const { itemCode } of places) await loadItem(tx, assessment, itemCode);
  return assessment;
};
