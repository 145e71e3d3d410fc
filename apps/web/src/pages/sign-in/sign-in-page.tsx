import { useEffect, useState } from 'preact/hooks';
import { Link, Redirect, useLocation, useSearch } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { DemoAccount, SessionView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useTitle } from '../../use-title';
import { DemoAccounts } from './demo-accounts';
import { messages } from './messages';
import './sign-in.css';

/** Only our own addresses: `//elsewhere` would leave the site. */
const nextPath = (query: string): string => {
  const next = new URLSearchParams(query).get('lanjut') ?? '';
  return /^\/[^/\\]/.test(next) ? next : paths.home;
};

export function SignInPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const { session, replace } = useSession();
  const [, go] = useLocation();
  const next = nextPath(useSearch());
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const sealed = useSealed();

  const signIn = (email: string, password: string): void => {
    setBusy(true);
    setProblem(null);
    api
      .post<{ readonly session: SessionView }>('/api/sessions', { email, password })
      .then(({ session: signedIn }) => {
        replace(signedIn);
        go(signedIn.hat ? next : paths.hats, { replace: true });
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };

  if (session && !busy) return <Redirect to={session.hat ? next : paths.hats} replace />;
  return (
    <div class="sign-in">
      <section class="card">
        <h1>{t('title')}</h1>
        <p class="soft">{t('intro')}</p>
        {sealed && <p class="note">{t('sealed')}</p>}
        {problem && <ProblemNote problem={problem} />}
        <SignInForm busy={busy} onSubmit={signIn} />
        <p>
          <Link href={paths.askPasswordLink}>{t('forgotten')}</Link>
        </p>
        <p class="small">
          {t('visitor')} <a href={paths.publicPeriods}>{t('visitorLink')}</a>
        </p>
      </section>
      <Demo busy={busy} onChoose={signIn} />
    </div>
  );
}

/** Whether unsent work waits here for its owner; looked up apart, so that nobody waits for it to sign in. */
const useSealed = (): boolean => {
  const [sealed, setSealed] = useState(false);
  useEffect(() => {
    import('../../offline/waiting').then(({ hasSealed }) => hasSealed()).then(setSealed, () => undefined);
  }, []);
  return sealed;
};

function SignInForm({
  busy,
  onSubmit,
}: {
  readonly busy: boolean;
  readonly onSubmit: (email: string, password: string) => void;
}) {
  const t = useTextOf(messages);
  const [shown, setShown] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        onSubmit(String(fields.get('email') ?? ''), String(fields.get('password') ?? ''));
      }}
    >
      <div class="field">
        <label for="email">{t('email')}</label>
        <input class="input" id="email" name="email" type="email" autocomplete="username" required />
      </div>
      <div class="field">
        <label for="password">{t('password')}</label>
        <input
          class="input"
          id="password"
          name="password"
          type={shown ? 'text' : 'password'}
          autocomplete="current-password"
          required
        />
        <label class="show-password">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {t('show')}
        </label>
      </div>
      <p class="actions">
        <button class="button primary" disabled={busy}>
          {busy ? t('busy') : t('submit')}
        </button>
      </p>
    </form>
  );
}

function Demo({
  busy,
  onChoose,
}: {
  readonly busy: boolean;
  readonly onChoose: (email: string, password: string) => void;
}) {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    api
      .get<{ readonly accounts: readonly DemoAccount[] }>('/api/demo')
      .then((reply) => setAccounts(reply.accounts))
      // No demo here, or no connection: the form above says the latter when it is used.
      .catch(() => setAccounts([]));
  }, []);
  if (accounts.length === 0) return null;
  return <DemoAccounts accounts={accounts} busy={busy} onChoose={onChoose} />;
}
