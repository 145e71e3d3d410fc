import { AdviceMakingService } from '@app/evaluation';
import type { JobPayloads } from '@app/office';
import type { Job } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

const failed =
  'Bantuan gagal dihitung. Kami mencoba lagi secara otomatis; bila tetap gagal, sampaikan kepada operator.';

/** Makes the figures that help a plenary. */
@Injectable()
export class MakeAdviceJob implements Performer<'make-advice'> {
  readonly kind = 'make-advice';

  constructor(private readonly advice: AdviceMakingService) {}

  async perform({ payload: { adviceId } }: Job<JobPayloads['make-advice']>): Promise<void> {
    try {
      await this.advice.make(adviceId);
    } catch (error) {
      await this.advice.fail(adviceId, failed);
      throw error;
    }
  }
}
