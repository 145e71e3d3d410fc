import { Link } from 'wouter-preact';
import type { SecondReadingCard } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** What this verifier reads a second time; nothing at all where nobody asked for it. */
export function SecondReadings() {
  const t = useTextOf(messages);
  const format = useFormat();
  const readings = useResource<{ readonly items: readonly SecondReadingCard[] }>('/api/second-readings');
  const items = readings.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('second')}</h2>
      <p class="soft small">{t('secondHint')}</p>
      <ul>
        {items.map(({ assessmentId, body, remaining, finishedAt }) => (
          <li key={assessmentId}>
            <Link href={paths.secondDesk(assessmentId)}>{body.name}</Link>
            <span class="soft">
              {' · '}
              {finishedAt === null
                ? t('secondLeft', { count: format.count(remaining) })
                : t('secondDone', { at: format.date(finishedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
