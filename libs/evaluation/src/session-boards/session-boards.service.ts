import { audit, problem, requireMay, type Actor } from '@app/access';
import { instant, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdSession, loadSession } from '../presentation-sessions/presentation-sessions.query';
import type { PlannedSession } from '../presentation-sessions/session-views';
import { loadPeriodOwner } from '../results/period-owner.query';
import { liveScores } from '../results/scored-periods.service';
import { pictureOf, type BoardJuror, type BoardPicture, type KnownTurn } from './board-picture';

/** How the organiser has set the board; what the room sees of it waits while it is frozen. */
export interface SetBoard {
  /** Who is on now; null: nobody. */
  readonly nowId: string | null;
  readonly showsScores: boolean;
  readonly isFrozen: boolean;
}

export interface BoardView extends SetBoard {
  readonly frozenAt: string | null;
  readonly picture: BoardPicture;
}

interface Kept {
  readonly nowId: string | null;
  readonly showsScores: boolean;
  readonly frozen: BoardPicture | null;
  readonly frozenAt: Date | null;
}

/** The board on the wall of the room. Only the office opens it: jurors have their own cards. */
@Injectable()
export class SessionBoardsService {
  constructor(private readonly dataSource: DataSource) {}

  /** What the room sees now: the picture held, or the one of this moment. */
  async show(actor: Actor, sessionId: string): Promise<BoardView> {
    return transaction(this.dataSource, async (tx) => {
      const session = await loadSession(tx, sessionId);
      requireMay(actor, 'presentationSession.read', await loadPeriodOwner(tx, session.periodId));
      return viewOf(tx, session);
    });
  }

  /**
   * Sets the board. Freezing holds the picture of this moment until it is thawed, whatever else is set meanwhile. Throws
   * `presentationSession.body`.
   */
  async set(actor: Actor, sessionId: string, { nowId, showsScores, isFrozen }: SetBoard): Promise<BoardView> {
    return transaction(this.dataSource, async (tx) => {
      const session = await holdSession(tx, actor, sessionId);
      if (nowId !== null) await requireInside(tx, sessionId, nowId);
      const before = await viewOf(tx, session);
      const frozen = !isFrozen
        ? null
        : before.isFrozen
          ? before.picture
          : await livePicture(tx, session, { nowId, showsScores });
      await tx.query(
        `insert into session_boards (session_id, now_id, shows_scores, frozen, frozen_at)
         values ($1, $2, $3, $4, case when $4::jsonb is null then null else now() end)
         on conflict (session_id) do update set now_id = excluded.now_id, shows_scores = excluded.shows_scores,
            frozen = excluded.frozen,
            frozen_at = case when excluded.frozen is null then null else coalesce(session_boards.frozen_at, excluded.frozen_at) end`,
        [sessionId, nowId, showsScores, frozen ? JSON.stringify(frozen) : null],
      );
      await audit(tx, actor, 'sessionBoard.set', {
        periodId: session.periodId,
        sessionId,
        nowId,
        showsScores,
        isFrozen,
      });
      return viewOf(tx, session);
    });
  }
}

const requireInside = async (tx: Transaction, sessionId: string, presentationId: string): Promise<void> => {
  const [found] = await tx.query<unknown[]>('select 1 from presentations where id = $1 and session_id = $2', [
    presentationId,
    sessionId,
  ]);
  if (!found) throw problem.sessionBody();
};

const viewOf = async (tx: Transaction, session: PlannedSession): Promise<BoardView> => {
  const [kept] = await tx.query<Kept[]>(
    `select now_id as "nowId", shows_scores as "showsScores", frozen, frozen_at as "frozenAt" from session_boards where session_id = $1`,
    [session.id],
  );
  const set = { nowId: kept?.nowId ?? null, showsScores: kept?.showsScores ?? false };
  return {
    ...set,
    isFrozen: kept?.frozen != null,
    frozenAt: kept?.frozenAt?.toISOString() ?? null,
    picture: kept?.frozen ?? (await livePicture(tx, session, set)),
  };
};

interface TurnRow extends Omit<KnownTurn, 'score'> {
  readonly assessmentId: string;
  readonly jurors: readonly BoardJuror[];
}

const turnsSql = `
  select r.id as "presentationId", r.assessment_id as "assessmentId", b.name as "bodyName", r.place,
         ${instant('r.starts_at')} as "startsAt",
         coalesce((select json_agg(json_build_object('name', u.name, 'state',
                     case when j.card_signed_at is not null then 'signed' when j.away_reason is not null then 'away' else 'scoring' end)
                     order by u.name, u.id)
                     from presentation_jurors j join users u on u.id = j.user_id
                    where j.presentation_id = r.id and j.recused_reason is null), '[]') as jurors
    from presentations r join assessments a on a.id = r.assessment_id join public_bodies b on b.id = a.public_body_id
   where r.session_id = $1 and a.state <> 'withdrawn' order by r.place nulls last, b.name, r.id`;

const livePicture = async (
  tx: Transaction,
  session: PlannedSession,
  set: Pick<SetBoard, 'nowId' | 'showsScores'>,
): Promise<BoardPicture> => {
  const rows = await tx.query<TurnRow[]>(turnsSql, [session.id]);
  const scores = set.showsScores ? await scoresOf(tx, session) : new Map<string, string>();
  const turns = rows.map(({ assessmentId, ...turn }) => ({ ...turn, score: scores.get(assessmentId) ?? null }));
  return pictureOf({ sessionName: session.name, startsAt: session.startsAt, room: session.room }, turns, set);
};

/** Scores of the stage by assessment; a panel with too few cards has none. */
const scoresOf = async (
  tx: Transaction,
  { periodId, stageCode }: PlannedSession,
): Promise<ReadonlyMap<string, string>> => {
  const scored = await liveScores(tx, periodId);
  return new Map(
    scored.results.flatMap(({ id, stages }) => {
      const assessmentId = scored.assessmentIdOf(id);
      const score = stages[stageCode]?.score ?? null;
      return assessmentId === null || score === null ? [] : [[assessmentId, score] as const];
    }),
  );
};
