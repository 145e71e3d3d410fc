import { LinkCheckingService } from '@app/evaluation';
import type { JobPayloads } from '@app/office';
import { LinkProbe, type Job } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Performer } from '../performer';

/** Looks at one link; no transaction is open while its site is asked. */
@Injectable()
export class CheckLinkJob implements Performer<'check-link'> {
  readonly kind = 'check-link';
  /** Slow sites must not hold up the others; each host is asked slowly all the same. */
  readonly atOnce = 6;

  constructor(
    private readonly checking: LinkCheckingService,
    private readonly probe: LinkProbe,
  ) {}

  async perform({ payload: { urlSha256 } }: Job<JobPayloads['check-link']>): Promise<void> {
    const link = await this.checking.begin(urlSha256);
    if (link) await this.checking.settle(link, await this.probe.probe(link.url));
  }
}
