import { RequestDeadlinesService } from '@app/ppid';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Each morning, half past six in the west: what is due today, soon, or overdue. */
@Injectable()
export class RemindRequestDesksJob implements Performer<'remind-request-desks'> {
  readonly kind = 'remind-request-desks';
  readonly every = '30 23 * * *';

  constructor(private readonly deadlines: RequestDeadlinesService) {}

  async perform(): Promise<void> {
    await this.deadlines.remind();
  }
}
