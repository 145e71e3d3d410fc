/**
 * The one place that decides whether appeals are taken, by the database's clock. The time was fixed when the score was
 * opened to the body, so that nothing done later, and no job that failed, opens it again.
 */

/**
 * A lateral table of one row for statements that join assessments as `a`: `opens_at` and `closes_at` (null: never opened to
 * the body), and by the clock `is_open` and `is_over`. The end is exclusive. `at` is the clock; tests hand in another.
 */
export const appealWindow = (at = 'clock_timestamp()'): string => `
  lateral (
    select r.opens_at, r.closes_at, coalesce(c.at >= r.opens_at and c.at < r.closes_at, false) as is_open,
           coalesce(c.at >= r.closes_at, false) as is_over
      from (select ${at} as at) c left join score_releases r on r.assessment_id = a.id
  )`;

/** A condition over `a` and {@link appealWindow} as `aw`: no appeal can come any more, and none waits for its decision. */
export const appealsAreSettled = `
  (aw.is_over and not exists (select 1 from appeals ap where ap.assessment_id = a.id and ap.ended_at is null))`;
