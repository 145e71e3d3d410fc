export * from './entities';
export { createDataSource, dataSourceOptions, type ConnectionLimits } from './data-source';
export { migrations } from './migrations';
export { newId } from './new-id';
export { runPrepared, type PreparedStatement } from './prepared';
export { transaction, type Transaction, type Transactions } from './transaction';
