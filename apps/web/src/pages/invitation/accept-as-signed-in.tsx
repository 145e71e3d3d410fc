import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { SessionView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { messages } from './messages';

interface Props {
  readonly token: string;
  readonly user: SessionView['user'];
  readonly onCome: (session: SessionView) => void;
  readonly onOther: () => void;
}

/** Whoever is signed in already comes with that account, or says that it is another's. */
export function AcceptAsSignedIn({ token, user, onCome, onOther }: Props) {
  const t = useTextOf(messages);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const accept = (): void => {
    setBusy(true);
    api
      .post<{ readonly session: SessionView }>('/api/invitations/acceptance-as-signed-in', { token })
      .then(({ session }) => onCome(session))
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <section class="card">
      <p>{t('signedIn', { name: user.name, email: user.email })}</p>
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="button" class="button primary" disabled={busy} onClick={accept}>
          {busy ? t('busy') : t('acceptAs', { name: user.name })}
        </button>
        <button type="button" class="button" onClick={onOther}>
          {t('other')}
        </button>
      </p>
    </section>
  );
}
