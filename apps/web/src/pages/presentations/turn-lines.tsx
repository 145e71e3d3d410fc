import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { PresentationCard } from './presentation-types';

type Turn = Pick<PresentationCard, 'id' | 'startsAt' | 'room' | 'session'>;

/** When a body appears; while lots are not drawn, when its session begins. */
export function TurnHour({ turn: { startsAt, session } }: { readonly turn: Omit<Turn, 'id'> }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (startsAt === null) return <>–</>;
  const at = format.dateTime(startsAt);
  return <>{session && !session.isDrawn ? t('notDrawn', { at }) : at}</>;
}

/** Where a body appears: the room, the video meeting, or both. */
export function TurnPlace({
  turn: { room, session, body },
}: {
  readonly turn: Omit<Turn, 'id'> & { readonly body: { readonly name: string } };
}) {
  const t = useTextOf(messages);
  const videoUrl = session?.videoUrl ?? null;
  if (room === null && videoUrl === null) return <>–</>;
  return (
    <>
      {room}
      {room !== null && videoUrl !== null && ' · '}
      {videoUrl && (
        <a href={videoUrl} target="_blank" rel="noreferrer" aria-label={`${t('openVideo')}: ${body.name}`}>
          {t('openVideo')}
        </a>
      )}
    </>
  );
}

/** The hour for the calendar on the phone; nothing while there is no session. */
export function CalendarLink({ turn: { id, session } }: { readonly turn: Turn }) {
  const t = useTextOf(messages);
  if (session === null) return null;
  return (
    <a href={`/api/presentations/${id}/calendar`} download="presentasi.ics">
      {t('toCalendar')}
    </a>
  );
}
