import type { Category } from '@app/scoring';
import type { StandingRow } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';

interface Props {
  readonly categories: readonly Category[];
  readonly rows: readonly StandingRow[];
  readonly current: string;
  readonly onChoose: (code: string) => void;
}

/** One category at a time, with how many stand in it. */
export function CategoryTabs({ categories, rows, current, onChoose }: Props) {
  const t = useTextOf(messages);
  return (
    <div class="category-tabs" role="group" aria-label={t('categories')}>
      {categories.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          class={code === current ? 'button primary' : 'button'}
          aria-pressed={code === current}
          onClick={() => onChoose(code)}
        >
          {label} ({rows.filter(({ category }) => category === code).length})
        </button>
      ))}
    </div>
  );
}
