import { createTestDatabase, type TestDatabase } from '../../database/test/test-database';
import { Jobs, prepareJobs, type Perform } from '../src';

let database: TestDatabase;
let jobs: Jobs;
beforeAll(async () => {
  database = await createTestDatabase();
  jobs = new Jobs(database.dataSource, { names: ['send-letter', 'other'] });
  await jobs.start();
});
afterAll(async () => {
  await jobs?.stop();
  await database?.drop();
});

interface Letter {
  readonly to: string;
}

const collect = async (): Promise<string[]> => {
  const seen: string[] = [];
  await jobs.exhaust<Letter>('send-letter', async ({ payload }) => void seen.push(payload.to));
  return seen;
};

const states = async (to: string): Promise<string[]> => {
  const rows: { state: string }[] = await database.dataSource.query(
    `select state from pgboss.job where data ->> 'to' = $1`,
    [to],
  );
  return rows.map(({ state }) => state);
};

test('a job exists once its transaction has committed, and not before', async () => {
  await database.dataSource.transaction(async (tx) => {
    await jobs.enqueue(tx, 'send-letter', { to: 'Kraton' });
    expect(await collect()).toEqual([]);
  });
  expect(await collect()).toEqual(['Kraton']);
  expect(await collect()).toEqual([]);
});

test('a job vanishes with the transaction that is rolled back', async () => {
  const attempt = database.dataSource.transaction(async (tx) => {
    await jobs.enqueue(tx, 'send-letter', { to: 'Senduro' });
    throw new Error('batal');
  });
  await expect(attempt).rejects.toThrow('batal');
  expect(await collect()).toEqual([]);
});

test('a name without a queue is refused, and no job is lost in silence', async () => {
  await expect(database.dataSource.transaction((tx) => jobs.enqueue(tx, 'unknown', {}))).rejects.toThrow('unknown');
});

test('many are enqueued at once, with the transaction or not at all', async () => {
  const letters = [{ to: 'Kraton' }, { to: 'Senduro' }, { to: 'Tempeh' }];
  const attempt = database.dataSource.transaction(async (tx) => {
    await jobs.enqueueAll(tx, 'send-letter', letters);
    throw new Error('batal');
  });
  await expect(attempt).rejects.toThrow('batal');
  await database.dataSource.transaction((tx) => jobs.enqueueAll(tx, 'send-letter', letters, { retryLimit: 0 }));
  expect((await collect()).sort()).toEqual(['Kraton', 'Senduro', 'Tempeh']);
  await expect(database.dataSource.transaction((tx) => jobs.enqueueAll(tx, 'unknown', letters))).rejects.toThrow('unknown'); // prettier-ignore
});

test('outside a transaction nothing can be enqueued', async () => {
  await expect(jobs.enqueue(database.dataSource.manager, 'send-letter', {})).rejects.toThrow(RangeError);
  await expect(jobs.enqueueAll(database.dataSource.manager, 'send-letter', [{}])).rejects.toThrow(RangeError);
});

test('a failing job is tried again', async () => {
  await database.dataSource.transaction((tx) => jobs.enqueue(tx, 'other', { to: 'Tempeh' }, { retryLimit: 1 }));
  const fail: Perform<Letter> = () => Promise.reject(new Error('gagal'));
  await expect(jobs.exhaust<Letter>('other', fail)).rejects.toThrow('gagal');
  const [row] = await database.dataSource.query(`select state from pgboss.job where name = 'other'`);
  expect(row).toEqual({ state: 'retry' });
});

test('a cancelled job is never performed', async () => {
  const id = await database.dataSource.transaction((tx) => jobs.enqueue(tx, 'send-letter', { to: 'Pasirian' }));
  await jobs.cancel('send-letter', id);
  expect(await collect()).toEqual([]);
});

test('a working process takes the job by itself', async () => {
  const worker = new Jobs(database.dataSource, { names: ['send-letter'], supervise: true });
  await worker.start();
  const taken = new Promise<string>((resolve) => {
    worker.work<Letter>('send-letter', async ({ payload }) => resolve(payload.to), { pollSeconds: 0.5 });
  });
  await database.dataSource.transaction((tx) => jobs.enqueue(tx, 'send-letter', { to: 'Klakah' }));
  expect(await taken).toBe('Klakah');
  await worker.stop();
  expect(await states('Klakah')).toEqual(['completed']);
});

test('stopping waits for the job that runs, and a failed one does not stop the worker', async () => {
  const worker = new Jobs(database.dataSource, { names: ['send-letter'] });
  await worker.start();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const taken = new Promise<void>((resolve) => {
    const perform: Perform<Letter> = async ({ payload }) => {
      if (payload.to === 'Randuagung') throw new Error('alamat tidak dikenal');
      resolve();
      await released;
    };
    worker.work('send-letter', perform, { pollSeconds: 0.05 });
  });
  await database.dataSource.transaction(async (tx) => {
    await jobs.enqueue(tx, 'send-letter', { to: 'Randuagung' }, { retryLimit: 0, priority: 1 });
    await jobs.enqueue(tx, 'send-letter', { to: 'Yosowilangun' });
  });
  await taken;
  const stopped = worker.stop();
  expect(await states('Yosowilangun')).toEqual(['active']);
  release();
  await stopped;
  expect(await states('Yosowilangun')).toEqual(['completed']);
  expect(await states('Randuagung')).toEqual(['failed']);
});

test('five processes may install the queue at the same time', async () => {
  await database.dataSource.query('drop schema pgboss cascade');
  await Promise.all([1, 2, 3, 4, 5].map(() => prepareJobs(database.dataSource, ['send-letter'])));
  const rows = await database.dataSource.query('select name from pgboss.queue');
  expect(rows).toEqual([{ name: 'send-letter' }]);
});

test('a recurring job comes by itself, once however many processes keep the time, and no more when it is not named', async () => {
  const other = new Jobs(database.dataSource, { names: ['send-letter', 'other'] });
  await other.start();
  await Promise.all([jobs.keepTime({ other: '* * * * *' }), other.keepTime({ other: '* * * * *' })]);
  const came = new Promise<void>((done) => other.work('other', async () => done(), { pollSeconds: 0.1 }));
  await came;
  await jobs.keepTime({});
  await other.stop();
  const [row] = await database.dataSource.query<{ count: number }[]>(
    `select count(*)::int as count from pgboss.job where name = 'other' and created_on > now() - interval '50 seconds'`,
  );
  expect(row?.count).toBe(1);
  expect(await database.dataSource.query('select 1 from pgboss.schedule')).toEqual([]);
});
