import { useState } from 'preact/hooks';
import type { Dashboard, ScoreMap } from '../../api/results-types';
import { ChartFigure } from '../../charts/chart-figure';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { HeatMap } from './heat-map';
import { mapMessages } from './map-messages';
import { MoversPart } from './movers-part';

interface Props {
  readonly periodId: string;
  readonly scale: string;
  readonly categories: Dashboard['categories'];
}

/** One category: how its scores lie, who moved since last year, and where each body is strong or weak. */
export function CategoryPart({ periodId, scale, categories }: Props) {
  const t = useTextOf(mapMessages);
  const [category, setCategory] = useState(categories[0]?.code ?? '');
  const [from, setFrom] = useState(0);
  const query = new URLSearchParams({ category, ...(from > 0 && { from: String(from) }) });
  const map = useResource<ScoreMap>(category ? `/api/periods/${periodId}/dashboard/map?${query}` : null);
  return (
    <section class="card category-part no-print">
      <h2>{t('title')}</h2>
      {categories.length > 1 && (
        <label class="field">
          <span class="field-label">{t('category')}</span>
          <select
            class="input"
            value={category}
            onChange={(event) => {
              setCategory(event.currentTarget.value);
              setFrom(0);
            }}
          >
            {categories.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <Loaded resource={map}>
        {(value) =>
          value.total === 0 ? (
            <p class="soft">{t('none')}</p>
          ) : (
            <>
              <Bins map={value} />
              <MoversPart periodId={periodId} category={category} />
              <HeatMap map={value} from={from} scale={scale} onFrom={setFrom} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

/** Bodies by tenths of the scale, each column made of its bands. */
function Bins({ map: { bins, bands } }: { readonly map: ScoreMap }) {
  const t = useTextOf(mapMessages);
  const format = useFormat();
  const edge = (text: string): string => format.decimal(text);
  return (
    <ChartFigure
      title={t('bins')}
      kind="bar"
      stacked
      decimals={0}
      labelHead={t('bin')}
      labels={bins.map(({ from, until }) => t('binOf', { from: edge(from), until: edge(until) }))}
      series={bands.map(({ label, colour }, at) => ({
        label,
        values: bins.map((bin) => bin.bands[at] ?? 0),
        ...(colour ? { colours: bins.map(() => colour) } : {}),
      }))}
    />
  );
}
