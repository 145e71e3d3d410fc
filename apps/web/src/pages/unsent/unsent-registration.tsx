import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { type WaitingRegistration, dropRegistration } from '../../offline/device-registrations';
import type { RegistrationKey } from '../../offline/kept-registration';
import { recall } from '../../offline/kept-reads';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useFieldWords } from '../registration/use-field-words';
import { messages } from './messages';

interface Props {
  readonly registration: WaitingRegistration;
  readonly mayOpen: boolean;
}

/** What was typed of one registration and waits: whose it is where this device knows it, each field, since when and why. */
export function UnsentRegistration({ registration, mayOpen }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const words = useFieldWords();
  const { assessmentId, typed, torn, waits, since, refusal } = registration;
  const name = useBodyName(assessmentId);
  const why = refusal ?? (torn.length > 0 ? t('registrationTorn') : null);
  return (
    <li class="card">
      <h3>{name ? t('registrationOf', { name }) : t('registration')}</h3>
      <ul>
        {Object.entries(typed).map(([field, value]) => (
          <li key={field} class="unsent-text">
            {words.name(field as RegistrationKey)}: {words.value(field as RegistrationKey, value)}
          </li>
        ))}
      </ul>
      <p class="soft small">
        {t(mayOpen ? `waits.${waits}` : 'waits.nobody')},{' '}
        {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      {mayOpen && why && <p class="note bad">{why}</p>}
      <p class="actions">
        {mayOpen && (
          <Link class="button" href={paths.registration(assessmentId)}>
            {t('openRegistration')}
          </Link>
        )}
        <ConfirmButton
          label={t('discard')}
          title={t('discardRegistrationTitle')}
          confirmLabel={t('discardYes')}
          tone="quiet"
          onConfirm={() => dropRegistration(assessmentId)}
        >
          <p>{t('discardRegistration')}</p>
        </ConfirmButton>
      </p>
    </li>
  );
}

const useBodyName = (assessmentId: string): string | null => {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    void recall<Registration>(`/api/assessments/${assessmentId}/registration`).then((known) =>
      setName(known?.body.name ?? null),
    );
  }, [assessmentId]);
  return name;
};
