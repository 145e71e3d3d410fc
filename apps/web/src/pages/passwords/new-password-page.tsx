import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { useAttempt } from './use-attempt';
import { useLinkToken } from './use-link-token';

/** Sets a new password by the link of a mail. */
export function NewPasswordPage() {
  const t = useTextOf(messages);
  const token = useLinkToken();
  const [saved, setSaved] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  const isUsable = token !== '' && problem?.code !== 'link.spent';
  useTitle(saved ? t('savedTitle') : t('newTitle'));
  if (saved)
    return (
      <section class="card narrow" role="status">
        <h1>{t('savedTitle')}</h1>
        <p>{t('saved')}</p>
        <Link class="button primary" href={paths.signIn()}>
          {t('signIn')}
        </Link>
      </section>
    );
  return (
    <section class="card narrow">
      <h1>{t('newTitle')}</h1>
      {token === '' && <p>{t('noToken')}</p>}
      {problem && <ProblemNote problem={problem} />}
      {isUsable ? (
        <PasswordFields
          busy={busy}
          onSave={(password) => attempt(api.post('/api/passwords', { token, password }), () => setSaved(true))}
        />
      ) : (
        <Link class="button primary" href={paths.askPasswordLink}>
          {t('askAgain')}
        </Link>
      )}
    </section>
  );
}

function PasswordFields({ busy, onSave }: { readonly busy: boolean; readonly onSave: (password: string) => void }) {
  const t = useTextOf(messages);
  const [shown, setShown] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(String(new FormData(event.currentTarget).get('password') ?? ''));
      }}
    >
      <div class="field">
        <label for="password">{t('password')}</label>
        <span class="field-hint" id="password-hint">
          {t('newIntro')}
        </span>
        <input
          class="input"
          id="password"
          name="password"
          type={shown ? 'text' : 'password'}
          autocomplete="new-password"
          aria-describedby="password-hint"
          minLength={12}
          maxLength={200}
          required
        />
        <label class="show-password">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {t('show')}
        </label>
      </div>
      <button class="button primary" disabled={busy}>
        {busy ? t('busy') : t('save')}
      </button>
    </form>
  );
}
