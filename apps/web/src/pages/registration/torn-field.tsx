import type { RegistrationKey } from '../../offline/kept-registration';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { messages } from './messages';
import type { RegistrationDraft } from './use-registration';
import { useFieldWords } from './use-field-words';

/** Two people changed one field: both values are shown, and a person picks. Nothing is overwritten before. */
export function TornField({ draft, field }: { readonly draft: RegistrationDraft; readonly field: RegistrationKey }) {
  const t = useTextOf(messages);
  const words = useFieldWords();
  const theirs = draft.torn.get(field);
  if (theirs === undefined) return null;
  return (
    <div class="note bad" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('torn', { field: words.name(field) })}</strong>
        </p>
        <p>{t('tornTheirs', { value: words.value(field, theirs) })}</p>
        <p>{t('tornMine', { value: words.value(field, draft.content[field]) })}</p>
        <p class="actions">
          <button type="button" class="button" onClick={() => draft.pick(field, 'theirs')}>
            {t('useTheirs')}
          </button>
          <button type="button" class="button" onClick={() => draft.pick(field, 'mine')}>
            {t('useMine')}
          </button>
        </p>
      </div>
    </div>
  );
}
