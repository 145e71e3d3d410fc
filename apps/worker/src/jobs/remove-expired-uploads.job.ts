import { UploadsService } from '@app/evaluation';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Throws away half files that nobody went on with. */
@Injectable()
export class RemoveExpiredUploadsJob implements Performer<'remove-expired-uploads'> {
  readonly kind = 'remove-expired-uploads';
  readonly every = '40 * * * *';

  constructor(private readonly uploads: UploadsService) {}

  async perform(): Promise<void> {
    await this.uploads.removeExpired();
  }
}
