import type { DataSource, EntityManager } from 'typeorm';

/** An open transaction. Steps that belong to it take it as their first argument. */
export type Transaction = EntityManager;

/** What a service needs of a data source, so that a test can hand it an outer transaction instead. */
export type Transactions = Pick<DataSource, 'transaction'>;

/** Runs `work` in one transaction: all of it is kept, or, when it throws, none of it. */
export function transaction<T>(dataSource: Transactions, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return dataSource.transaction(work);
}
