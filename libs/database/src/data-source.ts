import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { Naming } from './naming';

/** How one process uses the database; times are milliseconds, and 0 means no limit. */
export interface ConnectionLimits {
  readonly poolSize?: number;
  readonly statementTimeoutMs?: number;
  readonly idleInTransactionTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
  readonly applicationName?: string;
}

/** The TypeORM options shared by the API, the worker, the commands and the tests. The schema only changes by migration. */
export function dataSourceOptions(url: string, limits: ConnectionLimits = {}): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new Naming(),
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize: limits.poolSize ?? 10,
    applicationName: limits.applicationName ?? 'terbuka',
    extra: {
      statement_timeout: limits.statementTimeoutMs ?? 30_000,
      idle_in_transaction_session_timeout: limits.idleInTransactionTimeoutMs ?? 30_000,
      lock_timeout: limits.lockTimeoutMs ?? 10_000,
      keepAlive: true,
    },
  };
}

/** A data source, not yet connected: call `initialize()`. */
export function createDataSource(url: string, limits: ConnectionLimits = {}): DataSource {
  return new DataSource(dataSourceOptions(url, limits));
}
