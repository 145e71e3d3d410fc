import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { transaction, visitParties, type Transaction } from '@app/database';
import { JobQueue, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { judgeInspection } from '../access-tests/judge-inspection';
import { withoutTied } from '../assignments/require-no-conflict.query';
import { loadInstrument } from '../instruments/load-instrument';
import { loadPeriodOwner } from '../results/period-owner.query';
import { seesJudging } from '../results/reader';
import { closeStageCorrection } from '../stage-corrections/stage-corrections.query';
import { tellCorrected } from '../stage-corrections/tell-corrected';
import { setStage } from '../verifications/set-stage.query';
import type { VisitSignatureView } from '../visits/visit-signature-views';
import { findSignatures } from '../visits/visit-signatures.query';
import type { InspectionCard, InspectionDetail } from './inspection-views';
import { cardOf, detailOf, itemsWithoutValue } from './inspection-detail';
import { findInspections, findPieces, findValues, valuesOf, type InspectionLine } from './inspections.query';
import { holdInspection, loadInspection, openInspection, subjectOf, type OpenInspection } from './load-inspection';

/** Stages that an assessor fills, body by body: what there is, and how each ends. */
@Injectable()
export class InspectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    private readonly notifications: NotificationsService,
  ) {}

  /** An assessor's own; all of the organiser's for its office, for the region once the plenary has determined. */
  async list(actor: Actor, periodId?: string): Promise<readonly InspectionCard[]> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      if (periodId !== undefined && (await loadPeriodOwner(tx, periodId)).organiserId !== organiserId)
        throw problem.notFound();
      const assessorId = actor.role === 'verifier' ? actor.userId : null;
      const all = await findInspections(tx, { organiserId, periodId: periodId ?? null, assessorId });
      const seen = all.filter(({ periodState }) => seesJudging(actor, { state: periodState }));
      const lines = await withoutTied(tx, actor, seen.map((line) => ({ ...line, publicBodyId: line.bodyId }))); // prettier-ignore
      const cards: InspectionCard[] = [];
      for (const line of lines) cards.push(cardOf(line, await loadInstrument(tx, line.instrumentSha256)));
      return cards;
    });
  }

  /** One of them with its instrument and what was found so far. */
  async detail(actor: Actor, id: string): Promise<InspectionDetail> {
    return transaction(this.dataSource, async (tx) => detailOf(tx, actor, await loadInspection(tx, actor, id)));
  }

  /**
   * Ends it as done: every item that is asked has its value, and a visit stands signed by both parties. Throws
   * `inspection.incomplete`, `visit.unsigned` and as {@link openInspection}.
   */
  async complete(actor: Actor, id: string): Promise<InspectionDetail> {
    return transaction(this.dataSource, async (tx) => {
      const { line, instrument } = await openInspection(tx, actor, id);
      await keepJudged(tx, actor, { line, instrument });
      const found = await findValues(tx, id);
      const missing = itemsWithoutValue(instrument, line.kind, valuesOf(found));
      if (missing.length > 0) throw problem.inspectionIncomplete({ missing });
      if (instrument.purpose === 'visit') {
        requireSigned(await findSignatures(tx, id, { found, evidence: await findPieces(tx, id) }));
        await this.jobs.enqueue(tx, 'issue-visit-minutes', { inspectionId: id });
      }
      return this.end(tx, actor, line, { outcome: 'done', reason: null });
    });
  }

  /** Ends it as not having taken place, which the policy gives what it gives to a missed stage. */
  async miss(actor: Actor, id: string, reason: string): Promise<InspectionDetail> {
    return transaction(this.dataSource, async (tx) => {
      await holdInspection(tx, id);
      const line = await loadInspection(tx, actor, id);
      requireMay(actor, 'inspection.miss', subjectOf(line));
      if (!line.isOpen) throw problem.periodNotOpen();
      if (line.outcome) throw problem.inspectionEnded();
      return this.end(tx, actor, line, { outcome: 'missed', reason: reason.trim() });
    });
  }

  /** Whose it is is told where it had ended before and was corrected. */
  private async end(tx: Transaction, actor: Actor, line: InspectionLine, ending: Ending): Promise<InspectionDetail> {
    await keepEnding(tx, actor, line, ending);
    const corrected = await closeStageCorrection(tx, { inspectionId: line.id });
    if (corrected)
      await tellCorrected(this.notifications, tx, {
        ...line,
        ...corrected,
        publicBodyId: line.bodyId,
        bodyName: line.name,
      });
    return detailOf(tx, actor, await loadInspection(tx, actor, line.id));
  }
}

interface Ending {
  readonly outcome: 'done' | 'missed';
  readonly reason: string | null;
}

const requireSigned = (signatures: readonly VisitSignatureView[]): void => {
  const parties = visitParties.filter((party) => !signatures.some((one) => one.party === party && !one.isVoid));
  if (parties.length > 0) throw problem.visitUnsigned({ parties });
};

const keepEnding = async (
  tx: Transaction,
  actor: Actor,
  line: InspectionLine,
  { outcome, reason }: Ending,
): Promise<void> => {
  await tx.query(
    'update inspections set outcome = $2, outcome_reason = $3, ended_by = $4, ended_at = now() where id = $1',
    [line.id, outcome, reason, actor.userId],
  );
  const { assessmentId, stageCode } = line;
  await setStage(tx, { assessmentId, stageCode, state: outcome, reason });
  await audit(tx, actor, outcome === 'done' ? 'inspection.completed' : 'inspection.missed', {
    inspectionId: line.id,
    assessmentId,
    stageCode,
    ...(reason === null ? {} : { reason }),
  });
};

/** What dates decide is decided now: a test that is finished waits for nothing more. */
const keepJudged = async (tx: Transaction, actor: Actor, { line, instrument }: OpenInspection): Promise<void> => {
  const { byRule } = await judgeInspection(tx, { ...line, instrument, isClosed: true });
  for (const [itemCode, { value, why }] of Object.entries(byRule)) {
    await tx.query(
      `insert into inspection_values (inspection_id, item_code, revision, value, note, saved_by)
       select $1, $2, coalesce(max(revision), 0) + 1, $3, $4, $5 from inspection_values where inspection_id = $1 and item_code = $2`,
      [line.id, itemCode, value === null ? null : JSON.stringify(value), why.join(' '), actor.userId],
    );
  }
};
