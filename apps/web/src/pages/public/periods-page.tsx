import { Link } from 'wouter-preact';
import { type Listed, listed } from '../../api/listed';
import type { PublicPeriodCard } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';

/** Every published period, for anyone. */
export function PeriodsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const periods = useResource<Listed<PublicPeriodCard>>('/api/public/periods');
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <Loaded resource={periods}>{(value) => <Periods periods={listed(value)} />}</Loaded>
    </>
  );
}

function Periods({ periods }: { readonly periods: readonly PublicPeriodCard[] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (periods.length === 0) return <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>;
  return (
    <ul class="cards">
      {periods.map(({ code, title, year, organiser, publishedAt }) => (
        <li key={code} class="card">
          <h2>{title}</h2>
          <p class="soft">
            {t('by', { organiser, year })}
            <br />
            {t('published', { date: format.date(publishedAt) })}
          </p>
          <Link class="button primary" href={paths.publicPeriod(code)} aria-label={`${t('open')}: ${title}`}>
            {t('open')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
