import { Link } from 'wouter-preact';
import type { List, PeriodCard, Role } from '../../api/types';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { AnyLink } from '../../parts/any-link';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';
import { roleLinks } from './role-links';

/** The organiser's periods and, per period, the pages that this role works on. */
export function PeriodsHome({ role }: { readonly role: Role }) {
  const t = useTextOf(messages);
  const periods = useResource<List<PeriodCard>>('/api/periods');
  return (
    <section aria-labelledby="periods-title">
      <div class="page-head">
        <h2 id="periods-title">{t('periods')}</h2>
        {role === 'organiserAdmin' && (
          <Link class="button" href={paths.newPeriod}>
            {t('newPeriod')}
          </Link>
        )}
      </div>
      <Loaded resource={periods}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noPeriods')}>{t('noPeriodsAdvice')}</EmptyState>
          ) : (
            <ul class="cards">
              {items.map((period) => (
                <li key={period.id} class="card">
                  <Period period={period} role={role} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Period({ period, role }: { readonly period: PeriodCard; readonly role: Role }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const current = useLanguage();
  const { assessments, submitted, verified } = period.counts;
  const links = roleLinks[role].filter(({ when }) => !when || when(period));
  return (
    <>
      <div class="card-head">
        <h3>{period.title}</h3>
        <span class="tag">{t(`state.${period.state}`)}</span>
      </div>
      <p>
        {t('counts', {
          submitted: format.count(submitted),
          total: format.count(assessments),
          verified: format.count(verified),
        })}
      </p>
      <p class="soft small">
        {t('stages')}:{' '}
        {period.stages
          .map(({ label, weight }) => t('stageWeight', { label, weight: format.decimal(weight) }))
          .join(' · ')}
      </p>
      <p class="actions card-actions">
        {links.map((link, at) => (
          <AnyLink key={link.key} class={at === 0 ? 'button primary' : 'button'} href={link.to(period)}>
            {link[current]}
          </AnyLink>
        ))}
      </p>
    </>
  );
}
