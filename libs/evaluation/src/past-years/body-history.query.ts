import type { Transaction } from '@app/database';

/** One imported year of a body, as its table has it. */
export interface ImportedYear {
  readonly pastYearId: string;
  readonly year: number;
  readonly title: string;
  readonly scale: string;
  readonly final: string | null;
  readonly band: string | null;
  readonly rank: number | null;
}

/** The imported years of the body that a determination knows under this name, the latest first. */
export const findImportedYears = (
  tx: Transaction,
  determinationId: string,
  subjectId: string,
): Promise<ImportedYear[]> =>
  tx.query<ImportedYear[]>(
    `select y.id as "pastYearId", y.year, y.title, y.scale, r.final::text, r.band, r.rank
       from period_results s join assessments a on a.id = s.assessment_id
       join past_results r on r.public_body_id = a.public_body_id join past_years y on y.id = r.past_year_id
      where s.determination_id = $1 and s.subject_id = $2 and y.withdrawn_at is null
      order by y.year desc, y.title`,
    [determinationId, subjectId],
  );
