import { DeadLinksService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Looks again, before offices open, at the links of whoever must hand in within days. */
@Injectable()
export class RecheckLinksJob implements Performer<'recheck-links'> {
  readonly kind = 'recheck-links';
  readonly every = '30 21 * * *';

  constructor(private readonly deadLinks: DeadLinksService) {}

  async perform(): Promise<void> {
    await this.deadLinks.recheck();
  }
}
