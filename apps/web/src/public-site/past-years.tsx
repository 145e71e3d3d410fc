import type { PublicPastYear } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { messages } from './messages';
import { siteMessages } from './site-messages';

/** Years before this application, below what can be recomputed; one that was withdrawn says so and why. */
export function PastYears({ years }: { readonly years: readonly PublicPastYear[] }) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  if (years.length === 0) return null;
  return (
    <section>
      <h2>{site('pastTitle')}</h2>
      <p class="soft">{site('pastIntro')}</p>
      <ul class="cards">
        {years.map(({ id, title, year, organiser, withdrawnAt, withdrawalReason }) => (
          <li key={id} class="card">
            <h3>{title}</h3>
            <p class="soft">{t('by', { organiser, year })}</p>
            <p>
              <span class="tag long warn">{site('imported')}</span>
            </p>
            {withdrawnAt === null ? (
              <a class="button" href={to(publicAddress.pastYear(id))} aria-label={`${site('pastOpen')}: ${title}`}>
                {site('pastOpen')}
              </a>
            ) : (
              <p class="note warn">
                {site('pastWithdrawn', { date: format.date(withdrawnAt), reason: withdrawalReason ?? '' })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
