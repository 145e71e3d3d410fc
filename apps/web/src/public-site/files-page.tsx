import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { OpenData } from './open-data';
import { PeriodHead } from './period-head';
import { siteMessages } from './site-messages';

/** What anybody may download, how it is verified, and the hashes that name it. */
export function FilesPage({ period }: { readonly period: PublicPeriod }) {
  const site = useTextOf(siteMessages);
  return (
    <div class="stack">
      <PeriodHead period={period} title={site('data')} here="data" />
      <OpenData period={period} />
    </div>
  );
}
