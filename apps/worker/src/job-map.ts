import { CONFIG, type JobPayloads, LOG } from '@app/office';
import { Jobs, PageBrowser, type Config, type Log } from '@app/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Performer } from './performer';

/** The performers of all kinds of job: `Performer[]`. */
export const PERFORMERS = Symbol('performers');

/** Which class performs which kind of job; this process also retries what failed and expires what hangs. */
@Injectable()
export class JobMap implements OnApplicationShutdown {
  private readonly jobs: Jobs;

  constructor(
    dataSource: DataSource,
    @Inject(PERFORMERS) private readonly performers: readonly Performer[],
    private readonly browser: PageBrowser,
    @Inject(LOG) log: Log,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.jobs = new Jobs(dataSource, {
      names: performers.map(({ kind }) => kind),
      supervise: true,
      log,
      onGivenUp: async (name, payload) => performers.find(({ kind }) => kind === name)?.giveUp?.(payload as AnyPayload),
    });
  }

  /** Begins to take jobs, each kind as soon as one is there. */
  async take(): Promise<void> {
    await this.jobs.start();
    await this.jobs.keepTime(
      Object.fromEntries(this.performers.flatMap(({ kind, every }) => (every === undefined ? [] : [[kind, every]]))),
    );
    const pollSeconds = this.config.production ? 1 : 0.5;
    for (const performer of this.performers)
      for (let place = 0; place < (performer.atOnce ?? 1); place += 1)
        this.jobs.work<AnyPayload>(performer.kind, (job) => performer.perform(job), { pollSeconds });
  }

  /** Performs what waits now, also what that causes, and tells how many: for commands and tests. */
  async exhaust(): Promise<number> {
    await this.jobs.start();
    let count = 0;
    for (let before = -1; before < count;) {
      before = count;
      for (const performer of this.performers)
        count += await this.jobs.exhaust<AnyPayload>(performer.kind, (job) => performer.perform(job));
    }
    return count;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.stop();
    await this.browser.close();
  }
}

type AnyPayload = JobPayloads[keyof JobPayloads];
