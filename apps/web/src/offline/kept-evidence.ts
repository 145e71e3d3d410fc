import type { AssessmentForm, Evidence } from '../api/types';
import { amend } from './kept-reads';

/** A change of the evidence of one item. Made twice it comes to the same. */
export type EvidenceChange = (list: readonly Evidence[]) => readonly Evidence[];

/** The piece is there, once: at its place where it stood already, as after a sending that was repeated; else at the end. */
export const withPiece =
  (piece: Evidence): EvidenceChange =>
  (list) =>
    list.some(({ id }) => id === piece.id) ? list.map((one) => (one.id === piece.id ? piece : one)) : [...list, piece];

/** What the device keeps of a form to show it without signal has this change as well. */
export const keepEvidence = (assessmentId: string, itemCode: string, change: EvidenceChange): Promise<void> =>
  amend<AssessmentForm>(`/api/assessments/${assessmentId}/form`, (form) => ({
    ...form,
    evidence: { ...form.evidence, [itemCode]: [...change(form.evidence[itemCode] ?? [])] },
  }));
