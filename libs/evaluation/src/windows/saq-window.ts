/**
 * The one place that decides whether a body may still fill in, by the database's clock: the policy's window, lengthened by
 * extensions, or the time given for a repair; a little longer for saves that were under way.
 */

/** How a period is handed in where its organiser has set nothing else. */
export const usualRules = { confirm: 'superior', graceSeconds: 120, unsubmitted: 'zero', samePerson: false } as const;

const newestRule = (column: string, usual: string): string =>
  `coalesce((select ${column} from submission_rules where period_id = p.id order by version desc limit 1), ${usual})`;

/** Column over `p`: who confirms a submission of this period. */
export const confirmRule = newestRule('confirm', `'${usualRules.confirm}'`);

/** Column over `p`: whether who is PPID of a body may sign as its superior too, with no letter. */
export const samePersonRule = newestRule('same_person', String(usualRules.samePerson));

/** Column over `p`: what becomes of answers that nobody handed in. */
export const unsubmittedRule = newestRule('unsubmitted', `'${usualRules.unsubmitted}'`);

/** Column over {@link saqWindow} as `w`: codes of the items that may change during a repair; null where all may. */
export const editableItems = `
  case when w.repair_id is not null then array(select item_code from repair_items where repair_id = w.repair_id order by 1) end`;

const graceRule = newestRule('grace_seconds', String(usualRules.graceSeconds));

/**
 * The longest extension for all, and for this body; while it repairs, only one given to it since. One that was ended early
 * counts up to that moment.
 */
const extendedUntil = `
  select max(least(x.until, x.undone_at)) as until from deadline_extensions x
   where x.period_id = p.id
     and (x.assessment_id = a.id or x.assessment_id is null and r.id is null)
     and (r.id is null or x.made_at >= r.made_at)`;

/**
 * A lateral table of one row for statements that join assessments as `a`, periods as `p` and the policy in force as `pp`:
 * `opens_at`, `due_at` (null: no deadline), `policy_due_at` (before any extension), `repair_id`, and by the clock
 * `is_open` (something may be begun), `takes_saves` (a save that was under way may still arrive), `is_over` (nothing comes
 * any more). The end is exclusive. `at` is the clock; tests hand in another.
 */
export const saqWindow = (at = 'clock_timestamp()'): string => `
  lateral (
    select s.*, p.state = 'open' and s.has_begun and coalesce(s.at < s.due_at, true) as is_open,
           p.state = 'open' and s.has_begun and coalesce(s.at < s.closes_at, true) as takes_saves,
           coalesce(s.at >= s.closes_at, false) as is_over
      from (
        select t.*, t.due_at + make_interval(secs => ${graceRule}) as closes_at, coalesce(t.at >= t.opens_at, true) as has_begun
          from (
            select ${at} as at, r.id as repair_id, k.until as policy_due_at, coalesce(r.made_at, k.begin) as opens_at,
                   case when r.id is not null then greatest(r.until, x.until)
                        when k.until is not null then greatest(k.until, x.until) end as due_at
              from (select (pp.policy #>> '{windows,saq,from}')::timestamptz as begin,
                           (pp.policy #>> '{windows,saq,until}')::timestamptz as until) k
              left join repairs r on a.state = 'returned' and r.assessment_id = a.id and r.ended_at is null
              cross join lateral (${extendedUntil}) x
          ) t
      ) s
  )`;
