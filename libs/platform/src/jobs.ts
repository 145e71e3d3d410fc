import { setTimeout as pause } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Log } from './log';

/** A job as its worker sees it. */
export interface Job<Payload extends object> {
  readonly id: string;
  readonly payload: Payload;
}

export type Perform<Payload extends object> = (job: Job<Payload>) => Promise<void>;

export interface EnqueueOptions {
  /** Larger goes first; 0 unless told. */
  readonly priority?: number;
  /** How often a failed job is tried again; 2 unless told. */
  readonly retryLimit?: number;
  readonly startAfterSeconds?: number;
  /** How long the first retry waits; each further one twice as long. 1 unless told. */
  readonly retryDelaySeconds?: number;
  /** A job that runs longer than this counts as failed and is tried again. */
  readonly expireInSeconds?: number;
}

export interface WorkOptions {
  /** How long an idle worker waits before it looks again; 1 unless told. */
  readonly pollSeconds?: number;
}

export interface JobsOptions {
  /** Every kind of job there is. A name not listed cannot be enqueued. */
  readonly names: readonly string[];
  /** Whether this process also retries, expires and tidies jobs. One worker should. */
  readonly supervise?: boolean;
  readonly log?: Pick<Log, 'error'>;
  /** Told of a job whose process died at every try, so that whoever waits for it is not left waiting. */
  readonly onGivenUp?: (name: string, payload: object) => Promise<void>;
}

const SCHEMA = 'pgboss';
/** Any number, the same in every process: it keeps two starting processes from installing at once. */
const INSTALL_LOCK = 727_002;
/** The first half of the locks that jobs under way are held by; the second is the job's own. */
const HELD_LOCK = 727_003;
const heldKey = (id: string): string => `hashtext(${id}::text) & 2147483647`;
/** How often abandoned jobs are looked for, and how long one may be taken without being held: the two are not one step. */
const LOOK_MS = 5_000;
const GRACE_SECONDS = 5;

/** Jobs that are under way by the queue's word, but held by no session: whoever performed them is gone. */
const abandonedSql = `
  select j.id, j.name from ${SCHEMA}.job j
   where j.state = 'active' and j.name = any($1) and j.started_on < now() - interval '${GRACE_SECONDS} seconds'
     and not exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = ${HELD_LOCK}::oid
           and l.objid = (${heldKey('j.id')})::bigint::oid and l.objsubid = 2
           and l.database = (select oid from pg_database where datname = current_database()))`;

/** Installs or upgrades the tables of the queue, and a queue for each name. Safe to run by many at once. */
export async function prepareJobs(dataSource: DataSource, names: readonly string[] = []): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [INSTALL_LOCK]);
    const boss = new PgBoss({ db: onRunner(runner), schema: SCHEMA, migrate: true, supervise: false, schedule: false });
    await boss.start();
    for (const name of names) await boss.createQueue(name, { name, policy: 'standard' });
    await boss.stop({ graceful: false });
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [INSTALL_LOCK]);
    await runner.release();
  }
}

