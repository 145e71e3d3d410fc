import { Link } from 'wouter-preact';
import type { AssessmentCard } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { messages } from './messages';

/** The data of a body that is registered: the officer has changed since, or a renewal is under way. */
export function RenewalLine({ assessment: { id, state, registration } }: { readonly assessment: AssessmentCard }) {
  const t = useTextOf(messages);
  if (!registration || state === 'invited' || state === 'withdrawn') return null;
  const { isOfficerGone, isRenewal, reason } = registration;
  if (!isOfficerGone && (!isRenewal || registration.state === 'approved')) return null;
  const where = isOfficerGone ? 'gone' : registration.state;
  const isWaiting = where === 'submitted';
  return (
    <p class={`note ${isWaiting ? '' : 'warn'}`}>
      <Icon name={isWaiting ? 'clock' : 'warning'} />
      <span>
        {t(`renewal.${where}`, { reason: reason ?? '' })}{' '}
        <Link href={paths.registration(id)}>{t(isWaiting ? 'action.readData' : 'renewalOpen')}</Link>
      </span>
    </p>
  );
}
