import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../icon';
import { viewerMessages } from './viewer-messages';

export const SIZES = [1, 1.5, 2, 3, 4] as const;

interface Props {
  readonly page: number;
  readonly count: number;
  /** Which of {@link SIZES}. */
  readonly size: number;
  readonly onPage: (page: number) => void;
  readonly onSize: (size: number) => void;
  readonly onTurn: () => void;
}

/** Page, size and rotation of what is looked at. */
export function ViewerTools({ page, count, size, onPage, onSize, onTurn }: Props) {
  const t = useTextOf(viewerMessages);
  return (
    <div class="viewer-tools" role="toolbar" aria-label={t('tools')}>
      {count > 1 && <PageTurns page={page} count={count} onPage={onPage} />}
      <span class="viewer-group">
        <Tool label={t('smaller')} sign="−" disabled={size === 0} onPress={() => onSize(size - 1)} />
        <span class="viewer-size" role="status">
          {t('size', { percent: (SIZES[size] ?? 1) * 100 })}
        </span>
        <Tool label={t('larger')} sign="+" disabled={size === SIZES.length - 1} onPress={() => onSize(size + 1)} />
      </span>
      <button type="button" class="button" onClick={onTurn}>
        <Icon name="turn" /> {t('turn')}
      </button>
    </div>
  );
}

type TurnsProps = Pick<Props, 'page' | 'count' | 'onPage'>;

function PageTurns({ page, count, onPage }: TurnsProps) {
  const t = useTextOf(viewerMessages);
  return (
    <span class="viewer-group">
      <Tool label={t('previous')} sign="‹" disabled={page <= 1} onPress={() => onPage(page - 1)} />
      <label>
        {t('page')}{' '}
        <input
          class="input viewer-page"
          type="number"
          inputMode="numeric"
          min="1"
          max={count}
          value={page}
          onChange={(event) => onPage(Number(event.currentTarget.value))}
        />
      </label>
      <span>{t('ofCount', { count })}</span>
      <Tool label={t('next')} sign="›" disabled={page >= count} onPress={() => onPage(page + 1)} />
    </span>
  );
}

interface ToolProps {
  readonly label: string;
  readonly sign: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** It stays reachable where it can do nothing more, so that the keyboard does not lose its place. */
function Tool({ label, sign, disabled, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => disabled || onPress()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
