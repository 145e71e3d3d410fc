import type { PublicPastYear, PublicPeriodCard } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { messages } from './messages';
import { PastYears } from './past-years';
import { siteMessages } from './site-messages';

interface Props {
  readonly periods: readonly PublicPeriodCard[];
  readonly pastYears: readonly PublicPastYear[];
}

/** Every published period, for anyone; below them the years that tables tell of. */
export function PeriodsPage({ periods, pastYears }: Props) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      {periods.length === 0 && (
        <section class="card">
          <h2>{t('none')}</h2>
          <p>{t('noneAdvice')}</p>
        </section>
      )}
      <ul class="cards">
        {periods.map(({ code, title, year, organiser, publishedAt, withdrawn }) => (
          <li key={code} class="card">
            <h2>{title}</h2>
            <p class="soft">
              {t('by', { organiser, year })}
              <br />
              {t('published', { date: format.date(publishedAt) })}
            </p>
            {withdrawn && (
              <p class="note bad">
                {site('withdrawnAt', { at: format.dateTime(withdrawn.at) })} {withdrawn.reason}
              </p>
            )}
            <a class="button primary" href={to(publicAddress.period(code))} aria-label={`${t('open')}: ${title}`}>
              {t('open')}
            </a>
          </li>
        ))}
      </ul>
      <PastYears years={pastYears} />
    </>
  );
}
