import { api } from '../../api/api';
import type { MailCard, MailView } from '../../api/mail-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';

interface Props {
  /** The mail that is read; null: closed. */
  readonly mail: MailCard | null;
  /** Whether there is a mail server to send it again. */
  readonly sends: boolean;
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** One mail as it reads, and the way to send it again. */
export function MailDialog({ mail, sends, onClose, onSent }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const view = useResource<MailView>(mail && `/api/mails/${mail.id}`);
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(() => toast.show(t('copied')));
  };
  return (
    <Dialog
      open={mail !== null}
      title={mail?.subject ?? ''}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.close')}
          </button>
          {view.value && (
            <button type="button" class="button" onClick={() => copy(view.value?.text ?? '')}>
              {t('copy')}
            </button>
          )}
        </>
      }
    >
      <Loaded resource={view}>
        {(value) => (
          <>
            <p class="soft small">
              {value.toName} &lt;{value.to}&gt;, {t('attempts', { count: value.attempts })}
            </p>
            {value.trouble && <p class="note bad">{value.trouble}</p>}
            <p class="mail-text">{value.text}</p>
            {value.attachments.length > 0 && <p>{t('attachments', { names: value.attachments.join(', ') })}</p>}
            {value.reply && <p class="soft small mail-to">{t('reply', { reply: value.reply })}</p>}
            {sends && value.maySendAgain && (
              <SendAgain
                mail={value}
                onSent={() => {
                  onSent();
                  onClose();
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function SendAgain({ mail, onSent }: { readonly mail: MailView; readonly onSent: () => void }) {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const to = String(fields.get('to') ?? '').trim();
        const body = { to, alsoAccount: fields.get('alsoAccount') !== null };
        attempt(api.post(`/api/mails/${mail.id}/sending`, body), () => {
          toast.show(t('sentAgain'));
          onSent();
        });
      }}
    >
      <h3>{t('correctTitle')}</h3>
      {problem && <ProblemNote problem={problem} />}
      <div class="field">
        <label for="mail-to">{t('address')}</label>
        <input class="input" id="mail-to" name="to" type="email" defaultValue={mail.to} required />
      </div>
      <label class="show-password">
        <input type="checkbox" name="alsoAccount" defaultChecked /> {t('alsoAccount')}
      </label>
      <p class="actions">
        <button class="button primary" disabled={busy}>
          {busy ? t('busy') : t('sendAgain')}
        </button>
      </p>
    </form>
  );
}
