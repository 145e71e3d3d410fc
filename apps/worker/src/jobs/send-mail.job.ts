import { MailSendingService } from '@app/evaluation';
import type { JobPayloads } from '@app/office';
import { MailNotTaken, type Job, type Mailer } from '@app/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { MAILER } from '../mailer';
import type { Performer } from '../performer';

/** Hands one mail to the mail server. Killed between its taking and our writing it down, the same letter goes once more. */
@Injectable()
export class SendMailJob implements Performer<'send-mail'>, OnApplicationShutdown {
  readonly kind = 'send-mail';

  constructor(
    private readonly mails: MailSendingService,
    @Inject(MAILER) private readonly mailer: Mailer | null,
  ) {}

  async perform({ payload: { mailId } }: Job<JobPayloads['send-mail']>): Promise<void> {
    const { mailer } = this;
    if (!mailer) throw new Error('no mail server is configured');
    try {
      const letter = await this.mails.begin(mailId);
      if (!letter) return;
      await mailer.send(letter);
    } catch (error) {
      const fault = error instanceof MailNotTaken ? error : new MailNotTaken('unreachable', String(error));
      if ((await this.mails.fail(mailId, fault)) === 'again') throw error;
      return;
    }
    await this.mails.finish(mailId);
  }

  onApplicationShutdown(): void {
    this.mailer?.close();
  }
}
