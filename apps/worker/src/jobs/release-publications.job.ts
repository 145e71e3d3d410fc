import { PublicationPlansService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Publishes what is due: at its second by the job that planning leaves, each minute whatever became of that. */
@Injectable()
export class ReleasePublicationsJob implements Performer<'release-publications'> {
  readonly kind = 'release-publications';
  readonly every = '* * * * *';

  constructor(private readonly plans: PublicationPlansService) {}

  async perform(): Promise<void> {
    await this.plans.releaseDue();
  }
}
