import { problem, requireMay, type Actor } from '@app/access';
import { instant, type Transaction } from '@app/database';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import type { PlannedSession } from './session-views';

const viewSql = `
  select s.id, s.period_id as "periodId", s.stage_code as "stageCode", s.name, ${instant('s.starts_at')} as "startsAt", s.minutes,
         s.room, s.video_url as "videoUrl",
         coalesce((select json_agg(json_build_object('seed', d.seed, 'codes', d.codes, 'reason', d.reason, 'drawnBy', u.name,
                     'drawnAt', ${instant('d.drawn_at')}) order by d.id desc)
                     from presentation_draws d join users u on u.id = d.drawn_by where d.session_id = s.id), '[]') as draws,
         coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'notes',
                     coalesce((select json_agg(json_build_object('presence', e.presence, 'at', ${instant('e.at')}, 'reason', e.reason,
                                 'notedBy', n.name, 'notedAt', ${instant('e.noted_at')}) order by e.id desc)
                                 from session_presences e join users n on n.id = e.noted_by
                                where e.session_id = s.id and e.user_id = u.id), '[]')) order by u.name, u.id)
                     from users u where u.id in (select j.user_id from presentation_jurors j join presentations r on r.id = j.presentation_id
                                                  where r.session_id = s.id)), '[]') as jurors,
         (select count(*)::int from presentations where session_id = s.id) as holds,
         exists (select 1 from presentations r join presentation_jurors j on j.presentation_id = r.id
                  where r.session_id = s.id and j.card_signed_at is not null) as "hasBegun"
    from presentation_sessions s`;

/** The sessions of a period by their beginning. */
export const findSessions = (tx: Transaction, periodId: string): Promise<PlannedSession[]> =>
  tx.query<PlannedSession[]>(`${viewSql} where s.period_id = $1 order by s.starts_at, s.id`, [periodId]);

/** One session, or the Problem that it is not there. */
export const loadSession = async (tx: Transaction, id: string): Promise<PlannedSession> => {
  const [session] = await tx.query<PlannedSession[]>(`${viewSql} where s.id = $1`, [id]);
  if (!session) throw problem.notFound();
  return session;
};

/** The session of an open period, to be changed by its organiser; nobody signs a card in it meanwhile. */
export const holdSession = async (tx: Transaction, actor: Actor, id: string): Promise<PlannedSession> => {
  const [row] = await tx.query<{ periodId: string }[]>(
    'select period_id as "periodId" from presentation_sessions where id = $1',
    [id],
  );
  if (!row) throw problem.notFound();
  const period = await holdPeriod(tx, row.periodId);
  requireMay(actor, 'presentationSession.write', period);
  requireOpenPeriod(period);
  await tx.query('select 1 from presentation_sessions where id = $1 for update', [id]);
  return loadSession(tx, id);
};

/** Keeps the hours of a session's bodies in step with its beginning, its order and its place. */
export const writeTurns = async (tx: Transaction, sessionId: string): Promise<void> => {
  await tx.query(
    `update presentations r
        set starts_at = s.starts_at + make_interval(mins => (coalesce(r.place, 1) - 1) * s.minutes), room = s.room
       from presentation_sessions s where s.id = r.session_id and s.id = $1`,
    [sessionId],
  );
};
