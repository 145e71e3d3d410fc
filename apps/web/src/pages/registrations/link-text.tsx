import type { InvitationLink } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import './registrations.css';

/** The text with its link: to be copied, or opened in a chat. */
export function LinkText({ link }: { readonly link: InvitationLink }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const copy = (): void => {
    navigator.clipboard.writeText(link.text).then(
      () => toast.show(t('copied')),
      () => toast.show(t('copyRefused'), 'bad'),
    );
  };
  return (
    <>
      <p>{t('linkText', { at: format.dateTime(link.expiresAt) })}</p>
      <textarea
        class="input link-text"
        readOnly
        rows={10}
        aria-label={t('copy')}
        value={link.text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="actions">
        <button type="button" class="button primary" onClick={copy}>
          {t('copy')}
        </button>
        {link.whatsapp && (
          <a class="button" href={link.whatsapp} target="_blank" rel="noopener noreferrer">
            {t('whatsapp')}
          </a>
        )}
      </p>
    </>
  );
}
