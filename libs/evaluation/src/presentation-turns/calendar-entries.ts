import type { CalendarEntry } from '@app/platform';
import type { PlannedSession } from '../presentation-sessions/session-views';
import type { TurnLine } from './presentation-turns.query';

const MINUTE_MS = 60_000;

const after = (from: string, minutes: number): Date => new Date(Date.parse(from) + minutes * MINUTE_MS);

/** Where people go: the room, else the link. */
const placeOf = (room: string | null, videoUrl: string | null): string | null => room ?? videoUrl;

const joined = (lines: readonly (string | null | false)[]): string => lines.filter(Boolean).join('\n');

/** One body's turn for a calendar, or null while it has no session. Until lots are drawn it takes the whole session. */
export const turnEntry = (
  line: TurnLine,
  { writtenAt, bodies }: { readonly writtenAt: Date; readonly bodies: number },
): CalendarEntry | null => {
  const { session, startsAt } = line;
  if (session === null || startsAt === null) return null;
  const minutes = session.isDrawn && line.place !== null ? session.minutes : session.minutes * Math.max(bodies, 1);
  return {
    uid: `presentasi-${line.id}@terbuka`,
    title: `${line.stageLabel} ${line.periodTitle}: ${line.bodyName}`,
    startsAt: new Date(startsAt),
    endsAt: after(startsAt, minutes),
    writtenAt,
    place: placeOf(line.room, session.videoUrl),
    url: session.videoUrl,
    text: joined([
      session.name,
      line.place === null ? 'Urutan belum diundi: ini waktu seluruh sesinya.' : `Urutan ${line.place}.`,
      session.videoUrl && `Rapat daring: ${session.videoUrl}`,
    ]),
  };
};

/** A whole session for a calendar, with who appears in which order. */
export const sessionEntry = (session: PlannedSession, turns: readonly TurnLine[], writtenAt: Date): CalendarEntry => {
  const last = Math.max(turns.length, ...turns.map(({ place }) => place ?? 0), 1);
  const [first] = turns;
  return {
    uid: `sesi-${session.id}@terbuka`,
    title: `${first?.stageLabel ?? 'Presentasi'} ${first?.periodTitle ?? ''}: ${session.name}`.replace(/ +/g, ' '),
    startsAt: new Date(session.startsAt),
    endsAt: after(session.startsAt, last * session.minutes),
    writtenAt,
    place: placeOf(session.room, session.videoUrl),
    url: session.videoUrl,
    text: joined([
      ...turns.map(({ place, bodyName }) => (place === null ? bodyName : `${place}. ${bodyName}`)),
      session.draws.length === 0 && 'Urutan belum diundi.',
      session.videoUrl && `Rapat daring: ${session.videoUrl}`,
    ]),
  };
};
