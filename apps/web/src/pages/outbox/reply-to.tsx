import { api } from '../../api/api';
import type { MailSettings } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';

/** Where answers to the organiser's mails go. */
export function ReplyTo({ settings, onSaved }: { readonly settings: MailSettings; readonly onSaved: () => void }) {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  return (
    <section class="card">
      <h2>{t('replyTitle')}</h2>
      {problem && <ProblemNote problem={problem} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const replyTo = String(new FormData(event.currentTarget).get('replyTo') ?? '').trim() || null;
          attempt(api.put('/api/mail-settings', { replyTo }), () => {
            toast.show(t('replySaved'));
            onSaved();
          });
        }}
      >
        <div class="field">
          <label for="reply-to">{t('replyTitle')}</label>
          <span class="field-hint" id="reply-hint">
            {t('replyHint', { from: settings.from })}
          </span>
          <input
            class="input"
            id="reply-to"
            name="replyTo"
            type="email"
            aria-describedby="reply-hint"
            defaultValue={settings.replyTo ?? ''}
          />
        </div>
        <button class="button" disabled={busy}>
          {busy ? t('busy') : t('replySave')}
        </button>
      </form>
    </section>
  );
}
