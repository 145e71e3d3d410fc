import type { OwnFigures as Figures } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** A verifier's own pace and quality; nobody else sees them. */
export function OwnFigures({ left }: { readonly left: number }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { value } = useResource<Figures>('/api/verifications/figures');
  if (!value) return null;
  const outOf = (part: number, all: number): string =>
    all === 0 ? '–' : t('outOf', { part: format.count(part), all: format.count(all) });
  const facts = [
    [t('left'), format.count(left)],
    [t('lastWeek'), format.count(value.lastWeek)],
    [t('perHour'), value.perHour === null ? '–' : format.count(value.perHour)],
    [t('appealShare'), outOf(value.appealsGranted, value.appealsDecided)],
    [t('alike'), outOf(value.readAlike, value.readTwice)],
  ] as const;
  return (
    <details class="card">
      <summary>{t('figures')}</summary>
      <dl class="facts">
        {facts.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
