import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { juryMessages } from './jury-messages';
import { NotePresence } from './note-presence';
import type { PlannedSession, Turn } from './session-types';

interface Props {
  readonly session: PlannedSession;
  /** The session's own, in their order. */
  readonly turns: readonly Turn[];
  readonly mayPlan: boolean;
  readonly onChanged: () => void;
}

/** Who sits on the jury of a session, and what was noted about their presence. */
export function SessionJurors({ session, turns, mayPlan, onChanged }: Props) {
  const t = useTextOf(juryMessages);
  return (
    <section aria-labelledby={`jurors-${session.id}`}>
      <h4 id={`jurors-${session.id}`}>{t('jurors')}</h4>
      {session.jurors.length === 0 && <p class="soft">{t('jurorsNone')}</p>}
      <ul class="juror-list">
        {session.jurors.map((juror) => (
          <li key={juror.id}>
            <span>
              <strong>{juror.name}</strong> <Standing juror={juror} turns={turns} />
            </span>
            {mayPlan && <NotePresence session={session} juror={juror} turns={turns} onDone={onChanged} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({
  juror,
  turns,
}: {
  readonly juror: PlannedSession['jurors'][number];
  readonly turns: readonly Turn[];
}) {
  const t = useTextOf(juryMessages);
  const format = useFormat();
  const [latest] = juror.notes;
  const count = turns.filter(({ jurors }) =>
    jurors.some(({ id, recusedReason }) => id === juror.id && recusedReason),
  ).length;
  const recused = count > 0 ? `; ${t('recused', { count })}` : '';
  if (!latest || latest.presence === 'present') return <span class="soft small">{`${t('present')}${recused}`}</span>;
  const { presence, at, reason, notedBy, notedAt } = latest;
  const time = at && presence !== 'absent' ? ` (${t(`${presence}At`, { time: format.time(at) })})` : '';
  return (
    <span class="small">
      <span class="tag warn">{`${t(`presence.${presence}`)}${time}`}</span>{' '}
      <span class="soft">{`${reason ?? ''} · ${notedBy}, ${format.dateTime(notedAt)}${recused}`}</span>
    </span>
  );
}
