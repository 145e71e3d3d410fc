import { DataSource } from 'typeorm';
import type { TestApp } from './test-app';

/** The database's clock as the application asks it, held still at an instant; null lets it go again. */
export type SetClock = (instant: string | null) => Promise<void>;

/**
 * Puts a clock in front of PostgreSQL's own: whoever asks `clock_timestamp()` over a connection made from now on is told
 * what the test says. What is written with `now()`, such as sessions, goes on by the real one.
 */
export const takeClock = async ({ app, dataSource }: TestApp): Promise<SetClock> => {
  const [name] = await dataSource.query<{ name: string }[]>('select quote_ident(current_database()) as name');
  await dataSource.query(`
    create schema clock;
    create table clock.held (at timestamptz not null);
    create function clock.clock_timestamp() returns timestamptz language sql volatile as
      $$ select coalesce((select at from clock.held), pg_catalog.clock_timestamp()) $$;
    alter database ${name?.name} set search_path = clock, pg_catalog, public`);
  const connections = app.get(DataSource);
  await connections.destroy();
  await connections.initialize();
  return async (instant) => {
    await dataSource.query('delete from clock.held');
    if (instant) await dataSource.query('insert into clock.held values ($1)', [instant]);
  };
};
