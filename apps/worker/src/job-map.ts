import { CONFIG, LOG, RENDER_REPORT, type RenderReport } from '@app/evaluation';
import { Jobs, PageBrowser, type Config, type Log } from '@app/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RenderReportJob } from './jobs/render-report.job';

/** Which class performs which kind of job; this process also retries what failed and expires what hangs. */
@Injectable()
export class JobMap implements OnApplicationShutdown {
  private readonly jobs: Jobs;

  constructor(
    dataSource: DataSource,
    private readonly renderReport: RenderReportJob,
    private readonly browser: PageBrowser,
    @Inject(LOG) log: Log,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.jobs = new Jobs(dataSource, { names: [RENDER_REPORT], supervise: true, log });
  }

  /** Begins to take jobs, each kind as soon as one is there. */
  async take(): Promise<void> {
    await this.jobs.start();
    const pollSeconds = this.config.production ? 1 : 0.5;
    this.jobs.work<RenderReport>(RENDER_REPORT, (job) => this.renderReport.perform(job), { pollSeconds });
  }

  /** Performs what waits now and stops: for commands and tests. */
  async exhaust(): Promise<number> {
    await this.jobs.start();
    return this.jobs.exhaust<RenderReport>(RENDER_REPORT, (job) => this.renderReport.perform(job));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.stop();
    await this.browser.close();
  }
}
