import { problem, requireMay, type Actor, type Subject } from '@app/access';
import type { Transaction } from '@app/database';
import { itemsByCode, type Instrument } from '@app/instrument';
import { stateLabels } from '../assessments/assessment-state';
import { requireUntied } from '../assignments/require-no-conflict.query';
import { loadInstrument } from '../instruments/load-instrument';
import { findInspection, type InspectionLine } from './inspections.query';
import { isCorrecting } from '../stage-corrections/stage-corrections.query';
import { requireSettled } from '../results/reader';
import { requireRunning } from '../windows/require-running';

/** An inspection that whoever asks may fill now, with its instrument. */
export interface OpenInspection {
  readonly line: InspectionLine;
  readonly instrument: Instrument;
}

/** The inspection, where this person may see it: the office, and the assessor whose it is; its paper the body too. */
export const loadInspection = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  action: 'inspection.read' | 'visitMinutes.read' = 'inspection.read',
): Promise<InspectionLine> => {
  const line = await findInspection(tx, id);
  if (!line) throw problem.notFound();
  requireMay(actor, action, subjectOf(line));
  if (action === 'inspection.read') requireSettled(actor, { state: line.periodState });
  await requireUntied(tx, actor, { publicBodyId: line.bodyId });
  return line;
};

/**
 * The inspection held for writing: its assessor's, without a conflict of interest, unfinished, where it may still be judged and inside
 * its window by the database's clock, or while it is corrected. Throws `verifier.conflict`, `inspection.ended`, `assessment.locked`,
 * `stage.notBegun`, `stage.windowOver`, `period.notOpen`, `access.*`.
 */
export const openInspection = async (tx: Transaction, actor: Actor, id: string): Promise<OpenInspection> => {
  await holdInspection(tx, id);
  const line = await loadInspection(tx, actor, id);
  requireMay(actor, 'inspection.write', subjectOf(line));
  if (!line.isOpen) throw problem.periodNotOpen();
  if (!isCorrecting(line.corrections)) requireRunning(line);
  // A body that was merged or withdrew is judged no further.
  if (line.isWithdrawn) throw problem.assessmentLocked({ state: 'withdrawn', stateLabel: stateLabels.withdrawn });
  if (line.outcome) throw problem.inspectionEnded();
  return { line, instrument: await loadInstrument(tx, line.instrumentSha256) };
};

/** Throws `item.unknown` for an item that the instrument does not have. */
export const requireItem = ({ instrument }: OpenInspection, itemCode: string): void => {
  if (!itemsByCode(instrument).has(itemCode)) throw problem.itemUnknown({ itemCode });
};

/** The period first, as whoever determines it does, so that nothing slips in behind the plenary's back. */
export const holdInspection = async (tx: Transaction, id: string): Promise<void> => {
  await tx.query('select 1 from periods where id = (select period_id from inspections where id = $1) for share', [id]);
  await tx.query('select 1 from inspections where id = $1 for update', [id]);
};

export const subjectOf = ({ organiserId, assessorId, bodyId }: InspectionLine): Required<Subject> => ({
  organiserId,
  publicBodyId: bodyId,
  assignedTo: assessorId ? [assessorId] : [],
});
