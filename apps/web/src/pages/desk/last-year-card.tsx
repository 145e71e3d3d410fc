import type { Item } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useResource } from '../../use-resource';
import { LastYearFacts } from '../assessment/last-year-facts';
import { togetherMessages } from '../assessment/together-messages';
import type { LastYear, LastYearItem } from '../assessment/use-copies';

interface Props {
  readonly assessmentId: string;
  readonly item: Item;
}

/** What the body said at this item last year and what was judged of it, at hand beside this year's. */
export function LastYearCard({ assessmentId, item }: Props) {
  const lastYear = useResource<LastYear>(`/api/assessments/${assessmentId}/last-year`).value;
  const before = lastYear?.items[item.code];
  if (!lastYear?.period || !before) return null;
  return <LastYearOf before={before} year={lastYear.period.year} item={item} />;
}

interface OfProps {
  readonly before: LastYearItem;
  readonly year: number;
  readonly item: Item;
}

/** The same where it was read with the item; with its links. */
export function LastYearOf({ before, year, item }: OfProps) {
  const t = useTextOf(togetherMessages);
  const title = t('lastYear', { year });
  return (
    <section class="card" aria-label={title}>
      <h3>{title}</h3>
      <LastYearFacts before={before} item={item} />
      {before.links.length > 0 && (
        <>
          <p class="small soft">{t('lastYearLinks')}</p>
          <ul class="desk-evidence">
            {before.links.map(({ url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  <Icon name="link" /> {url}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
