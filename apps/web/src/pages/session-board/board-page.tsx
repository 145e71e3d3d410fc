import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import './board.css';
import { boardMessages } from './board-messages';

type Board = Schemas['SessionBoardDto'];
type BoardTurn = Schemas['BoardTurnDto'];

/** How often the wall looks: soon enough for people who watch a hand being raised. */
const LOOK_EVERY_MS = 4_000;

/** The board on the wall of the room, in letters for the last row; set from the page of sessions. */
export function SessionBoardPage({ params }: PageProps) {
  const t = useTextOf(boardMessages);
  const board = useResource<Board>(`/api/presentation-sessions/${params['id'] ?? ''}/board`);
  useTitle(t('title'));
  const { reload } = board;
  useEffect(() => {
    const timer = setInterval(reload, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return <Loaded resource={board}>{(view) => <Wall board={view} />}</Loaded>;
}

function Wall({ board: { picture, frozenAt } }: { readonly board: Board }) {
  const t = useTextOf(boardMessages);
  const format = useFormat();
  const wall = useRef<HTMLElement>(null);
  const now = picture.turns.find(({ isNow }) => isNow);
  return (
    <section class="wall" ref={wall} aria-label={picture.sessionName}>
      <header class="wall-head">
        <h1>{picture.sessionName}</h1>
        <p>
          {format.dateTime(picture.startsAt)}
          {picture.room && ` · ${picture.room}`}
          {frozenAt && ` · ${t('held', { time: format.time(frozenAt) })}`}
        </p>
        <button type="button" class="button quiet wall-full" onClick={() => void wall.current?.requestFullscreen()}>
          {t('fullScreen')}
        </button>
      </header>
      <div class="wall-now" aria-live="polite">
        <p class="wall-label">{t('now')}</p>
        {now ? <OnNow turn={now} showsScores={picture.showsScores} /> : <p class="wall-name">{t('nobody')}</p>}
      </div>
      <h2 class="wall-label">{t('order')}</h2>
      <ol class="wall-order">
        {picture.turns.map((turn) => (
          <li key={turn.presentationId} aria-current={turn.isNow ? 'true' : undefined}>
            <span class="wall-place">{turn.place ?? '–'}</span>
            <span class="wall-hour">{turn.place !== null && turn.startsAt ? format.time(turn.startsAt) : ''}</span>
            <span class="wall-body">{turn.bodyName}</span>
            {turn.score !== null && <strong class="wall-score">{format.decimal(turn.score)}</strong>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function OnNow({ turn, showsScores }: { readonly turn: BoardTurn; readonly showsScores: boolean }) {
  const t = useTextOf(boardMessages);
  const format = useFormat();
  return (
    <>
      <p class="wall-name">{turn.bodyName}</p>
      <ul class="wall-jurors">
        {turn.jurors.map(({ name, state }) => (
          <li key={name} class={state}>
            {t('juror', { name, state: t(state) })}
          </li>
        ))}
      </ul>
      {showsScores && (
        <p class="wall-total">
          {t('score')}: <strong>{turn.score === null ? t('scoreWaits') : format.decimal(turn.score)}</strong>
        </p>
      )}
    </>
  );
}
