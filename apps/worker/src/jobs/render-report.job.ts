import { ReportRenderingService } from '@app/evaluation';
import type { JobPayloads } from '@app/office';
import type { Job } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { diedEachTime, faultSentence } from '../fault-sentence';
import type { Performer } from '../performer';
import { ReportRenderer } from '../report-renderer';

/** Makes one paper: facts by the use cases, drawing by the reports, bytes by the storage. */
@Injectable()
export class RenderReportJob implements Performer<'render-report'> {
  readonly kind = 'render-report';

  constructor(
    private readonly reports: ReportRenderingService,
    private readonly renderer: ReportRenderer,
  ) {}

  async perform({ payload: { reportId } }: Job<JobPayloads['render-report']>): Promise<void> {
    const facts = await this.reports.begin(reportId);
    if (!facts) return;
    try {
      const file = await this.renderer.render(facts, (percent) => this.reports.proceed(reportId, percent));
      if (file) await this.reports.finish(facts, file);
    } catch (error) {
      await this.reports.fail(reportId, faultSentence(error));
      throw error;
    }
  }

  async giveUp({ reportId }: JobPayloads['render-report']): Promise<void> {
    await this.reports.fail(reportId, diedEachTime);
  }
}
