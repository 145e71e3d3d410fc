import { dataSourceOptions } from '@app/database';
import { EvaluationModule } from '@app/evaluation';
import { CONFIG, EdgesModule } from '@app/office';
import { LinkProbe, Mailer, PageBrowser, type Config } from '@app/platform';
import { PpidModule } from '@app/ppid';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobMap, PERFORMERS } from './job-map';
import { MAILER } from './mailer';
import { jobClasses } from './jobs';
import type { Performer } from './performer';
import { ReportRenderer } from './report-renderer';

/** What the worker is made of: the use cases, a browser, and one class per kind of job. */
@Module({
  imports: [
    EdgesModule,
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: ({ databaseUrl }: Config) => ({
        ...dataSourceOptions(databaseUrl, { applicationName: 'terbuka-worker', poolSize: 6 }),
        retryAttempts: 3,
      }),
    }),
    EvaluationModule,
    PpidModule,
  ],
  providers: [
    JobMap,
    ...jobClasses,
    ReportRenderer,
    { provide: PERFORMERS, inject: jobClasses, useFactory: (...performers: Performer[]) => performers },
    {
      provide: MAILER,
      inject: [CONFIG],
      useFactory: ({ smtpUrl }: Config) => (smtpUrl === null ? null : new Mailer(smtpUrl)),
    },
    {
      provide: LinkProbe,
      inject: [CONFIG],
      useFactory: ({ publicUrl }: Config) => new LinkProbe({ userAgent: `Terbuka-LinkCheck/1.0 (+${publicUrl})` }),
    },
    {
      provide: PageBrowser,
      inject: [CONFIG],
      useFactory: ({ dataDir, browserPath, browserChoice }: Config) =>
        new PageBrowser({ dataDir, path: browserPath, choice: browserChoice }),
    },
  ],
})
export class WorkerModule {}
