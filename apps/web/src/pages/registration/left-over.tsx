import { useEffect, useState } from 'preact/hooks';
import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { dropRegistration, listRegistrations } from '../../offline/device-registrations';
import type { KeptRegistration, RegistrationKey } from '../../offline/kept-registration';
import { ConfirmButton } from '../../parts/confirm-button';
import { messages } from './messages';
import { useFieldWords } from './use-field-words';

/** What was typed here and came too late to be sent: read, copied or discarded; it returns to the form where that opens again. */
export function LeftOver({ registration: { assessmentId } }: { readonly registration: Registration }) {
  const t = useTextOf(messages);
  const words = useFieldWords();
  const [kept, setKept] = useState<KeptRegistration | null>(null);
  useEffect(() => {
    void listRegistrations(assessmentId).then(([one]) => setKept(one ?? null));
  }, [assessmentId]);
  if (!kept) return null;
  return (
    <div class="note warn">
      <div>
        <p>{t('leftOver')}</p>
        <ul>
          {Object.entries(kept.typed).map(([field, value]) => (
            <li key={field}>
              {t('leftOverOne', {
                field: words.name(field as RegistrationKey),
                value: words.value(field as RegistrationKey, value),
              })}
            </li>
          ))}
        </ul>
        <ConfirmButton
          tone="quiet"
          label={t('discard')}
          title={t('discard')}
          confirmLabel={t('discard')}
          onConfirm={async () => {
            await dropRegistration(assessmentId);
            setKept(null);
          }}
        >
          <p>{t('discardText')}</p>
        </ConfirmButton>
      </div>
    </div>
  );
}
