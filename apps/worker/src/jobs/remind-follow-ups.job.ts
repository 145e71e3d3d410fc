import { FollowUpRemindersService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Each morning, half past six in the west: what bodies planned and is due soon, or was. */
@Injectable()
export class RemindFollowUpsJob implements Performer<'remind-follow-ups'> {
  readonly kind = 'remind-follow-ups';
  readonly every = '35 23 * * *';

  constructor(private readonly reminders: FollowUpRemindersService) {}

  async perform(): Promise<void> {
    await this.reminders.remind();
  }
}
