import { useTextOf } from '../../../i18n/use-text';
import { type TreeFilter, filters } from '../core/filter-lines';
import { messages } from '../messages';

interface Props {
  readonly text: string;
  readonly only: TreeFilter;
  readonly onText: (text: string) => void;
  readonly onOnly: (only: TreeFilter) => void;
}

/** Finds lines by their words, or only those that need somebody. */
export function TreeSearch({ text, only, onText, onOnly }: Props) {
  const t = useTextOf(messages);
  return (
    <div class="tree-search" role="search">
      <input
        type="search"
        class="input"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <select
        class="input"
        aria-label={t('filter')}
        value={only}
        onChange={(event) => onOnly(filters.find((each) => each === event.currentTarget.value) ?? 'all')}
      >
        {filters.map((each) => (
          <option key={each} value={each}>
            {t(`filter.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
