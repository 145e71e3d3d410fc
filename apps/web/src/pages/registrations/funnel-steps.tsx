import type { FunnelSummary } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/state-counts.css';
import { useFormat } from '../../use-format';
import { messages } from './messages';

interface Props {
  readonly summary: FunnelSummary;
  /** The step or difficulty that the list shows. */
  readonly current: string;
  readonly onShow: (view: string) => void;
}

/** What waits for the organiser, and the difficulties: the view that lists them and the count of them. */
const attention = [
  ['submitted', 'toDecide'],
  ['neverOpened', 'neverOpened'],
  ['mailFailed', 'mailFailed'],
  ['returned', 'returned'],
] as const;

/** Each step with how many have come so far, as a bar and as numbers; a press shows who stopped there. */
export function FunnelSteps({ summary, current, onShow }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { total, steps } = summary;
  const shareOf = (count: number): number => (total === 0 ? 0 : Math.floor((100 * count) / total));
  /** A few of many are not none. */
  const percentOf = (count: number): string =>
    count > 0 && shareOf(count) === 0 ? '<1' : format.count(shareOf(count));
  return (
    <section class="card">
      <h2>{t('funnel')}</h2>
      <p class="soft small">{t('funnelHint')}</p>
      <ol class="funnel">
        {steps.map(({ step, reached, here }) => (
          <li key={step}>
            <button
              type="button"
              class="funnel-step"
              aria-pressed={current === step}
              onClick={() => onShow(current === step ? '' : step)}
            >
              <span class="funnel-name">{t(`step.${step}`)}</span>
              <span class="funnel-track" aria-hidden="true">
                <span class="funnel-fill" style={{ width: `${shareOf(reached)}%` }} />
              </span>
              <span class="funnel-numbers">
                <span>{t('reached', { count: format.count(reached), percent: percentOf(reached) })}</span>{' '}
                {here > 0 && step !== 'filling' && <span class="soft">{t('here', { count: format.count(here) })}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <h3>{t('attention')}</h3>
      <ul class="state-counts" aria-label={t('attention')}>
        {attention.map(([view, count]) => (
          <li key={view}>
            <button
              type="button"
              class="state-count"
              aria-pressed={current === view}
              onClick={() => onShow(current === view ? '' : view)}
            >
              <strong>{format.count(summary[count])}</strong>
              <span>{t(`view.${view}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
