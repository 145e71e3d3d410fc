import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useTableState } from '../../parts/use-table-state';
import { paths } from '../../paths';
import { type PeriodNames, usePeriodNames } from '../../use-period-names';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { inTurn, isWaiting } from './in-turn';
import { messages } from './messages';
import type { PresentationCard } from './presentation-types';
import { TurnHour, TurnPlace } from './turn-lines';

const useColumns = ({ nameOf }: PeriodNames): readonly Column<PresentationCard>[] => {
  const t = useTextOf(messages);
  const signedOf = ({ jurors }: PresentationCard): number => jurors.filter(({ signedAt }) => signedAt).length;
  const mine = ({ myCard, closed }: PresentationCard): string => {
    if (!myCard) return '–';
    if (myCard.signedAt === null && closed === 'over') return t('tooLate');
    return myCard.signedAt ? t('signed') : t('scored', { scored: myCard.scored, total: myCard.total });
  };
  return [
    {
      key: 'body',
      label: t('body'),
      head: true,
      value: ({ body }) => body.name,
      show: ({ id, body, closed }) => (
        <>
          <Link href={paths.card(id)}>{body.name}</Link>
          {closed === 'withdrawn' && <span class="soft"> ({t('gone')})</span>}
        </>
      ),
    },
    { key: 'period', label: t('period'), value: ({ periodId }) => nameOf(periodId) },
    { key: 'category', label: t('category'), value: ({ categoryLabel }) => categoryLabel },
    {
      key: 'starts',
      label: t('starts'),
      value: ({ startsAt }) => startsAt ?? '',
      show: (row) => <TurnHour turn={row} />,
    },
    { key: 'place', label: t('place'), value: ({ place }) => place, show: ({ place }) => place ?? '–' },
    { key: 'room', label: t('room'), value: ({ room }) => room ?? '', show: (row) => <TurnPlace turn={row} /> },
    { key: 'mine', label: t('mine'), value: mine },
    {
      key: 'jurors',
      label: t('jurors'),
      value: signedOf,
      show: (row) => t('jurorsSigned', { signed: signedOf(row), total: row.jurors.length }),
    },
  ];
};

/** The sessions that a juror scores, the next one a tap away. */
export function PresentationsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const resource = useResource<{ readonly items: readonly PresentationCard[] }>('/api/presentations');
  const [state, setState] = useTableState([]);
  const columns = useColumns(usePeriodNames());
  return (
    <>
      <header class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <Loaded resource={resource}>
        {({ items }) => {
          const rows = inTurn(items);
          const [next] = rows.filter(isWaiting);
          return (
            <>
              {next && (
                <p>
                  <Link class="button primary" href={paths.card(next.id)}>
                    {t('next', { body: next.body.name })}
                  </Link>
                </p>
              )}
              <RowTable
                caption={t('caption')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                state={state}
                onState={setState}
                csvName="presentasi"
                empty={<EmptyState title={t('emptyTitle')}>{t('emptyAdvice')}</EmptyState>}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
