import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { randomToken, sha256 } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { drawLot } from './draw-lot';
import { holdSession, loadSession, writeTurns } from './presentation-sessions.query';
import type { PlannedSession } from './session-views';

/** Letters of a seed that nobody chose: enough that it cannot be guessed, few enough to be written down. */
const SEED_LENGTH = 16;

export interface DrawLots {
  /** As it was named in front of the bodies, say; absent: the computer's random number. */
  readonly seed?: string;
  /** Why lots are drawn again. */
  readonly reason?: string;
}

/** The order of a session by lot, open to anybody who wants to repeat it. */
@Injectable()
export class SessionDrawsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Draws the order of a session's bodies. A second drawing needs a reason and keeps the first on record; none is made
   * once a card is signed. Throws `presentationSession.begun`, `presentationSession.empty`, `draw.reason`.
   */
  async draw(actor: Actor, id: string, { seed, reason }: DrawLots): Promise<PlannedSession> {
    return transaction(this.dataSource, async (tx) => {
      const session = await holdSession(tx, actor, id);
      if (session.hasBegun) throw problem.sessionBegun();
      const isAgain = session.draws.length > 0;
      if (isAgain && !reason?.trim()) throw problem.drawReason();
      const bodies = await findBodies(tx, id);
      if (bodies.size === 0) throw problem.sessionEmpty();
      const sown = seed?.trim() || sha256(randomToken()).slice(0, SEED_LENGTH);
      const codes = drawLot(sown, [...bodies.keys()]);
      await tx.query(
        `insert into presentation_draws (id, session_id, seed, codes, reason, drawn_by) values ($1, $2, $3, $4, $5, $6)`,
        [newId(), id, sown, JSON.stringify(codes), isAgain ? (reason?.trim() ?? null) : null, actor.userId],
      );
      await takePlaces(
        tx,
        id,
        codes.map((code) => bodies.get(code) ?? ''),
      );
      await audit(tx, actor, 'presentationSession.drawn', { periodId: session.periodId, sessionId: id, seed: sown });
      return loadSession(tx, id);
    });
  }
}

/** Presentations of a session by the codes of their bodies. */
const findBodies = async (tx: Transaction, sessionId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ id: string; code: string }[]>(
    `select r.id, b.code from presentations r join assessments a on a.id = r.assessment_id
       join public_bodies b on b.id = a.public_body_id where r.session_id = $1`,
    [sessionId],
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
};

/** Everybody leaves their place first, so that no two ever have the same. */
const takePlaces = async (tx: Transaction, sessionId: string, ids: readonly string[]): Promise<void> => {
  await tx.query('update presentations set place = null where session_id = $1', [sessionId]);
  await tx.query(
    `update presentations r set place = g.nth from unnest($2::uuid[]) with ordinality g(id, nth)
      where r.id = g.id and r.session_id = $1`,
    [sessionId, ids],
  );
  await writeTurns(tx, sessionId);
};
