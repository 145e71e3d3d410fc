import type { Years } from '../../api/correction-types';
import { ChartFigure } from '../../charts/chart-figure';
import { useTextOf } from '../../i18n/use-text';
import { useResource } from '../../use-resource';
import { mapMessages } from './map-messages';

/** So many from each end. */
const shown = 5;

/** Who rose and who fell most; where the two years are no series, a mark says so. */
export function MoversPart({ periodId, category }: { readonly periodId: string; readonly category: string }) {
  const t = useTextOf(mapMessages);
  const years = useResource<Years>(`/api/periods/${periodId}/trends/years?category=${encodeURIComponent(category)}`);
  const moved = (years.value?.bodies ?? [])
    .flatMap(({ name, step }) => (step ? [{ name, by: Number(step.difference), isBreak: step.isBreak }] : []))
    .filter(({ by }) => by !== 0)
    .sort((one, other) => other.by - one.by);
  if (years.value === null) return null;
  if (moved.length === 0) return <p class="soft">{t('noMovers')}</p>;
  const ends = moved.length <= 2 * shown ? moved : [...moved.slice(0, shown), ...moved.slice(-shown)];
  return (
    <div>
      <ChartFigure
        title={t('movers')}
        kind="bar"
        horizontal
        height={70 + ends.length * 30}
        labelHead={t('body')}
        labels={ends.map(({ name, isBreak }) => (isBreak ? t('broken', { name }) : name))}
        series={[{ label: t('difference'), values: ends.map(({ by }) => by) }]}
      />
      <p class="soft small">{t('moversIntro')}</p>
      {ends.some(({ isBreak }) => isBreak) && <p class="soft small">{t('brokenNote')}</p>}
    </div>
  );
}
