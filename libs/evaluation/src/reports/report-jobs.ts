import { Jobs } from '@app/platform';
import type { Config, Log, Storage } from '@app/platform';
import { DiskStorage } from '@app/platform';
import type { Transaction } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit, Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, LOG } from '../edges.module';

/** Kind of job that makes a paper; also its file's name in apps/worker and its word in the log. */
export const RENDER_REPORT = 'render-report';
/** Where finished papers are kept: a `Storage` of @app/platform. */
export const REPORT_STORAGE = Symbol('report storage');

export interface RenderReport {
  readonly reportId: string;
}

export const reportStorage: Provider = {
  provide: REPORT_STORAGE,
  inject: [CONFIG],
  useFactory: (config: Config): Storage => new DiskStorage(`${config.dataDir}/reports`),
};

/** A paper that takes longer than this is given up and tried again, seconds. */
const expireInSeconds = 900;

/** The queue as whoever asks for papers needs it; the worker runs its own, which performs them. */
@Injectable()
export class ReportJobs implements OnModuleInit, OnApplicationShutdown {
  private readonly jobs: Jobs;

  constructor(dataSource: DataSource, @Inject(LOG) log: Log) {
    this.jobs = new Jobs(dataSource, { names: [RENDER_REPORT], log });
  }

  async onModuleInit(): Promise<void> {
    await this.jobs.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.stop(5);
  }

  /** Queues a paper in the transaction that asks for it: both are there, or neither. */
  async enqueue(tx: Transaction, reportId: string): Promise<void> {
    const payload: RenderReport = { reportId };
    await this.jobs.enqueue(tx, RENDER_REPORT, payload, { expireInSeconds });
  }
}
