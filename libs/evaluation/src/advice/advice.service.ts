import { type Actor, audit, requireMay } from '@app/access';
import { newId, PlenaryAdvice, transaction } from '@app/database';
import { JobQueue } from '@app/office';
import { randomSeed } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import type { AdviceBody, AdviceDocument } from './advice-document';
import { findLatestAdvice } from './advice.query';

export interface AskAdvice {
  /** 0 to 4294967295; drawn and recorded where absent. */
  readonly seed?: number;
  readonly runs?: number;
  readonly weightPercent?: number;
  readonly noisePoints?: number;
}
export interface AdviceView {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly seed: number;
  readonly runs: number;
  readonly weightPercent: string;
  readonly noisePoints: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly error: string | null;
  /** The scores have changed since: it speaks of others. */
  readonly isStale: boolean;
  readonly document: AdviceDocument | null;
}
export interface PeriodAdvice {
  readonly latest: AdviceView | null;
}

const usual = { runs: 1000, weightPercent: 10, noisePoints: 1 };

/** Help for the plenary: asked for here, made by the worker, and never part of a score. */
@Injectable()
export class AdviceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
    private readonly jobs: JobQueue,
  ) {}

  /** Asks for figures on the scores as they will stand when the worker takes them up. */
  async ask(actor: Actor, periodId: string, input: AskAdvice): Promise<{ readonly id: string }> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'advice.write', await loadPeriodOwner(tx, periodId));
      const id = newId();
      const shaken = { ...usual, ...input, seed: input.seed ?? randomSeed() };
      await tx.insert(PlenaryAdvice, {
        id,
        periodId,
        state: 'queued',
        seed: `${shaken.seed}`,
        runs: shaken.runs,
        weightPercent: `${shaken.weightPercent}`,
        noisePoints: `${shaken.noisePoints}`,
        requestedBy: actor.userId,
      });
      await this.jobs.enqueue(tx, 'make-advice', { adviceId: id });
      await audit(tx, actor, 'advice.requested', { periodId, adviceId: id, seed: shaken.seed });
      return { id };
    });
  }

  /** The latest figures of a period, of one category where asked. */
  async show(actor: Actor, periodId: string, category?: string): Promise<PeriodAdvice> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'advice.read', await loadPeriodOwner(tx, periodId));
      const row = await findLatestAdvice(tx, periodId);
      if (!row) return { latest: null };
      const { inputSha256 } = await this.scoredPeriods.load(tx, periodId);
      const { periodId: _, inputSha256: madeFrom, document, ...rest } = row;
      const isStale = madeFrom !== null && madeFrom !== inputSha256;
      return { latest: { ...rest, isStale, document: document && ofCategory(document, category) } };
    });
  }
}

const ofCategory = (document: AdviceDocument, category: string | undefined): AdviceDocument =>
  category === undefined
    ? document
    : { ...document, bodies: document.bodies.filter((body: AdviceBody) => body.category === category) };
