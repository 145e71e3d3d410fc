/**
 * The one place that says which verdict of an item counts: the latest revision of the furthest round that was reached. A
 * second reading counts nowhere by itself; it is compared with the first one, and what differs is adjudicated.
 */
const rounds = `array['first','adjudicated','appeal']`;

/** A condition on `verdicts` under the alias given: the row is of a round that may count. */
export const isOfCountingRound = (row: string): string => `${row}.round = any(${rounds})`;

/**
 * A subquery of one row of `verdicts` for each item of each assessment: the verdict that counts. `where` chooses the
 * assessments and may name the table as `v`. What a correction dropped is still among them: see `stillCounts`.
 */
export const standingVerdicts = (where: string): string => `(
    select distinct on (v.assessment_id, v.item_code) v.* from verdicts v
     where ${where} and ${isOfCountingRound('v')}
     order by v.assessment_id, v.item_code, array_position(${rounds}, v.round) desc, v.revision desc)`;

/** The newest second verdicts of an assessment. */
export const latestSecond = (where: string): string => `(
    select distinct on (v.assessment_id, v.item_code) v.* from verdicts v where ${where} and v.round = 'second'
     order by v.assessment_id, v.item_code, v.revision desc)`;
