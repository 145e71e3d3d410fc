import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { hasFaults, type Violation } from '@app/instrument';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdPeriod, loadPeriodOwner } from '../results/period-owner.query';
import type { CorrectionPreview, PeriodInstrumentCard } from './correction-views';
import { touchedItems } from './fates';
import { holdAssessments } from './given-values.query';
import { keepCorrection, type Corrected } from './keep-correction';
import { findPeriodInstruments, type CorrectionSource, type InstrumentPlace } from './period-instruments.query';
import { prepareCorrection, type PreparedCorrection } from './prepare-correction';

export interface MakeCorrection extends CorrectionSource {
  /** The version in force when the preview was made. */
  readonly version: number;
  readonly reason: string;
  /** Whether bodies whose answers are touched get their questionnaire back, as far as the window allows. */
  readonly returnBodies: boolean;
}

/** Letters a reason has at least: bodies are to understand it. */
const leastReason = 10;

/** Correcting an instrument of an open period: a further version, its effects shown before it is made. */
@Injectable()
export class CorrectionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The instruments of a period, each with its versions. Throws `access.*`. */
  async list(actor: Actor, periodId: string): Promise<{ readonly items: readonly PeriodInstrumentCard[] }> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'instrument.read', await loadPeriodOwner(tx, periodId));
      return { items: await findPeriodInstruments(tx, periodId) };
    });
  }

  /** What a correction would do to every answer and verdict. Throws as {@link prepareCorrection}. */
  async preview(actor: Actor, place: InstrumentPlace, source: CorrectionSource): Promise<CorrectionPreview> {
    return transaction(this.dataSource, async (tx) => {
      const prepared = await prepareCorrection(tx, actor, place, source);
      const { version, changes, warnings, saqOpen } = prepared;
      const { totals, bodies, unaffected } = prepared.plan;
      const items = touchedItems(prepared.before, prepared.after, prepared.plan.items);
      return { version, changes, faults: faultsOf(prepared), warnings, totals, items, bodies, unaffected, saqOpen };
    });
  }

  /**
   * Makes the correction. Answers and verdicts saved meanwhile are either among its effects or checked against the new
   * version. Throws `correction.*`, `instrument.invalid`, and as {@link preview}.
   */
  async make(actor: Actor, place: InstrumentPlace, input: MakeCorrection): Promise<Corrected> {
    const reason = input.reason.trim();
    if (reason.length < leastReason) throw problem.correctionReasonMissing({ least: leastReason });
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'period.write', await holdPeriod(tx, place.periodId, 'update'));
      await holdAssessments(tx, place);
      const prepared = await prepareCorrection(tx, actor, place, input);
      if (prepared.version !== input.version) throw problem.correctionStale({ version: prepared.version });
      if (hasFaults(prepared.faults)) throw problem.instrumentInvalid({ errors: prepared.faults });
      if (prepared.isScored) throw problem.correctionScored();
      const corrected = await keepCorrection(tx, actor, { place, prepared, reason, returnBodies: input.returnBodies });
      await audit(tx, actor, 'instrument.corrected', {
        ...place,
        version: corrected.version,
        reason,
        bodies: prepared.plan.bodies.length,
        effects: prepared.plan.effects.length + prepared.plan.revised.length,
      });
      return corrected;
    });
  }
}

/** What would forbid the act, all at once. */
const faultsOf = ({ faults, isScored }: PreparedCorrection): readonly Violation[] => {
  const { code, title: message } = problem.correctionScored();
  return isScored ? [{ path: '', code, message }, ...faults] : faults;
};
