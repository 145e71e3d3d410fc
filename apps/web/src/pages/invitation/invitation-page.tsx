import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Invitation } from '../../api/registration-types';
import type { SessionView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNote } from '../../parts/problem-note';
import { Waiting } from '../../parts/waiting';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useTitle } from '../../use-title';
import { AcceptAsSignedIn } from './accept-as-signed-in';
import { AccountForm } from './account-form';
import './invitation.css';
import { messages } from './messages';

/** What a link from a letter or a chat opens: who invites whom to what, and how to come. The token stands behind the `#`. */
export function InvitationPage() {
  const token = useHashToken();
  return <Invited key={token} token={token} />;
}

/** Another link pasted where one is open changes the hash only, and loads nothing. */
const useHashToken = (): string => {
  const [token, setToken] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const look = (): void => setToken(location.hash.slice(1));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return token;
};

function Invited({ token }: { readonly token: string }) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const { session, replace } = useSession();
  const [, go] = useLocation();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [other, setOther] = useState(false);
  useEffect(() => {
    if (!token) return;
    api
      .post<Invitation>('/api/invitations/opening', { token })
      .then(setInvitation)
      .catch((error: unknown) => setProblem(toProblem(error)));
  }, [token]);

  const come = (next: SessionView): void => {
    replace(next);
    toast.show(t('accepted'));
    go(paths.home, { replace: true });
  };

  if (!token)
    return (
      <EmptyState isPage title={t('missing')}>
        <p>{t('missingAdvice')}</p>
      </EmptyState>
    );
  if (problem)
    return (
      <div class="narrow stack">
        <h1>{t('title')}</h1>
        <ProblemNote problem={problem} />
        <p class="actions">
          <Link class="button primary" href={paths.signIn()}>
            {t('toSignIn')}
          </Link>
        </p>
      </div>
    );
  if (!invitation) return <Waiting />;
  return (
    <div class="narrow stack">
      <InvitationHead invitation={invitation} />
      {session && !other ? (
        <AcceptAsSignedIn token={token} user={session.user} onCome={come} onOther={() => setOther(true)} />
      ) : (
        <AccountForm token={token} invitation={invitation} onCome={come} />
      )}
    </div>
  );
}

function InvitationHead({ invitation }: { readonly invitation: Invitation }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { organiser, body, period, roleLabel, deadline, expiresAt } = invitation;
  return (
    <section class="card invitation-head">
      <p class="soft">{t('invites', { organiser })}</p>
      <h1>{body.name}</h1>
      <p>{period ? t('forPeriod', { period }) : t('forRole', { role: roleLabel })}</p>
      <dl class="facts">
        <div>
          <dt>{t('asRole')}</dt>
          <dd>{roleLabel}</dd>
        </div>
        {deadline && (
          <div>
            <dt>{t('deadline')}</dt>
            <dd>{format.end(deadline)}</dd>
          </div>
        )}
      </dl>
      <p class="soft small">{t('validUntil', { at: format.end(expiresAt) })}</p>
    </section>
  );
}
