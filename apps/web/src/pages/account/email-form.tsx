import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Account } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';

/** Asks for another address; it counts once the link sent there has been opened. */
export function EmailForm({ account, onAsked }: { readonly account: Account; readonly onAsked: () => void }) {
  const t = useTextOf(messages);
  const [asked, setAsked] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt();
  return (
    <section class="card">
      <h2>{t('emailTitle')}</h2>
      <p>{t('emailNow', { email: account.email })}</p>
      {account.newEmail && <p class="note warn">{t('emailWaits', { email: account.newEmail })}</p>}
      {asked && (
        <p class="note good" role="status">
          {t('emailAsked', { email: asked })}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const fields = new FormData(form);
          const email = String(fields.get('email') ?? '').trim();
          attempt(api.post('/api/account/email', { email, password: String(fields.get('password') ?? '') }), () => {
            form.reset();
            setAsked(email);
            onAsked();
          });
        }}
      >
        <div class="field">
          <label for="new-email">{t('newEmail')}</label>
          <input class="input" id="new-email" name="email" type="email" autocomplete="email" required />
        </div>
        <div class="field">
          <label for="email-password">{t('password')}</label>
          <input
            class="input"
            id="email-password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
          />
        </div>
        <button class="button" disabled={busy}>
          {busy ? t('busy') : t('emailSave')}
        </button>
      </form>
    </section>
  );
}
