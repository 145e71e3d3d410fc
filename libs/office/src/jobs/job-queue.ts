import type { Transaction } from '@app/database';
import { Jobs, type EnqueueOptions, type Log } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LOG } from '../edges.module';
import { jobKinds, type JobKind, type JobPayloads } from './job-kinds';

/** How each kind is tried; what is not named is as the queue does it. */
const settings: Readonly<Record<JobKind, EnqueueOptions>> = {
  'issue-receipt': { expireInSeconds: 300, retryLimit: 12, retryDelaySeconds: 15 },
  'issue-visit-minutes': { expireInSeconds: 300, retryLimit: 12, retryDelaySeconds: 15 },
  // A paper that takes longer is given up and tried again.
  'render-report': { expireInSeconds: 900 },
  // Every juror left out once takes a scoring of the whole period each.
  'make-advice': { expireInSeconds: 900 },
  // 30 seconds, 1 minute, 2, 4, …: a mail server that is down all night is back by then.
  'send-mail': { expireInSeconds: 300, retryLimit: 12, retryDelaySeconds: 30 },
  'send-digests': {},
  'send-password-link': { priority: 1 },
  'send-reminders': {},
  'settle-appeals': {},
  'tidy-mails': {},
  // A look takes 30 seconds at most.
  'check-link': { expireInSeconds: 120 },
  'queue-link-checks': { expireInSeconds: 300 },
  'tell-dead-links': {},
  'recheck-links': {},
  'remove-expired-uploads': {},
  'release-publications': {},
  'move-request-deadlines': {},
  'remind-request-desks': {},
  'remind-follow-ups': {},
  'forget-unconfirmed-requests': {},
};

/** The queue as use cases need it: they only ask. The worker runs its own, which performs. */
@Injectable()
export class JobQueue implements OnModuleInit, OnApplicationShutdown {
  private readonly jobs: Jobs;

  constructor(dataSource: DataSource, @Inject(LOG) log: Log) {
    this.jobs = new Jobs(dataSource, { names: jobKinds, log });
  }

  async onModuleInit(): Promise<void> {
    await this.jobs.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.stop(5);
  }

  /** Queues a job in the transaction that causes it: both are there, or neither; `startAfterSeconds`: not before then. */
  async enqueue<Kind extends JobKind>(
    tx: Transaction,
    kind: Kind,
    payload: JobPayloads[Kind],
    startAfterSeconds = 0,
  ): Promise<void> {
    const later = startAfterSeconds > 0 ? { startAfterSeconds } : {};
    await this.jobs.enqueue(tx, kind, payload, { ...settings[kind], ...later });
  }

  /** Queues a job for each payload in the transaction that causes them. */
  async enqueueAll<Kind extends JobKind>(
    tx: Transaction,
    kind: Kind,
    payloads: readonly JobPayloads[Kind][],
  ): Promise<void> {
    await this.jobs.enqueueAll(tx, kind, payloads, settings[kind]);
  }
}
