import type { JobKind, JobPayloads } from '@app/office';
import type { Job } from '@app/platform';

/** What performs one kind of job. A throw marks the job failed; it is then tried again. */
export interface Performer<Kind extends JobKind = JobKind> {
  readonly kind: Kind;
  /** For a kind that nobody asks for: when it comes, as a cron line in UTC. */
  readonly every?: string;
  /** How many this process performs side by side; 1 unless told. */
  readonly atOnce?: number;
  perform(job: Job<JobPayloads[Kind]>): Promise<void>;
  /** For a kind that somebody waits for: tells that it is tried no more, since its process died each time. */
  giveUp?(payload: JobPayloads[Kind]): Promise<void>;
}
