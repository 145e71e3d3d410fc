import type { BoardSummary } from '../../api/results-types';
import type { AssessmentState } from '../../api/types';
import { ChartFigure } from '../../charts/chart-figure';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import '../../styles/state-counts.css';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { everyDay } from './every-day';
import { messages } from './messages';

interface Props {
  readonly summary: BoardSummary;
  /** Shows only the bodies in this state. */
  readonly onState: (state: AssessmentState) => void;
}

export const stateOrder: readonly AssessmentState[] = [
  'invited',
  'registered',
  'filling',
  'returned',
  'submitted',
  'verifying',
  'provisional',
  'appealing',
  'verified',
  'withdrawn',
];

/** Counts per state, per category, and submissions per day. */
export function BoardSummaryView({ summary, onState }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <ul class="state-counts" aria-label={t('states')}>
        {stateOrder
          .filter((state) => summary.byState[state])
          .map((state) => (
            <li key={state}>
              <button type="button" class="state-count" onClick={() => onState(state)}>
                <strong>{format.count(summary.byState[state] ?? 0)}</strong>
                <span>{t(`state.${state}`)}</span>
              </button>
            </li>
          ))}
      </ul>
      <div class="two-columns">
        <Categories categories={summary.byCategory} />
        <Daily daily={summary.daily} />
      </div>
    </>
  );
}

function Categories({ categories }: { readonly categories: BoardSummary['byCategory'] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <section class="card">
      <h2>{t('byCategory')}</h2>
      <div class="category-progress">
        {categories.map(({ category, label, total, invited, submitted, verified }) => (
          <dl key={category}>
            <div class="category-name">
              <dt>{label}</dt>
              <dd>
                {format.count(total)} · <span class="soft">{`${t('state.invited')} ${format.count(invited)}`}</span>
              </dd>
            </div>
            <Bar label={t('submitted')} tone="evidence" count={submitted} total={total} />
            <Bar label={t('verified')} tone="verified" count={verified} total={total} />
          </dl>
        ))}
      </div>
    </section>
  );
}

interface BarProps {
  readonly label: string;
  readonly tone: 'evidence' | 'verified';
  readonly count: number;
  readonly total: number;
}

function Bar({ label, tone, count, total }: BarProps) {
  const format = useFormat();
  return (
    <div class={`progress-row ${tone}`}>
      <dt>{label}</dt>
      <dd>
        <span class="progress-track" aria-hidden="true">
          <span class="progress-fill" style={{ width: `${total ? (100 * count) / total : 0}%` }} />
        </span>
        <span class="progress-count">
          {format.count(count)} / {format.count(total)}
        </span>
      </dd>
    </div>
  );
}

function Daily({ daily }: Pick<BoardSummary, 'daily'>) {
  const t = useTextOf(messages);
  const language = useLanguage();
  const days = everyDay(daily);
  const short = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (
    <section class="card">
      {days.length === 0 ? (
        <>
          <h2>{t('daily')}</h2>
          <p class="empty">{t('noDaily')}</p>
        </>
      ) : (
        <ChartFigure
          title={t('daily')}
          kind="bar"
          decimals={0}
          height={150}
          labelHead={t('day')}
          labels={days.map(({ date }) => short.format(new Date(`${date}T00:00:00Z`)))}
          series={[{ label: t('submitted'), values: days.map(({ submitted }) => submitted) }]}
        />
      )}
    </section>
  );
}
