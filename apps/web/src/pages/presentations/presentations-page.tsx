import { useEffect } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useTableState } from '../../parts/use-table-state';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { type Resource, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { hearing, inTurn, isWaiting, type OwnPlace, ownPlaces } from './in-turn';
import { keepCards } from './keep-cards';
import { messages } from './messages';
import type { PresentationCard } from './presentation-types';
import { TurnHour, TurnPlace } from './turn-lines';

const useColumns = (places: ReadonlyMap<string, OwnPlace>): readonly Column<PresentationCard>[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const signedOf = (card: PresentationCard): number => hearing(card).filter(({ signedAt }) => signedAt).length;
  const scoreOf = ({ id, myCard }: PresentationCard): string => {
    const own = places.get(id);
    if (!own) return '–';
    return t('scoreAndPlace', { score: format.decimal(myCard?.score ?? ''), ...own });
  };
  const mine = ({ myCard, closed }: PresentationCard): string => {
    if (!myCard) return '–';
    if (myCard.signedAt === null && closed === 'over') return t('tooLate');
    if (closed === 'away') return t('notHeard');
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
    { key: 'period', label: t('period'), value: ({ periodTitle }) => periodTitle },
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
      key: 'score',
      label: t('myScore'),
      value: ({ id, myCard }) => (places.has(id) ? (myCard?.score ?? '') : ''),
      show: scoreOf,
    },
    {
      key: 'jurors',
      label: t('jurors'),
      value: signedOf,
      show: (row) => t('jurorsSigned', { signed: signedOf(row), total: hearing(row).length }),
    },
  ];
};

interface Sessions {
  readonly items: readonly PresentationCard[];
}

/** Once the server told the list, each card still to be signed is kept for the hall where there is no signal. */
const useKeeping = ({ value, loading }: Resource<Sessions>): void => {
  const ids =
    loading || !value
      ? ''
      : value.items
          .filter(isWaiting)
          .map(({ id }) => id)
          .join(' ');
  useEffect(() => {
    if (ids === '') return;
    const leaving = new AbortController();
    void keepCards(ids.split(' '), leaving.signal);
    return () => leaving.abort();
  }, [ids]);
};

/** The sessions that a juror scores, the next one a tap away. */
export function PresentationsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const resource = useResource<Sessions>('/api/presentations');
  const [state, setState] = useTableState([]);
  const columns = useColumns(ownPlaces(resource.value?.items ?? []));
  useKeeping(resource);
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
