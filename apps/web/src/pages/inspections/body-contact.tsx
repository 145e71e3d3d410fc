import { useTextOf } from '../../i18n/use-text';
import type { InspectionView } from './inspection-types';
import { messages } from './messages';

/** Where the body is found: its site, accounts and contact, as it registered them. */
export function BodyContact({ contact: { website, channels, email, phone } }: Pick<InspectionView, 'contact'>) {
  const t = useTextOf(messages);
  return (
    <section class="card found-item" aria-labelledby="body-contact">
      <h2 id="body-contact">{t('contact')}</h2>
      <dl class="facts">
        <dt>{t('website')}</dt>
        <dd>{website === null ? t('noWebsite') : <Address text={website} />}</dd>
        {channels !== null && (
          <>
            <dt>{t('channels')}</dt>
            <dd class="body-channels">
              {channels.split(/\s*\n\s*/).map((line) => (
                <div key={line}>
                  <Address text={line} />
                </div>
              ))}
            </dd>
          </>
        )}
        {(email ?? phone) !== null && (
          <>
            <dt>{t('reach')}</dt>
            <dd>{[email, phone].filter((one) => one !== null).join(' · ')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Web addresses only become links: whatever else a body wrote is text. */
function Address({ text }: { readonly text: string }) {
  const t = useTextOf(messages);
  if (!/^https?:\/\/\S+$/i.test(text)) return <>{text}</>;
  return (
    <a href={text} target="_blank" rel="noopener noreferrer" aria-label={t('newTab', { name: text })}>
      {text}
    </a>
  );
}
