import { useRef } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import { IconButton } from '../icon-button';
import { messages } from '../messages';
import { focusEntry, focusMoved } from './focus-entry';

interface EntryButtonsProps {
  readonly name: string;
  readonly at: number;
  readonly count: number;
  /** Fewer than this makes no sense; 0 where none may be left. */
  readonly fewest: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Earlier, later, away: for one entry of a list. */
export function EntryButtons({ name, at, count, fewest, onMove, onRemove }: EntryButtonsProps) {
  const t = useTextOf(messages);
  const box = useRef<HTMLSpanElement>(null);
  const move = (by: 1 | -1): void => {
    onMove(by);
    focusMoved(box.current, at, by);
  };
  const remove = (): void => {
    // The row goes away with what is pressed in it; the list around it stays.
    const list = box.current?.closest('[data-field]') ?? null;
    onRemove();
    focusEntry(list, at);
  };
  return (
    <span ref={box} class="entry-buttons">
      <IconButton icon="up" label={t('entryUp', { name })} disabled={at === 0} onPress={() => move(-1)} />
      <IconButton icon="down" label={t('entryDown', { name })} disabled={at === count - 1} onPress={() => move(1)} />
      <IconButton icon="trash" label={t('entryRemove', { name })} disabled={count <= fewest} onPress={remove} />
    </span>
  );
}
