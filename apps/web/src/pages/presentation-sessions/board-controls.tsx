import { useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { boardMessages } from '../session-board/board-messages';
import type { PlannedSession, Turn } from './session-types';

type Board = Schemas['SessionBoardDto'];

interface Props {
  readonly session: PlannedSession;
  readonly turns: readonly Turn[];
  readonly mayPlan: boolean;
}

/** Sets what the room sees: who is on, whether scores are shown, and holding the picture. */
export function BoardControls({ session, turns, mayPlan }: Props) {
  const t = useTextOf(boardMessages);
  const [isOpen, setOpen] = useState(false);
  const path = `/api/presentation-sessions/${session.id}/board`;
  const board = useResource<Board>(isOpen && mayPlan ? path : null);
  // Two presses in a second: the later builds on what the earlier asked for, and is sent after it.
  const wanted = useRef<Schemas['SetBoardDto'] | null>(null);
  const queue = useRef(Promise.resolve());
  const set = (change: Partial<Schemas['SetBoardDto']>): void => {
    if (!board.value) return;
    const { nowId, showsScores, isFrozen } = wanted.current ?? board.value;
    const next = { nowId, showsScores, isFrozen, ...change };
    wanted.current = next;
    queue.current = queue.current
      .then(() => api.put<Board>(path, next))
      .then(board.replace)
      .catch((error: unknown) => {
        wanted.current = null;
        board.reload();
        toastProblem(error);
      });
  };
  return (
    <details class="board-controls" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('control')}</summary>
      <p>
        <a
          class="button"
          href={paths.sessionBoard(session.id)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('openOf', { session: session.name })}
        >
          {t('open')}
        </a>
      </p>
      {board.value && <Fields board={board.value} turns={turns} onSet={set} />}
    </details>
  );
}

interface FieldsProps {
  readonly board: Board;
  readonly turns: readonly Turn[];
  readonly onSet: (change: Partial<Schemas['SetBoardDto']>) => void;
}

function Fields({ board, turns, onSet }: FieldsProps) {
  const t = useTextOf(boardMessages);
  const format = useFormat();
  return (
    <>
      <label class="field">
        <span class="field-label">{t('nowField')}</span>
        <select
          class="input"
          value={board.nowId ?? ''}
          onChange={(event) => onSet({ nowId: event.currentTarget.value || null })}
        >
          <option value="">{t('nobody')}</option>
          {turns.map(({ id, place, body }) => (
            <option key={id} value={id}>
              {place === null ? body.name : `${place}. ${body.name}`}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={board.showsScores}
          onChange={(event) => onSet({ showsScores: event.currentTarget.checked })}
        />
        <span>{t('showsScores')}</span>
      </label>
      <p class="soft small">{t('hint')}</p>
      {board.frozenAt && <p class="note warn">{t('frozen', { time: format.time(board.frozenAt) })}</p>}
      <p>
        <button type="button" class="button" onClick={() => onSet({ isFrozen: !board.isFrozen })}>
          {t(board.isFrozen ? 'thaw' : 'freeze')}
        </button>
      </p>
    </>
  );
}
