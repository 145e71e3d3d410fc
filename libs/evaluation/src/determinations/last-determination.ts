/** The determination of a period that holds: the one that no later one corrects. A row source for SQL. */
export const lastDetermination = (periodId: string): string =>
  `(select d.* from determinations d where d.period_id = ${periodId}
      and not exists (select 1 from determinations n where n.corrects_id = d.id))`;
