import type { Account } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { EmailForm } from './email-form';
import { messages } from './messages';
import { NotifyChoice } from './notify-choice';
import { PasswordForm } from './password-form';

/** What a person keeps about themselves. */
export function AccountPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const account = useResource<Account>('/api/account');
  return (
    <div class="narrow stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{account.value?.name}</p>
        </div>
      </div>
      <Loaded resource={account}>
        {(value) => (
          <>
            <NotifyChoice account={value} onChosen={(notifyBy) => account.replace({ ...value, notifyBy })} />
            <EmailForm account={value} onAsked={account.reload} />
            <PasswordForm />
          </>
        )}
      </Loaded>
    </div>
  );
}