/** The queue of one process, kept in PostgreSQL beside the facts, so that a job and its cause commit together. */
export class Jobs {
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[] = [];
  private clock: PgBoss | null = null;
  private looking: NodeJS.Timeout | null = null;
  /** The session that holds the jobs under way here: when this process dies, however it dies, it lets go of them. */
  private holder: QueryRunner | null = null;
  /** One session says one thing at a time. */
  private saying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: JobsOptions,
  ) {
    const supervise = options.supervise ?? false;
    this.boss = new PgBoss({
      db: onDataSource(dataSource),
      schema: SCHEMA,
      migrate: false,
      supervise,
      schedule: false,
    });
    this.boss.on('error', (error) => options.log?.error({ err: error }, 'job queue'));
  }

  async start(): Promise<void> {
    await prepareJobs(this.dataSource, this.options.names);
    await this.boss.start();
    if (!this.options.supervise) return;
    await this.takeUpAbandoned();
    this.looking ??= setInterval(() => {
      this.takeUpAbandoned().catch((error: unknown) => this.options.log?.error({ err: error }, 'job queue'));
    }, LOOK_MS).unref();
  }

  /** Gives jobs whose process died back to the queue, as failures that are tried again; tells how many. */
  async takeUpAbandoned(): Promise<number> {
    const found = await this.dataSource.query<{ id: string; name: string }[]>(abandonedSql, [this.options.names]);
    for (const { id, name } of found) {
      await this.boss.fail(name, id, { message: 'its process died' });
      await this.tellIfGivenUp(name, id);
    }
    return found.length;
  }

  private async tellIfGivenUp(name: string, id: string): Promise<void> {
    const [job] = await this.dataSource.query<{ payload: object }[]>(
      `select data as payload from ${SCHEMA}.job where id = $1 and state = 'failed'`,
      [id],
    );
    if (job) await this.options.onGivenUp?.(name, job.payload);
  }

  /** Takes no new jobs and waits for running ones, at most so long; what still runs then is tried again when it expires. */
  async stop(timeoutSeconds = 20): Promise<void> {
    this.stopping.abort();
    if (this.looking) clearInterval(this.looking);
    this.looking = null;
    const waiting = new AbortController();
    const limit = pause(timeoutSeconds * 1000, undefined, { signal: waiting.signal, ref: false }).catch(
      () => undefined,
    );
    await Promise.race([Promise.all(this.loops), limit]);
    waiting.abort();
    await this.holder?.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await this.holder?.release();
    this.holder = null;
    await this.clock?.stop({ graceful: false });
    await this.boss.stop({ graceful: false });
  }

  /** Adds a job inside the caller's transaction: it exists when, and only when, the transaction commits. */
  async enqueue(tx: EntityManager, name: string, payload: object, options: EnqueueOptions = {}): Promise<string> {
    const runner = tx.queryRunner;
    if (!runner) throw new RangeError('enqueue needs an open transaction');
    const id = await this.boss.send(name, payload, { ...sendOptions(options), db: onTransaction(runner) });
    // The queue answers null, not an error, when no queue has that name.
    if (id === null) throw new RangeError(`No queue named ${name}`);
    return id;
  }

  /** Adds a job for each payload inside the caller's transaction, all in one statement. */
  async enqueueAll(
    tx: EntityManager,
    name: string,
    payloads: readonly object[],
    options: Omit<EnqueueOptions, 'startAfterSeconds'> = {},
  ): Promise<void> {
    const runner = tx.queryRunner;
    if (!runner) throw new RangeError('enqueueAll needs an open transaction');
    // The queue takes a name it does not know, and does nothing.
    if (!this.options.names.includes(name)) throw new RangeError(`No queue named ${name}`);
    if (payloads.length === 0) return;
    const how = tryOptions(options);
    await this.boss.insert(
      payloads.map((data) => ({ name, data, ...how })),
      { db: onTransaction(runner) },
    );
  }

  /**
   * Takes jobs of one kind, one at a time, until `stop`. A throw marks the job failed; it is then tried again.
   * The loop is ours: the queue's own does not wait until a finished job is marked, so stopping could do it twice.
   */
  work<Payload extends object>(name: string, perform: Perform<Payload>, options: WorkOptions = {}): void {
    this.loops.push(this.attend(name, perform, (options.pollSeconds ?? 1) * 1000));
  }

  /**
   * Enqueues these kinds again and again, each by its cron line in UTC; what is no longer named comes no more. However
   * many processes keep the time, a job comes once a minute at most; a tick that nobody was there for is left out.
   */
  async keepTime(schedule: Readonly<Record<string, string>>): Promise<void> {
    for (const { name } of await this.boss.getSchedules()) if (!(name in schedule)) await this.boss.unschedule(name);
    for (const [name, cron] of Object.entries(schedule))
      await this.boss.schedule(name, cron, {}, { retryLimit: 0, expireInSeconds: 900 });
    // A second one, since the queue's clock starts with the process and commands and tests must not be disturbed by it.
    await this.clock?.stop({ graceful: false });
    this.clock = new PgBoss({
      db: onDataSource(this.dataSource),
      schema: SCHEMA,
      migrate: false,
      supervise: false,
      schedule: true,
    });
    this.clock.on('error', (error) => this.options.log?.error({ err: error }, 'job clock'));
    await this.clock.start();
  }

  /** Performs every waiting job of one kind now, and tells how many: for tests and commands. A throw is passed on. */
  async exhaust<Payload extends object>(name: string, perform: Perform<Payload>): Promise<number> {
    for (let count = 0; ; count += 1) {
      if (!(await this.takeOne(name, perform))) return count;
    }
  }

  /** Takes back a job that has not ended. */
  async cancel(name: string, id: string): Promise<void> {
    await this.boss.cancel(name, id);
  }

  private async attend<Payload extends object>(name: string, perform: Perform<Payload>, idleMs: number): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const found = await this.takeOne(name, perform).catch((error: unknown) => {
        this.options.log?.error({ err: error, job: name }, 'job failed');
        return false;
      });
      if (!found) await pause(idleMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Does the work while this process's session holds the job. A session that was lost is replaced by the next job. */
  private async held(id: string, work: () => Promise<void>): Promise<void> {
    await this.inTurn('pg_advisory_lock', id);
    try {
      await work();
    } finally {
      await this.inTurn('pg_advisory_unlock', id).catch(() => undefined);
    }
  }

  private inTurn(...what: Parameters<Jobs['onHolder']>): Promise<void> {
    const said = this.saying.then(() => this.onHolder(...what));
    this.saying = said.catch(() => undefined);
    return said;
  }

  private async onHolder(what: 'pg_advisory_lock' | 'pg_advisory_unlock', id: string): Promise<void> {
    const runner = (this.holder ??= this.dataSource.createQueryRunner());
    try {
      await runner.query(`select ${what}(${HELD_LOCK}, ${heldKey('$1')})`, [id]);
    } catch (error) {
      if (this.holder === runner) this.holder = null;
      await runner.release();
      throw error;
    }
  }

  private async takeOne<Payload extends object>(name: string, perform: Perform<Payload>): Promise<boolean> {
    const [job] = await this.boss.fetch<Payload>(name, { batchSize: 1 });
    if (!job) return false;
    try {
      await this.held(job.id, () => perform({ id: job.id, payload: job.data }));
    } catch (error) {
      await this.boss.fail(name, job.id, { message: String(error) });
      throw error;
    }
    await this.boss.complete(name, job.id);
    return true;
  }
}

