import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { messages } from './messages';
import { useFieldWords } from './use-field-words';
import type { RegistrationDraft } from './use-registration';

/** What somebody else changed since this screen was opened, until the person says to have looked. */
export function NewsNote({ draft: { news, looked } }: { readonly draft: RegistrationDraft }) {
  const t = useTextOf(messages);
  const words = useFieldWords();
  if (news.length === 0) return null;
  return (
    <div class="note warn" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('news')}</strong>
        </p>
        <ul>
          {news.map(({ field, before, now }) => (
            <li key={field}>
              {t('newsOne', {
                field: words.name(field),
                before: words.value(field, before),
                now: words.value(field, now),
              })}
            </li>
          ))}
        </ul>
        <button type="button" class="button" onClick={looked}>
          {t('newsLooked')}
        </button>
      </div>
    </div>
  );
}
