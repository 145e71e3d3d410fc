import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { PresentationCard } from './presentation-types';

interface Props {
  readonly turn: Pick<PresentationCard, 'startsAt' | 'room' | 'session' | 'body'>;
}

/** When a body appears; while lots are not drawn, when its session begins. */
export function TurnHour({ turn: { startsAt, session } }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (startsAt === null) return <>–</>;
  const at = format.dateTime(startsAt);
  return <>{session && !session.isDrawn ? t('notDrawn', { at }) : at}</>;
}

/** Where a body appears: the room, the video meeting, or both. */
export function TurnPlace({ turn: { room, session, body } }: Props) {
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
