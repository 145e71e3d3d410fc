import { problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { calendarFile } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadSession } from '../presentation-sessions/presentation-sessions.query';
import { loadPeriodOwner } from '../results/period-owner.query';
import { sessionEntry, turnEntry } from './calendar-entries';
import { findTurn, findTurnsIn, findTurnsOf, type TurnLine, type TurnView } from './presentation-turns.query';

/** When and where a body appears: for the body itself, its jurors and the office, on screen and in their calendars. */
@Injectable()
export class PresentationTurnsService {
  constructor(private readonly dataSource: DataSource) {}

  /** A body's own turns; none where it is not before a jury. */
  async list(actor: Actor, assessmentId: string): Promise<readonly TurnView[]> {
    return transaction(this.dataSource, async (tx) => {
      const [owner] = await tx.query<{ organiserId: string; publicBodyId: string }[]>(
        `select p.organiser_id as "organiserId", a.public_body_id as "publicBodyId"
           from assessments a join periods p on p.id = a.period_id where a.id = $1`,
        [assessmentId],
      );
      if (!owner) throw problem.notFound();
      requireMay(actor, 'presentationTurn.read', owner);
      return (await findTurnsOf(tx, assessmentId)).map(viewOf);
    });
  }

  /** A calendar file of one turn. Throws `presentation.noHour`. */
  async turnCalendar(actor: Actor, id: string): Promise<string> {
    return transaction(this.dataSource, async (tx) => {
      const line = await loadTurn(tx, actor, id);
      const bodies = line.session ? (await findTurnsIn(tx, line.session.id)).length : 0;
      const entry = turnEntry(line, { writtenAt: await now(tx), bodies });
      if (!entry) throw problem.presentationNoHour();
      return calendarFile(line.stageLabel, entry);
    });
  }

  /** A calendar file of a whole session, for the office and for who sits in it. */
  async sessionCalendar(actor: Actor, id: string): Promise<string> {
    return transaction(this.dataSource, async (tx) => {
      const session = await loadSession(tx, id);
      const turns = await findTurnsIn(tx, id);
      const { organiserId } = await loadPeriodOwner(tx, session.periodId);
      requireMay(actor, 'presentationSession.calendar', {
        organiserId,
        assignedTo: turns.flatMap(({ jurorIds }) => jurorIds),
      });
      return calendarFile(session.name, sessionEntry(session, turns, await now(tx)));
    });
  }
}

/** One turn, where this person may know of it. */
export const loadTurn = async (tx: Transaction, actor: Actor, id: string): Promise<TurnLine> => {
  const line = await findTurn(tx, id);
  if (!line) throw problem.notFound();
  requireMay(actor, 'presentationTurn.read', { ...line, assignedTo: line.jurorIds });
  return line;
};

const viewOf = ({ id, stageCode, stageLabel, startsAt, room, session, place, takesSlides }: TurnLine): TurnView => ({
  id,
  stageCode,
  stageLabel,
  startsAt,
  room,
  session,
  place,
  takesSlides,
});

const now = async (tx: Transaction): Promise<Date> => {
  const [clock] = await tx.query<{ at: Date }[]>('select now() as at');
  return clock?.at ?? new Date(0);
};
