import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { forgetPaths } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { useAttempt } from './use-attempt';
import { useLinkToken } from './use-link-token';

/** Confirms a new address. A button, since programs that read mails open its links without asking anybody. */
export function ConfirmEmailPage() {
  const t = useTextOf(messages);
  const token = useLinkToken();
  const [done, setDone] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  useTitle(done ? t('confirmedTitle') : t('confirmTitle'));
  const confirm = (): void =>
    attempt(api.post('/api/email-confirmations', { token }), () => {
      forgetPaths('/api/account');
      setDone(true);
    });
  return (
    <section class="card narrow">
      <h1>{done ? t('confirmedTitle') : t('confirmTitle')}</h1>
      {problem && <ProblemNote problem={problem} />}
      {done && <p role="status">{t('confirmed')}</p>}
      {!done && <p>{token === '' ? t('noToken') : t('confirmIntro')}</p>}
      <p class="actions">
        {!done && token !== '' && (
          <button type="button" class="button primary" disabled={busy} onClick={confirm}>
            {busy ? t('busy') : t('confirm')}
          </button>
        )}
        <Link class="button" href={paths.signIn()}>
          {done ? t('signIn') : t('back')}
        </Link>
      </p>
    </section>
  );
}
