import { useEffect, useRef, useState } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { type DeskItem, isOpen, isToReview } from './desk-items';
import { messages } from './messages';

interface Props {
  readonly items: readonly DeskItem[];
  readonly current: string;
  /** Those with a verdict that was begun and not saved. */
  readonly unsaved: ReadonlySet<string>;
  readonly onPick: (code: string) => void;
}

/** The items of the sheet with their marks; a filter leaves those that still wait. */
export function ItemList({ items, current, unsaved, onPick }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const list = useRef<HTMLElement>(null);
  // The list follows the work, without moving the page.
  useEffect(() => {
    const box = list.current;
    const line = box?.querySelector<HTMLElement>('[aria-current]');
    if (box && line) box.scrollTop = line.offsetTop - box.clientHeight / 2;
  }, [current, onlyOpen]);
  const shown = onlyOpen ? toDo(items, current) : items;
  return (
    <nav ref={list} class="desk-list" aria-label={t('items')}>
      <label class="desk-filter">
        <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.currentTarget.checked)} />
        {t('onlyOpen')}
      </label>
      <ol>
        {shown.map(({ item, mark, asked, review, tied }) => (
          <li key={item.code}>
            <button
              type="button"
              class={`desk-line ${mark}${asked ? '' : ' not-asked'}${asked && (review || tied) ? ' review' : ''}`}
              aria-current={item.code === current ? 'true' : undefined}
              onClick={() => onPick(item.code)}
            >
              <span class="desk-code">{item.code}</span>
              <span class="desk-text">{read(item.text)}</span>
              <span class="desk-mark">
                {asked ? t(`mark.${review ?? (tied ? 'tied' : mark)}`) : '–'}
                {unsaved.has(item.code) && <strong class="desk-unsaved"> · {t('unsaved')}</strong>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What is left to do, what a correction touched first; the open item stays where it is seen. */
const toDo = (items: readonly DeskItem[], current: string): readonly DeskItem[] => {
  const left = items.filter((line) => isOpen(line) || line.item.code === current);
  return [...left.filter(isToReview), ...left.filter((line) => !isToReview(line))];
};
