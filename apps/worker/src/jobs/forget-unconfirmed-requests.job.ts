import { OnlineIntakesService } from '@app/ppid';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Each night: what was sent online and never confirmed is deleted. */
@Injectable()
export class ForgetUnconfirmedRequestsJob implements Performer<'forget-unconfirmed-requests'> {
  readonly kind = 'forget-unconfirmed-requests';
  readonly every = '15 19 * * *';

  constructor(private readonly intakes: OnlineIntakesService) {}

  async perform(): Promise<void> {
    await this.intakes.forgetUnconfirmed();
  }
}
