/**
 * The one place that decides whether a later stage is running, by the database's clock: the window of the policy whose
 * name is the stage's code. A stage without a window is always running.
 */

/**
 * A lateral table of one row for statements that join the policy in force as `pp`: `opens_at`, `closes_at` (null: no
 * limit), and by the clock `has_begun` and `is_over`. The end is exclusive. `code` is the column with the stage's code;
 * `at` is the clock; tests hand in another.
 */
export const stageWindow = (code: string, at = 'clock_timestamp()'): string => `
  lateral (
    select k.opens_at, k.closes_at, coalesce(k.at >= k.opens_at, true) as has_begun, coalesce(k.at >= k.closes_at, false) as is_over
      from (select ${at} as at, (pp.policy #>> array['windows', ${code}, 'from'])::timestamptz as opens_at,
                   (pp.policy #>> array['windows', ${code}, 'until'])::timestamptz as closes_at) k
  )`;
