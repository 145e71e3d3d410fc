import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { findSessions, holdSession, loadSession, writeTurns } from './presentation-sessions.query';
import type { PlannedSession } from './session-views';
import { shareBodies } from './share-bodies';

/** Who appears in which session. */
@Injectable()
export class SessionBodiesService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Puts bodies into a session. Where lots are drawn already they come after the last, in the order given; nobody else's
   * hour moves. Throws `presentationSession.body`.
   */
  async add(actor: Actor, id: string, presentationIds: readonly string[]): Promise<PlannedSession> {
    return transaction(this.dataSource, async (tx) => {
      const session = await holdSession(tx, actor, id);
      await put(tx, session, [...new Set(presentationIds)]);
      await audit(tx, actor, 'presentationSession.bodiesAdded', { sessionId: id, count: presentationIds.length });
      return loadSession(tx, id);
    });
  }

  /**
   * Takes a body out again. Its place stays empty, so that nobody else's hour moves; drawing again closes the gap. Throws
   * `presentationSession.judged`, `presentationSession.body`.
   */
  async remove(actor: Actor, id: string, presentationId: string): Promise<PlannedSession> {
    return transaction(this.dataSource, async (tx) => {
      const session = await holdSession(tx, actor, id);
      const [row] = await tx.query<{ isSigned: boolean }[]>(
        `select exists (select 1 from presentation_jurors j where j.presentation_id = r.id and (j.card_signed_at is not null or exists (select 1
                from stage_corrections c where c.presentation_id = r.id))) as "isSigned"
           from presentations r where r.id = $1 and r.session_id = $2`,
        [presentationId, id],
      );
      if (!row) throw problem.sessionBody();
      if (row.isSigned) throw problem.sessionJudged();
      await tx.query(
        'update presentations set session_id = null, place = null, starts_at = null, room = null where id = $1',
        [presentationId],
      );
      await audit(tx, actor, 'presentationSession.bodyRemoved', {
        periodId: session.periodId,
        sessionId: id,
        presentationId,
      });
      return loadSession(tx, id);
    });
  }

  /** Takes away a session that has no bodies and was never drawn. Throws `presentationSession.holds`. */
  async discard(actor: Actor, id: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { periodId, draws, holds } = await holdSession(tx, actor, id);
      if (draws.length > 0 || holds > 0) throw problem.sessionHolds();
      await tx.query('delete from presentation_sessions where id = $1', [id]);
      await audit(tx, actor, 'presentationSession.discarded', { periodId, sessionId: id });
    });
  }

  /** Spreads every body without a session over the sessions of its stage that are not drawn yet. Throws `presentationSession.none`. */
  async spread(actor: Actor, periodId: string, stageCode: string): Promise<{ readonly placed: number }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'presentationSession.write', period);
      requireOpenPeriod(period);
      await tx.query('select 1 from presentation_sessions where period_id = $1 order by id for update', [periodId]);
      const open = (await findSessions(tx, periodId)).filter(
        (session) => session.stageCode === stageCode && session.draws.length === 0,
      );
      if (open.length === 0) throw problem.sessionNone();
      const bodies = await findUnplaced(tx, periodId, stageCode);
      const shared = shareBodies(open, bodies);
      for (const session of open) await put(tx, session, shared.get(session.id) ?? []);
      await audit(tx, actor, 'presentationSession.bodiesSpread', { periodId, stageCode, count: bodies.length });
      return { placed: bodies.length };
    });
  }
}

/** Bodies that no jury has heard and no session expects, categories together. */
const findUnplaced = async (tx: Transaction, periodId: string, stageCode: string): Promise<readonly string[]> => {
  const rows = await tx.query<{ id: string }[]>(
    `select r.id from presentations r join assessments a on a.id = r.assessment_id join public_bodies b on b.id = a.public_body_id
      where r.period_id = $1 and r.stage_code = $2 and r.session_id is null and a.state <> 'withdrawn'
        and not exists (select 1 from presentation_jurors j where j.presentation_id = r.id and j.card_signed_at is not null)
      order by a.category, b.name, r.id`,
    [periodId, stageCode],
  );
  return rows.map(({ id }) => id);
};

const put = async (
  tx: Transaction,
  { id, periodId, stageCode, draws }: PlannedSession,
  presentationIds: readonly string[],
): Promise<void> => {
  const [placed] = await tx.query<[{ id: string }[], number]>(
    `update presentations r set session_id = $1,
            place = case when $5 then (select coalesce(max(place), 0) from presentations where session_id = $1) + g.nth end
       from unnest($4::uuid[]) with ordinality g(id, nth)
      where r.id = g.id and r.period_id = $2 and r.stage_code = $3 and r.session_id is null
     returning r.id`,
    [id, periodId, stageCode, presentationIds, draws.length > 0],
  );
  if (placed.length !== presentationIds.length) throw problem.sessionBody();
  await writeTurns(tx, id);
};
