import type { DemoAccount } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';

interface Props {
  readonly accounts: readonly DemoAccount[];
  readonly busy: boolean;
  readonly onChoose: (email: string, password: string) => void;
}

/** One card per role, which says what that person does here and signs in with one tap. */
export function DemoAccounts({ accounts, busy, onChoose }: Props) {
  const t = useTextOf(messages);
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demoTitle')}</h2>
      <p class="soft">{t('demoIntro')}</p>
      <ul class="demo-accounts">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              class="demo-account"
              disabled={busy}
              onClick={() => onChoose(account.email, account.password)}
            >
              <strong>{t('signInAs', { role: account.roleLabel })}</strong>
              <span class="soft small">{account.name}</span>
              <span class="small">{account.does}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
