import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';

/** Changes one's own password. */
export function PasswordForm() {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  return (
    <section class="card">
      <h2>{t('passwordTitle')}</h2>
      {problem && <ProblemNote problem={problem} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const fields = new FormData(form);
          const body = { current: String(fields.get('current') ?? ''), password: String(fields.get('password') ?? '') };
          attempt(api.put('/api/account/password', body), () => {
            form.reset();
            toast.show(t('passwordSaved'));
          });
        }}
      >
        <div class="field">
          <label for="current-password">{t('password')}</label>
          <input
            class="input"
            id="current-password"
            name="current"
            type="password"
            autocomplete="current-password"
            required
          />
        </div>
        <div class="field">
          <label for="new-password">{t('newPassword')}</label>
          <span class="field-hint" id="new-password-hint">
            {t('passwordHint')}
          </span>
          <input
            class="input"
            id="new-password"
            name="password"
            type="password"
            autocomplete="new-password"
            aria-describedby="new-password-hint"
            minLength={12}
            maxLength={200}
            required
          />
        </div>
        <button class="button" disabled={busy}>
          {busy ? t('busy') : t('passwordSave')}
        </button>
      </form>
    </section>
  );
}
