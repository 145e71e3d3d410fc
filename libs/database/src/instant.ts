/**
 * SQL that writes a `timestamptz` as ISO 8601 text in UTC to the millisecond, `2026-11-12T16:59:00.000Z`; null stays null.
 * Takes a column or an expression of the statement, never what a person typed.
 */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
