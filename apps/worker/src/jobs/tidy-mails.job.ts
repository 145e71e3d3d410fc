import { MailSendingService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Looks each hour for mails that nobody is working on any more. */
@Injectable()
export class TidyMailsJob implements Performer<'tidy-mails'> {
  readonly kind = 'tidy-mails';
  readonly every = '35 * * * *';

  constructor(private readonly mails: MailSendingService) {}

  async perform(): Promise<void> {
    await this.mails.tidy();
  }
}
