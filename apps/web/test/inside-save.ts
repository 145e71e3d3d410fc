import type { DataSource } from 'typeorm';

const PATIENCE_MS = 60_000;

/** Resolves while the server is inside the transaction of a save, and holds it there until it is let go. */
export const insideSave = async (dataSource: DataSource): Promise<() => Promise<void>> => {
  const holder = dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('lock table answer_events in share row exclusive mode');
  const waiting = `select 1 from pg_locks where relation = 'answer_events'::regclass and not granted`;
  for (const until = Date.now() + PATIENCE_MS; (await dataSource.query<unknown[]>(waiting)).length === 0;)
    if (Date.now() > until) throw new Error('no save came');
  return async () => {
    await holder.rollbackTransaction();
    await holder.release();
  };
};
