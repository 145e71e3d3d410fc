import type { Band } from '@app/scoring';
import type { Dashboard, NamedScore } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { ScoreNumber } from '../../parts/score-number';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { BandOf } from '../ranking/band-of';
import { messages } from './messages';

interface Props {
  readonly dashboard: Dashboard;
  readonly bands: readonly Band[];
}

/** Per category the mean, the best three and the lowest three, each opening its sheet. */
export function CategoryCards({ dashboard, bands }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <section>
      <h2>{t('categories')}</h2>
      <div class="cards category-cards">
        {dashboard.categories.map(({ code, label, mean, best, worst }) => (
          <section key={code} class="card">
            <h3>
              {label}{' '}
              {mean !== null && <span class="soft small">{t('categoryMean', { mean: format.decimal(mean) })}</span>}
            </h3>
            {best.length === 0 && <p class="soft">{t('few')}</p>}
            <Named title={t('best')} scores={best} bands={bands} />
            <Named title={t('worst')} scores={worst} bands={bands} />
          </section>
        ))}
      </div>
    </section>
  );
}

function Named({
  title,
  scores,
  bands,
}: {
  readonly title: string;
  readonly scores: readonly NamedScore[];
  readonly bands: readonly Band[];
}) {
  if (scores.length === 0) return null;
  return (
    <>
      <h4 class="named-title">{title}</h4>
      <ul class="named">
        {scores.map(({ assessmentId, name, final, band }) => (
          <li key={name}>
            <span>{name}</span>
            <BandOf bands={bands} code={band} />
            <strong>
              <ScoreNumber score={final} {...(assessmentId ? { href: paths.sheet(assessmentId) } : {})} />
            </strong>
          </li>
        ))}
      </ul>
    </>
  );
}
