import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import '../../styles/table.css';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { AddBodies } from './add-bodies';
import { AddJuror } from './add-juror';
import { BoardControls } from './board-controls';
import { DrawLots } from './draw-lots';
import { juryMessages } from './jury-messages';
import { LotRecord } from './lot-record';
import { messages } from './messages';
import { Attendance } from './note-attendance';
import { ChangeSession } from './session-fields';
import { SessionJurors } from './session-jurors';
import { lacksJurors, type PlannedSession, type Turn, turnsOf } from './session-types';

interface Props {
  readonly session: PlannedSession;
  /** All of the stage. */
  readonly turns: readonly Turn[];
  readonly unplaced: readonly Turn[];
  /** Marks of bodies whose jurors are far apart, by assessment. */
  readonly spreads: ReadonlyMap<string, string>;
  readonly mayPlan: boolean;
  readonly onChanged: () => void;
}

/** One session: when and where, its bodies in their order, its lots. */
export function SessionCard({ session, turns, unplaced, spreads, mayPlan, onChanged }: Props) {
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
        <p>
          <a href={`/api/presentation-sessions/${session.id}/calendar`} download="sesi-presentasi.ics">
            {t('toCalendar')}
          </a>
        </p>
      </header>
      <Lacking turns={own} />
      {own.length > 0 && (
        <Order session={session} turns={own} spreads={spreads} mayPlan={mayPlan} onChanged={onChanged} />
      )}
      <SessionJurors session={session} turns={own} mayPlan={mayPlan} onChanged={onChanged} />
      {own.length > 0 && <BoardControls session={session} turns={own} mayPlan={mayPlan} />}
      <SessionFoot session={session} turns={own} unplaced={unplaced} mayPlan={mayPlan} onChanged={onChanged} />
    </article>
  );
}

type FootProps = Omit<Props, 'spreads'>;

/** How the lots fell, and what can be done with the session. */
function SessionFoot({ session, turns, unplaced, mayPlan, onChanged }: FootProps) {
  const t = useTextOf(messages);
  return (
    <>
      {session.draws.length > 0 ? (
        <LotRecord draws={session.draws} />
      ) : (
        <p>
          <span class="tag warn">{t('notDrawn')}</span>
        </p>
      )}
      {mayPlan && (
        <p class="actions">
          {turns.length > 0 && !session.hasBegun && <DrawLots session={session} onDone={onChanged} />}
          {unplaced.length > 0 && <AddBodies session={session} unplaced={unplaced} onDone={onChanged} />}
          {turns.length > 0 && <AddJuror session={session} onDone={onChanged} />}
          <ChangeSession session={session} onDone={onChanged} />
          {turns.length === 0 && session.draws.length === 0 && <Discard session={session} onDone={onChanged} />}
        </p>
      )}
    </>
  );
}

const isHeard = ({ jurors }: Turn): boolean => jurors.some(({ signedAt }) => signedAt !== null);

function SpreadMark({ message }: { readonly message: string | undefined }) {
  const inWords = useServerWords();
  return message === undefined ? null : <p class="tag warn long">{inWords(message)}</p>;
}

/** Bodies that too few jurors heard, and what to do. */
function Lacking({ turns }: { readonly turns: readonly Turn[] }) {
  const t = useTextOf(juryMessages);
  const lacking = turns.filter(lacksJurors);
  if (lacking.length === 0) return null;
  const bodies = lacking.map(({ body }) => body.name).join(', ');
  return <p class="note warn">{t('undetermined', { bodies, least: lacking[0]?.leastJurors ?? 1 })}</p>;
}

interface OrderProps {
  readonly session: PlannedSession;
  readonly turns: readonly Turn[];
  readonly spreads: ReadonlyMap<string, string>;
  readonly mayPlan: boolean;
  readonly onChanged: () => void;
}

function Order({ session, turns, spreads, mayPlan, onChanged }: OrderProps) {
  const t = useTextOf(messages);
  const jury = useTextOf(juryMessages);
  const format = useFormat();
  const isDrawn = session.draws.length > 0;
  const mayMove = mayPlan && !turns.every(isHeard);
  const seated = ({ jurors }: Turn) => jurors.filter(({ recusedReason }) => recusedReason === null);
  return (
    <div class="table-scroll as-cards">
      <table class="table session-order">
        <caption class="visually-hidden">{t('order', { session: session.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bodies')}</th>
            <th scope="col">{t('hour')}</th>
            <th scope="col">{t('category')}</th>
            <th scope="col">{t('cards')}</th>
            <th scope="col">{jury('attendance')}</th>
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
                  <Link href={paths.card(turn.id)}>{turn.body.name}</Link>
                </th>
                <td data-label={t('hour')}>{isDrawn && turn.startsAt ? format.time(turn.startsAt) : '–'}</td>
                <td data-label={t('category')}>{turn.categoryLabel}</td>
                <td data-label={t('cards')}>
                  {t('cardsSigned', {
                    signed: total.filter(({ signedAt }) => signedAt !== null).length,
                    total: total.length,
                  })}
                  <SpreadMark message={spreads.get(turn.assessmentId)} />
                </td>
                <td data-label={jury('attendance')}>
                  <Attendance turn={turn} mayNote={mayPlan} onDone={onChanged} />
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
      .catch(toastProblem)
      .finally(onDone);
  };
  return (
    <button type="button" class="button quiet" aria-label={t('discardOf', { session: session.name })} onClick={discard}>
      {t('discard')}
    </button>
  );
}
