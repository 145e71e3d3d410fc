import { audit, problem, type Actor } from '@app/access';
import { newId, PresentationJuror, transaction, type JurorPresence, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conflictLabel } from '../assignments/conflict-of';
import { findConflict } from '../assignments/require-no-conflict.query';
import { leastJurors, settlePanel } from '../presentations/settle-panel';
import { findRubrics } from '../presentations/presentations.query';
import { holdSession, loadSession } from './presentation-sessions.query';
import type { PlannedSession } from './session-views';

/** What is noted about a juror at a session. */
export interface NotePresence {
  readonly presence: JurorPresence;
  /** ISO instant at which who is late came, or who left went. */
  readonly at?: string | null;
  /** The first body that who is late heard, or the last that who left heard; null: none of them. */
  readonly presentationId?: string | null;
  readonly reason?: string | null;
}

interface Seat {
  readonly presentationId: string;
  readonly place: number | null;
  readonly name: string;
  readonly isSigned: boolean;
}

/** Who sits on the jury of a session, and who was away when. */
@Injectable()
export class SessionJurorsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Seats a further juror at every body of the session, recused where there is a conflict of interest. Throws
   * `juror.unknown`, `juror.seated`.
   */
  async seat(actor: Actor, id: string, userId: string): Promise<PlannedSession> {
    return transaction(this.dataSource, async (tx) => {
      const session = await holdSession(tx, actor, id);
      await requireJuror(tx, actor, userId);
      const bodies = await findUnseated(tx, id, userId);
      if (bodies.length === 0) throw problem.jurorSeated();
      for (const { presentationId, bodyId } of bodies) {
        const conflict = await findConflict(tx, userId, bodyId);
        const recusedReason = conflict ? `Benturan kepentingan: ${conflictLabel(conflict)}.` : null;
        await tx.insert(PresentationJuror, {
          presentationId,
          userId,
          recusedReason,
          awayReason: null,
          cardSignedAt: null,
        });
      }
      await settleAll(tx, session);
      await audit(tx, actor, 'juror.seated', { periodId: session.periodId, sessionId: id, userId });
      return loadSession(tx, id);
    });
  }

  /**
   * Notes that a juror is there, absent, late, or left. An unsigned card of what they did not hear is not waited for and is
   * not signed any more; a signed card stands. Throws `juror.notSeated`, `presence.*`, `presentationSession.notDrawn`.
   */
  async note(actor: Actor, id: string, userId: string, input: NotePresence): Promise<PlannedSession> {
    return transaction(this.dataSource, async (tx) => {
      const session = await holdSession(tx, actor, id);
      const seats = await holdSeats(tx, id, userId);
      if (seats.length === 0) throw problem.jurorNotSeated();
      const missed = missedOf(session, seats, input);
      const signed = missed.filter(({ isSigned }) => isSigned);
      if (signed.length > 0) throw problem.presenceSigned({ bodies: signed.map(({ name }) => name) });
      const reason = input.reason?.trim() || null;
      await tx.query(
        `insert into session_presences (id, session_id, user_id, presence, at, reason, noted_by) values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), id, userId, input.presence, input.at ?? null, reason, actor.userId],
      );
      const away = input.presence === 'present' ? seats : missed;
      await tx.query(
        `update presentation_jurors j set away_reason = $3 where user_id = $1 and presentation_id = any($2) and card_signed_at is null
            and not exists (select 1 from stage_corrections c where c.presentation_id = j.presentation_id and c.juror_id = j.user_id)`,
        [userId, away.map(({ presentationId }) => presentationId), awayWords(input.presence, reason)],
      );
      await settleAll(tx, session);
      await audit(tx, actor, 'juror.presenceNoted', {
        periodId: session.periodId,
        sessionId: id,
        userId,
        presence: input.presence,
      });
      return loadSession(tx, id);
    });
  }
}

const awayWords = (presence: JurorPresence, reason: string | null): string | null => {
  if (presence === 'present') return null;
  const words = { absent: 'Tidak hadir', late: 'Datang terlambat', left: 'Pergi sebelum selesai' }[presence];
  return `${words}: ${reason}`;
};

/** The seats of a juror at bodies that they did not hear. */
const missedOf = (
  session: PlannedSession,
  seats: readonly Seat[],
  { presence, at, presentationId, reason }: NotePresence,
): readonly Seat[] => {
  if (presence === 'present') return [];
  if (!reason?.trim() || (presence !== 'absent' && !at)) throw problem.presenceReason();
  if (presence === 'absent' || presentationId == null) return seats;
  if (session.draws.length === 0) throw problem.sessionNotDrawn();
  const place = seats.find((seat) => seat.presentationId === presentationId)?.place;
  if (place == null) throw problem.presenceTurn();
  return seats.filter((seat) => seat.place !== null && (presence === 'late' ? seat.place < place : seat.place > place));
};

const requireJuror = async (tx: Transaction, { organiserId }: Actor, userId: string): Promise<void> => {
  const [known] = await tx.query<{ known: boolean }[]>(
    `select exists (select 1 from memberships m join users u on u.id = m.user_id
                     where m.user_id = $1 and m.organiser_id = $2 and m.role = 'juror' and m.ended_at is null and u.disabled_at is null) as known`,
    [userId, organiserId],
  );
  if (!known?.known) throw problem.jurorUnknown();
};

const findUnseated = (
  tx: Transaction,
  sessionId: string,
  userId: string,
): Promise<{ presentationId: string; bodyId: string }[]> =>
  tx.query(
    `select r.id as "presentationId", a.public_body_id as "bodyId" from presentations r join assessments a on a.id = r.assessment_id
      where r.session_id = $1 and not exists (select 1 from presentation_jurors j where j.presentation_id = r.id and j.user_id = $2)
      order by r.place, r.id`,
    [sessionId, userId],
  );

/** A juror's seats, held so that no card of theirs is signed meanwhile. */
const holdSeats = (tx: Transaction, sessionId: string, userId: string): Promise<Seat[]> =>
  tx.query<Seat[]>(
    `select j.presentation_id as "presentationId", r.place, b.name, j.card_signed_at is not null or exists (
              select 1 from stage_corrections c where c.presentation_id = j.presentation_id and c.juror_id = j.user_id) as "isSigned"
       from presentation_jurors j join presentations r on r.id = j.presentation_id join assessments a on a.id = r.assessment_id
       join public_bodies b on b.id = a.public_body_id
      where r.session_id = $1 and j.user_id = $2 and j.recused_reason is null order by r.place, r.id for update of j`,
    [sessionId, userId],
  );

const settleAll = async (tx: Transaction, { id, periodId, stageCode }: PlannedSession): Promise<void> => {
  const rules = (await findRubrics(tx, [periodId])).get(periodId);
  const bodies = await tx.query<{ id: string; assessmentId: string; stageCode: string }[]>(
    `select id, assessment_id as "assessmentId", stage_code as "stageCode" from presentations where session_id = $1 order by id`,
    [id],
  );
  for (const body of bodies) await settlePanel(tx, body, leastJurors(rules?.policy, stageCode));
};
