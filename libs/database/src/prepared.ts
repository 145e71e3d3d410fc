import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';

/** A statement that each connection prepares once, under a name of its own. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** Runs it on the runner's connection, inside its transaction where one is open. */
export const runPrepared = async <Row extends object>(
  runner: QueryRunner,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> => {
  const client = (await runner.connect()) as PoolClient;
  const { rows } = await client.query<Row>({ ...statement, values: [...values] });
  return rows;
};
