import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { contactMessages } from './contact-messages';
import type { Contact, ContactProps, InspectionView } from './inspection-types';
import { LogContactButton } from './log-contact-button';
import { SendRequestButton } from './send-request-button';

/** The log of an access test: what was sent, what came back, and when. */
export function ContactLog({ view, onChanged }: ContactProps) {
  const t = useTextOf(contactMessages);
  return (
    <section class="card found-item">
      <h2>{t('title')}</h2>
      <p class="soft">{t('intro')}</p>
      {view.contacts.length === 0 && <p class="empty">{t('none')}</p>}
      <ol class="contact-log">
        {view.contacts.map((contact) => (
          <ContactLine key={contact.id} contact={contact} view={view} onChanged={onChanged} />
        ))}
      </ol>
      {view.mayWrite && (
        <p class="actions">
          <LogContactButton view={view} onChanged={onChanged} />
          {!view.contacts.some(({ kind }) => kind === 'sent') && (
            <SendRequestButton view={view} onChanged={onChanged} />
          )}
        </p>
      )}
    </section>
  );
}

function ContactLine({ contact, view, onChanged }: ContactProps & { readonly contact: Contact }) {
  const t = useTextOf(contactMessages);
  const format = useFormat();
  const { id, kind, channel, at, registrationNumber, note, mailState } = contact;
  const time = format.dateTime(at);
  const facts = [
    t(`channel.${channel}`),
    registrationNumber && t('number', { number: registrationNumber }),
    mailState && t(`mail.${mailState}`),
  ];
  const strike = (): void => {
    api.remove<InspectionView>(`/api/inspections/${view.id}/contacts/${id}`).then(onChanged).catch(toastProblem);
  };
  return (
    <li>
      <strong>{t(`kind.${kind}`)}</strong> · {time} <span class="soft small">({facts.filter(Boolean).join(', ')})</span>
      {note && <span class="contact-note">{note}</span>}
      {view.mayWrite && mailState === null && (
        <button
          type="button"
          class="button quiet"
          aria-label={t('strikeOf', { kind: t(`kind.${kind}`), time })}
          onClick={strike}
        >
          {t('strike')}
        </button>
      )}
    </li>
  );
}
