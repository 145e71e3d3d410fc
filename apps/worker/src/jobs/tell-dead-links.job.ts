import { DeadLinksService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Tells bodies of links that do not open, a few minutes after they were found, all of a body together. */
@Injectable()
export class TellDeadLinksJob implements Performer<'tell-dead-links'> {
  readonly kind = 'tell-dead-links';
  readonly every = '*/15 * * * *';

  constructor(private readonly deadLinks: DeadLinksService) {}

  async perform(): Promise<void> {
    await this.deadLinks.tellDue();
  }
}
