import type { PublicPeriodCard } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { messages } from './messages';
import { siteMessages } from './site-messages';

/** In the place of every page of a result that was taken back: that it was there, and why it is gone. */
export function WithdrawnPage({ period }: { readonly period: PublicPeriodCard }) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  return (
    <div class="stack">
      <header>
        <h1>{period.title}</h1>
        <p class="soft">
          {t('by', { organiser: period.organiser, year: period.year })} ·{' '}
          {t('published', { date: format.date(period.publishedAt) })}
        </p>
      </header>
      <section class="note bad" aria-label={site('withdrawn')}>
        <div>
          <p>
            <strong>{site('withdrawnAt', { at: format.dateTime(period.withdrawn?.at ?? '') })}</strong>
          </p>
          <p>{site('withdrawnReason', { reason: period.withdrawn?.reason ?? '' })}</p>
          <p>{site('withdrawnAdvice')}</p>
        </div>
      </section>
      <p>
        <a class="button" href={to(publicAddress.home)}>
          {site('results')}
        </a>
      </p>
    </div>
  );
}
