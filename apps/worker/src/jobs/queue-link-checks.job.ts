import { LinkChecksService } from '@app/evaluation';
import type { JobPayloads } from '@app/office';
import type { Job } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Spreads the many links of a questionnaire into a job for each. */
@Injectable()
export class QueueLinkChecksJob implements Performer<'queue-link-checks'> {
  readonly kind = 'queue-link-checks';

  constructor(private readonly linkChecks: LinkChecksService) {}

  async perform({ payload: { evidenceIds, again = false } }: Job<JobPayloads['queue-link-checks']>): Promise<void> {
    await this.linkChecks.spread(evidenceIds, again);
  }
}
