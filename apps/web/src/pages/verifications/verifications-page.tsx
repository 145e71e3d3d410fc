import { Link } from 'wouter-preact';
import type { VerificationCard, VerificationList } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useTableState } from '../../parts/use-table-state';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { type PeriodNames, usePeriodNames } from '../../use-period-names';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { ClarificationQueue } from '../clarifications/clarification-queue';
import { messages } from './messages';
import { ByItem } from './by-item';
import { DeskQueues } from './desk-queues';
import { OwnFigures } from './own-figures';
import { ReadingWindow } from './reading-window';
import { SecondReadings } from './second-readings';

/** What is open for judging comes first, begun work before new work. */
const weight = ({ state }: VerificationCard): number => (state === 'verifying' ? 0 : state === 'submitted' ? 1 : 2);

const isAhead = (card: VerificationCard): boolean => weight(card) < 2;

const distinct = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)];

const useColumns = ({ nameOf }: PeriodNames): readonly Column<VerificationCard>[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  return [
    {
      key: 'body',
      label: t('body'),
      head: true,
      value: ({ body }) => body.name,
      show: ({ assessmentId, body }) => <Link href={paths.desk(assessmentId)}>{body.name}</Link>,
    },
    { key: 'period', label: t('period'), value: ({ periodId }) => nameOf(periodId) },
    { key: 'category', label: t('category'), value: ({ categoryLabel }) => categoryLabel },
    { key: 'state', label: t('state'), value: ({ state }) => t(`state.${state}`) },
    {
      key: 'progress',
      label: t('progress'),
      value: ({ toJudge, remaining }) => toJudge - remaining,
      show: ({ toJudge, remaining }) =>
        t('judgedOf', { judged: format.count(toJudge - remaining), count: format.count(toJudge) }),
    },
    {
      key: 'remaining',
      label: t('remaining'),
      right: true,
      value: ({ remaining }) => remaining,
      show: ({ remaining }) => format.count(remaining),
    },
    {
      key: 'submitted',
      label: t('submitted'),
      value: ({ submittedAt }) => submittedAt ?? '',
      show: ({ submittedAt }) => (submittedAt ? format.date(submittedAt) : '–'),
    },
  ];
};

const inQueue = (rows: readonly VerificationCard[], queue: string | undefined): readonly VerificationCard[] =>
  queue === undefined ? rows : rows.filter((row) => row.queue === queue);

/** A verifier's pile. */
export function VerificationsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const resource = useResource<VerificationList>('/api/verifications');
  const [state, setState] = useTableState(['queue', 'category', 'state']);
  const periods = usePeriodNames();
  const columns = useColumns(periods);
  return (
    <>
      <header class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <ClarificationQueue />
      <SecondReadings />
      <Loaded resource={resource}>
        {({ items, toHandOver }) => {
          const rows = [...items].sort(
            (one, other) =>
              periods.compare(one.periodId, other.periodId) ||
              weight(one) - weight(other) ||
              one.remaining - other.remaining,
          );
          const next = rows.find(isAhead);
          return (
            <>
              <div class="stack">
                <ReadingWindow periodIds={rows.map(({ periodId }) => periodId)} />
                {toHandOver.length > 0 && <p class="note warn">{t('toHandOver', { names: toHandOver.join(', ') })}</p>}
                <DeskQueues rows={rows} state={state} onState={setState} />
                {next && (
                  <p>
                    <Link class="button primary" href={paths.desk(next.assessmentId)}>
                      {t('continue', { body: next.body.name })}
                    </Link>
                  </p>
                )}
                <OwnFigures left={rows.filter(isAhead).reduce((sum, { remaining }) => sum + remaining, 0)} />
                <ByItem />
              </div>
              <RowTable
                caption={t('caption')}
                columns={columns}
                rows={inQueue(rows, state.filters['queue'])}
                rowKey={({ assessmentId }) => assessmentId}
                state={state}
                onState={setState}
                csvName="verifikasi"
                filters={[
                  {
                    key: 'category',
                    label: t('category'),
                    options: distinct(rows.map(({ categoryLabel }) => categoryLabel)).map((value) => ({
                      value,
                      label: value,
                    })),
                    test: (row, value) => row.categoryLabel === value,
                  },
                  {
                    key: 'state',
                    label: t('state'),
                    options: distinct(rows.map((row) => row.state)).map((value) => ({
                      value,
                      label: t(`state.${value}`),
                    })),
                    test: (row, value) => row.state === value,
                  },
                ]}
                empty={<EmptyState title={t('emptyTitle')}>{t('emptyAdvice')}</EmptyState>}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
