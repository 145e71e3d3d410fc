import { PasswordsService } from '@app/evaluation';
import type { JobPayloads } from '@app/office';
import type { Job } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Looks whose address it is, here and not in the request: how long that takes tells nobody who has an account. */
@Injectable()
export class SendPasswordLinkJob implements Performer<'send-password-link'> {
  readonly kind = 'send-password-link';

  constructor(private readonly passwords: PasswordsService) {}

  async perform({ payload: { email } }: Job<JobPayloads['send-password-link']>): Promise<void> {
    await this.passwords.sendLink(email);
  }
}
