import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { messages } from './messages';

interface Props {
  readonly id: string;
  /** Null where nothing was refused, none where it is not known which changed. */
  readonly itemCodes: readonly string[] | null;
  /** What was refused: signing here, sending with a letter, or a letter that was printed before. */
  readonly what?: 'changed' | 'changedLetter' | 'changedPrinted';
}

/** Items that changed in this way or the other, each once, in their order. */
export const together = (one: readonly string[], other: readonly string[]): readonly string[] =>
  [...new Set([...one, ...other])].sort();

/** Why something was refused after the page was read anew: what changed meanwhile, each a way to its item. */
export function ChangedNote({ id, itemCodes, what = 'changed' }: Props) {
  const t = useTextOf(messages);
  if (itemCodes === null) return null;
  return (
    <div class="note warn" role="alert">
      <Icon name="warning" />
      <div>
        <p>{t(what)}</p>
        {itemCodes.length > 0 && (
          <>
            <p>{t('changedItems')}</p>
            <ul>
              {itemCodes.map((code) => (
                <li key={code}>
                  <Link href={paths.form(id, code)}>{t('open', { code })}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
