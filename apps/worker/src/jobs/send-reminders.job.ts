import { DueRemindersService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Looks each hour whose reminder is due. */
@Injectable()
export class SendRemindersJob implements Performer<'send-reminders'> {
  readonly kind = 'send-reminders';
  readonly every = '15 * * * *';

  constructor(private readonly reminders: DueRemindersService) {}

  async perform(): Promise<void> {
    await this.reminders.sendDue();
  }
}
