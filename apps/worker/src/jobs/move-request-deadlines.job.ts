import type { JobPayloads } from '@app/office';
import type { Job } from '@app/platform';
import { RequestDeadlinesService } from '@app/ppid';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Counts the running clocks of an organiser again after its calendar changed. */
@Injectable()
export class MoveRequestDeadlinesJob implements Performer<'move-request-deadlines'> {
  readonly kind = 'move-request-deadlines';

  constructor(private readonly deadlines: RequestDeadlinesService) {}

  async perform({ payload }: Job<JobPayloads['move-request-deadlines']>): Promise<void> {
    await this.deadlines.recount(payload.organiserId);
  }
}
