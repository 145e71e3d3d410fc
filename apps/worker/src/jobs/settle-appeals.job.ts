import { AppealSettlingService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Looks every five minutes whose time for appeals has ended. */
@Injectable()
export class SettleAppealsJob implements Performer<'settle-appeals'> {
  readonly kind = 'settle-appeals';
  readonly every = '*/5 * * * *';

  constructor(private readonly settling: AppealSettlingService) {}

  async perform(): Promise<void> {
    await this.settling.settleDue();
  }
}
