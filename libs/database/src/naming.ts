import { DefaultNamingStrategy, type NamingStrategyInterface, type Table, type View } from 'typeorm';

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

const LONGEST_NAME = 63;

/** `<table>_<columns>_<kind>`, the name by which a refused write is told apart. PostgreSQL cuts names silently at 63. */
export function constraintName(table: string, columns: readonly string[], kind: string): string {
  const name = [table, ...columns, kind].join('_');
  if (name.length > LONGEST_NAME) throw new RangeError(`Name too long for PostgreSQL, give it by hand: ${name}`);
  return name;
}

const tableName = (table: Table | View | string): string => {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').pop() ?? name;
};

/**
 * Snake case everywhere, and constraints named as PostgreSQL itself would name them, so that a migration written by
 * hand and the entities agree, and `libs/evaluation` can map a constraint's name to a problem.
 */
export class Naming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className.replace(/Entity$/, ''));
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), given ?? snake(property)].join('_');
  }

  override relationName(property: string): string {
    return snake(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return constraintName(tableName(table), [], 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraintName(tableName(table), columns, 'key');
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return constraintName(tableName(table), columns, 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraintName(tableName(table), columns, 'fkey');
  }

  override indexName(table: Table | View | string, columns: string[]): string {
    return constraintName(tableName(table), columns, 'idx');
  }
}
