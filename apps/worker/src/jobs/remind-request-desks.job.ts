import { ConsultationRemindersService, ListingRemindersService, RequestDeadlinesService } from '@app/ppid';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/**
 * Each morning, half past six in the west: which requests are due today, soon, or overdue, which questions wait at the
 * clinic, and which exemptions end.
 */
@Injectable()
export class RemindRequestDesksJob implements Performer<'remind-request-desks'> {
  readonly kind = 'remind-request-desks';
  readonly every = '30 23 * * *';

  constructor(
    private readonly deadlines: RequestDeadlinesService,
    private readonly consultations: ConsultationRemindersService,
    private readonly listings: ListingRemindersService,
  ) {}

  async perform(): Promise<void> {
    await this.deadlines.remind();
    await this.consultations.remind();
    await this.listings.remind();
  }
}
