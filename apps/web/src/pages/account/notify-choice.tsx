import { api } from '../../api/api';
import type { Account } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { messages } from './messages';

const ways = ['atOnce', 'digest', 'none'] as const;

/** How notices come by mail; saved at the tap. */
export function NotifyChoice({
  account,
  onChosen,
}: {
  readonly account: Account;
  readonly onChosen: (notifyBy: Account['notifyBy']) => void;
}) {
  const t = useTextOf(messages);
  const choose = (notifyBy: Account['notifyBy']): void => {
    api
      .put('/api/account/notify', { notifyBy })
      .then(() => {
        onChosen(notifyBy);
        toast.show(t('notifySaved'));
      })
      .catch(toastProblem);
  };
  return (
    <section class="card">
      <h2>{t('notifyTitle')}</h2>
      <p class="soft">{t('notifyIntro')}</p>
      <fieldset class="choices">
        <legend class="visually-hidden">{t('notifyTitle')}</legend>
        {ways.map((way) => (
          <label key={way} class="choice">
            <input type="radio" name="notify" checked={account.notifyBy === way} onChange={() => choose(way)} />
            <span>{t(way)}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