type TryOptions = Pick<PgBoss.JobInsert, 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'priority' | 'expireInSeconds'>;

function tryOptions(options: EnqueueOptions): TryOptions {
  const { priority, retryLimit = 2, retryDelaySeconds = 1, expireInSeconds } = options;
  return {
    retryLimit,
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    ...(priority === undefined ? {} : { priority }),
    ...(expireInSeconds === undefined ? {} : { expireInSeconds }),
  };
}

function sendOptions({ startAfterSeconds, ...options }: EnqueueOptions): PgBoss.SendOptions {
  return { ...tryOptions(options), ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }) };
}

type Rows = { rows: unknown[] };

async function execute(runner: QueryRunner, text: string, values: unknown[] | undefined): Promise<Rows> {
  const result = await runner.query(text, values, true);
  return { rows: result.records ?? [] };
}

const onTransaction = (runner: QueryRunner): PgBoss.Db => ({
  executeSql: (text, values) => execute(runner, text, values),
});

/** The queue sends several statements as one text; when it fails, the connection is still inside it. */
const onRunner = (runner: QueryRunner): PgBoss.Db => ({
  executeSql: async (text, values) => {
    try {
      return await execute(runner, text, values);
    } catch (error) {
      await runner.query('rollback');
      throw error;
    }
  },
});

const onDataSource = (dataSource: DataSource): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const runner = dataSource.createQueryRunner();
    try {
      return await onRunner(runner).executeSql(text, values);
    } finally {
      await runner.release();
    }
  },
});
