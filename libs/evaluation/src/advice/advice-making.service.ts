import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import { findJurorNames, findReadingPairs } from './advice-facts.query';
import { findAdvice } from './advice.query';
import { makeAdvice, type AdviceFacts } from './make-advice';

/** The worker's side of advice. A retry after a crash makes it anew from its own seed. */
@Injectable()
export class AdviceMakingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
  ) {}

  /** Makes what was asked for; does nothing where it is done. */
  async make(adviceId: string): Promise<void> {
    const facts = await this.begin(adviceId);
    if (!facts) return;
    const document = await makeAdvice(facts, async (percent) => {
      await this.dataSource.query(`update plenary_advice set progress = $2 where id = $1`, [adviceId, percent]);
      // Long sums stand between two steps: whatever else waits in this process has its turn here.
      await new Promise(setImmediate);
    });
    await this.dataSource.query(
      `update plenary_advice set state = 'done', progress = 100, document = $2, input_sha256 = $3, error = null, finished_at = now()
        where id = $1`,
      [adviceId, JSON.stringify(document), facts.scored.inputSha256],
    );
  }

  /** Notes that it could not be made, in words for whoever asked. */
  async fail(adviceId: string, error: string): Promise<void> {
    await this.dataSource.query(
      `update plenary_advice set state = 'failed', error = $2, finished_at = now() where id = $1 and state <> 'done'`,
      [adviceId, error],
    );
  }

  private async begin(adviceId: string): Promise<(AdviceFacts & { scored: { inputSha256: string } }) | null> {
    return transaction(this.dataSource, async (tx) => {
      const row = await findAdvice(tx, adviceId);
      if (!row || row.state === 'done') return null;
      await tx.query(`update plenary_advice set state = 'running', progress = 5, error = null where id = $1`, [
        adviceId,
      ]);
      return {
        seed: row.seed,
        runs: row.runs,
        weightPercent: Number(row.weightPercent),
        noisePoints: Number(row.noisePoints),
        scored: await this.scoredPeriods.load(tx, row.periodId),
        readings: await findReadingPairs(tx, row.periodId),
        jurorNames: await findJurorNames(tx, row.periodId),
      };
    });
  }
}
