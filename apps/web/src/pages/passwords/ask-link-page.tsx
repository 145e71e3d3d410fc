import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { useAttempt } from './use-attempt';

/** Asks for a link to a new password. The answer is the same whoever asks. */
export function AskLinkPage() {
  const t = useTextOf(messages);
  const [asked, setAsked] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt();
  useTitle(asked === null ? t('askTitle') : t('askedTitle'));
  if (asked !== null)
    return (
      <section class="card narrow" role="status">
        <h1>{t('askedTitle')}</h1>
        <p>{t('asked', { email: asked })}</p>
        <p class="soft">{t('askedAdvice')}</p>
        <Link class="button" href={paths.signIn()}>
          {t('back')}
        </Link>
      </section>
    );
  return (
    <section class="card narrow">
      <h1>{t('askTitle')}</h1>
      <p class="soft">{t('askIntro')}</p>
      {problem && <ProblemNote problem={problem} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
          attempt(api.post('/api/password-links', { email }), () => setAsked(email));
        }}
      >
        <div class="field">
          <label for="email">{t('email')}</label>
          <input class="input" id="email" name="email" type="email" autocomplete="username" required />
        </div>
        <p class="actions">
          <button class="button primary" disabled={busy}>
            {busy ? t('busy') : t('ask')}
          </button>
          <Link class="button quiet" href={paths.signIn()}>
            {t('back')}
          </Link>
        </p>
      </form>
    </section>
  );
}
