import { instant } from '@app/database';
/** The superior's hand that was asked for since the questionnaire was last handed in, as a body's own card tells it. */
export interface SigningStanding {
  readonly askedBy: string;
  /** ISO 8601. */
  readonly askedAt: string;
  /** Who may sign with an account, by name; not who asked. */
  readonly superiors: readonly string[];
  /** The superior gave it back to the officer instead; null while it waits. */
  readonly givenBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** Column over `a`: {@link SigningStanding}; null where nobody asked, or where it is signed. */
export const signingStanding = `
  (select json_build_object('askedBy', u.name, 'askedAt', ${instant('r.asked_at')},
            'superiors', (select coalesce(json_agg(distinct s.name), '[]') from memberships m
                            join users s on s.id = m.user_id and s.disabled_at is null and s.id <> r.asked_by
                           where m.public_body_id = a.public_body_id and m.role = 'superior' and m.ended_at is null),
            'givenBack', case when r.outcome = 'returned' then
              json_build_object('by', e.name, 'at', ${instant('r.ended_at')}, 'reason', r.reason) end)
     from signing_requests r join users u on u.id = r.asked_by left join users e on e.id = r.ended_by
    where r.assessment_id = a.id and a.state in ('filling', 'returned') and r.outcome is distinct from 'signed'
      and not exists (select 1 from submissions h where h.assessment_id = a.id and h.submitted_at >= r.asked_at)
    order by r.asked_at desc, r.id desc limit 1)`;
