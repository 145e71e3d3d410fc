import { useTextOf } from '../../../i18n/use-text';
import { IconButton } from '../icon-button';
import { messages } from '../messages';

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
  return (
    <span class="entry-buttons">
      <IconButton icon="up" label={t('entryUp', { name })} disabled={at === 0} onPress={() => onMove(-1)} />
      <IconButton icon="down" label={t('entryDown', { name })} disabled={at === count - 1} onPress={() => onMove(1)} />
      <IconButton icon="trash" label={t('entryRemove', { name })} disabled={count <= fewest} onPress={onRemove} />
    </span>
  );
}
