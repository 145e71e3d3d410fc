import { DigestsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Looks each hour whose morning it is. */
@Injectable()
export class SendDigestsJob implements Performer<'send-digests'> {
  readonly kind = 'send-digests';
  readonly every = '5 * * * *';

  constructor(private readonly digests: DigestsService) {}

  async perform(): Promise<void> {
    await this.digests.sendDue();
  }
}
