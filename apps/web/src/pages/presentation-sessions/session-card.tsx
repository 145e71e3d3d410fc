import { api } from '../../api/api';
import { toProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import '../../styles/table.css';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { AddBodies } from './add-bodies';
import { DrawLots } from './draw-lots';
import { LotRecord } from './lot-record';
import { messages } from './messages';
import { ChangeSession } from './session-fields';
import { type PlannedSession, type Turn, turnsOf } from './session-types';

interface Props {
  readonly session: PlannedSession;
  /** All of the stage. */
  readonly turns: readonly Turn[];
  readonly unplaced: readonly Turn[];
  readonly mayPlan: boolean;
  readonly onChanged: () => void;
}

/** One session: when and where, its bodies in their order, its lots. */
export function SessionCard({ session, turns, unplaced, mayPlan, onChanged }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const own = turnsOf(turns, session.id);
  return (
    <article class="card stack" aria-labelledby={`session-${session.id}`}>
      <header>
        <h3 id={`session-${session.id}`}>{session.name}</h3>
        <p>
          {format.dateTime(session.startsAt)} · {t('perBody', { minutes: session.minutes })}
          {session.room && ` · ${session.room}`}
        </p>
        {session.videoUrl && (
          <p class="session-link">
            <a href={session.videoUrl} target="_blank" rel="noreferrer">
              {t('openVideo')}
            </a>{' '}
            <span class="soft small">{session.videoUrl}</span>
          </p>
        )}
        <p class="soft">
          {t('jurors')}: {jurorNames(own, t)}
        </p>
      </header>
      {own.length > 0 && <Order session={session} turns={own} mayPlan={mayPlan} onChanged={onChanged} />}
      {session.draws.length > 0 ? (
        <LotRecord draws={session.draws} />
      ) : (
        <p>
          <span class="tag warn">{t('notDrawn')}</span>
        </p>
      )}
      {mayPlan && (
        <p class="actions">
          {own.length > 0 && !session.hasBegun && <DrawLots session={session} onDone={onChanged} />}
          {unplaced.length > 0 && <AddBodies session={session} unplaced={unplaced} onDone={onChanged} />}
          <ChangeSession session={session} onDone={onChanged} />
          {own.length === 0 && session.draws.length === 0 && <Discard session={session} onDone={onChanged} />}
        </p>
      )}
    </article>
  );
}

type Say = ReturnType<typeof useTextOf<keyof (typeof messages)['id']>>;

/** Everybody who sits at some body of the session; who is recused somewhere is told how often. */
const jurorNames = (turns: readonly Turn[], t: Say): string => {
  const seats = turns.flatMap(({ jurors }) => jurors);
  const names = [...new Map(seats.map(({ id, name }) => [id, name]))];
  if (names.length === 0) return '–';
  return names
    .map(([id, name]) => {
      const count = seats.filter((seat) => seat.id === id && seat.recusedReason !== null).length;
      return count === 0 ? name : t('recused', { name, count });
    })
    .join(', ');
};

const isHeard = ({ jurors }: Turn): boolean => jurors.some(({ signedAt }) => signedAt !== null);

interface OrderProps {
  readonly session: PlannedSession;
  readonly turns: readonly Turn[];
  readonly mayPlan: boolean;
  readonly onChanged: () => void;
}

function Order({ session, turns, mayPlan, onChanged }: OrderProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isDrawn = session.draws.length > 0;
  const mayMove = mayPlan && !turns.every(isHeard);
  const seated = ({ jurors }: Turn) => jurors.filter(({ recusedReason }) => recusedReason === null);
  return (
    <div class="table-scroll as-cards">
      <table class="table">
        <caption class="visually-hidden">{t('order', { session: session.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bodies')}</th>
            <th scope="col">{t('hour')}</th>
            <th scope="col">{t('category')}</th>
            <th scope="col">{t('cards')}</th>
            {mayMove && (
              <th scope="col">
                <span class="visually-hidden">{t('remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {turns.map((turn) => {
            const total = seated(turn);
            return (
              <tr key={turn.id}>
                <th scope="row">
                  {turn.place !== null && `${turn.place}. `}
                  {turn.body.name}
                </th>
                <td data-label={t('hour')}>{isDrawn && turn.startsAt ? format.time(turn.startsAt) : '–'}</td>
                <td data-label={t('category')}>{turn.categoryLabel}</td>
                <td data-label={t('cards')}>
                  {t('cardsSigned', {
                    signed: total.filter(({ signedAt }) => signedAt !== null).length,
                    total: total.length,
                  })}
                </td>
                {mayMove && <td>{!isHeard(turn) && <TakeOut session={session} turn={turn} onDone={onChanged} />}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function TakeOut({
  session,
  turn,
  onDone,
}: {
  readonly session: PlannedSession;
  readonly turn: Turn;
  readonly onDone: () => void;
}) {
  const t = useTextOf(messages);
  const body = turn.body.name;
  const remove = async (): Promise<void> => {
    await api.remove(`/api/presentation-sessions/${session.id}/bodies/${turn.id}`);
    onDone();
  };
  return (
    <ConfirmButton
      label={t('remove')}
      fullLabel={t('removeOf', { body })}
      title={t('removeTitle', { body })}
      confirmLabel={t('remove')}
      tone="quiet"
      onConfirm={remove}
    >
      {session.draws.length > 0 && <p>{t('removeText')}</p>}
    </ConfirmButton>
  );
}

function Discard({ session, onDone }: { readonly session: PlannedSession; readonly onDone: () => void }) {
  const t = useTextOf(messages);
  const discard = (): void => {
    api
      .remove(`/api/presentation-sessions/${session.id}`)
      .then(() => toast.show(t('discarded')))
      .catch((error: unknown) => toast.show(toProblem(error).message, 'bad'))
      .finally(onDone);
  };
  return (
    <button type="button" class="button quiet" aria-label={t('discardOf', { session: session.name })} onClick={discard}>
      {t('discard')}
    </button>
  );
}
