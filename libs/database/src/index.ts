export * from './entities';
export { createDataSource, dataSourceOptions, type ConnectionLimits } from './data-source';
export { fromCursor, pageOf, toCursor, type Keyset } from './keyset';
export { instant } from './instant';
export { literally } from './literally';
export { migrations } from './migrations';
export { newId } from './new-id';
export { runPrepared, type PreparedStatement } from './prepared';
export { transaction, type Transaction, type Transactions } from './transaction';
