import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { MethodWords } from '../pages/ranking/method';
import { publicAddress, useAddress } from './address';
import { PeriodHead } from './period-head';
import { siteMessages } from './site-messages';

/** How the scores of a period came about, written from the policy that computed them. */
export function MethodPage({ period }: { readonly period: PublicPeriod }) {
  const site = useTextOf(siteMessages);
  const to = useAddress();
  return (
    <div class="stack">
      <PeriodHead period={period} title={site('cara')} here="cara" />
      <section class="card">
        <MethodWords policy={period.policy} />
        <p>
          <a href={to(publicAddress.partOf(period.code, 'data'))}>{site('questionnaires')}</a>
        </p>
      </section>
    </div>
  );
}
