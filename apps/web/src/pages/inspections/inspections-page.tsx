import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { useTableState } from '../../parts/use-table-state';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { type PeriodNames, usePeriodNames } from '../../use-period-names';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import type { InspectionCard } from './inspection-types';
import { messages } from './messages';

const useColumns = ({ nameOf }: PeriodNames, isOwn: boolean): readonly Column<InspectionCard>[] => {
  const t = useTextOf(messages);
  const assessor: Column<InspectionCard> = {
    key: 'assessor',
    label: t('assessor'),
    value: (row) => row.assessor?.name ?? t('nobody'),
  };
  return [
    {
      key: 'body',
      label: t('body'),
      head: true,
      value: ({ body }) => body.name,
      show: ({ id, body }) => <Link href={paths.inspection(id)}>{body.name}</Link>,
    },
    { key: 'stage', label: t('stage'), value: ({ stageLabel }) => stageLabel },
    { key: 'period', label: t('period'), value: ({ periodId }) => nameOf(periodId) },
    { key: 'category', label: t('category'), value: ({ categoryLabel }) => categoryLabel },
    ...(isOwn ? [] : [assessor]),
    {
      key: 'filled',
      label: t('filled'),
      value: ({ filled }) => filled,
      show: ({ filled, total }) => t('filledOf', { filled, total }),
    },
    {
      key: 'state',
      label: t('state'),
      value: ({ outcome, corrections }) =>
        corrections.length > 0
          ? t(outcome === null ? 'correcting' : 'corrected', { state: t(`state.${outcome ?? 'open'}`) })
          : t(`state.${outcome ?? 'open'}`),
    },
  ];
};

const states = ['open', 'done', 'missed'] as const;

/** What an assessor has to check and visit, the next one a tap away. */
export function InspectionsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const isOwn = useSession().session?.hat?.role === 'verifier';
  const resource = useResource<{ readonly items: readonly InspectionCard[] }>('/api/inspections');
  const [state, setState] = useTableState(['state']);
  const columns = useColumns(usePeriodNames(), isOwn);
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
          const next = isOwn ? items.find(({ outcome }) => outcome === null) : undefined;
          return (
            <>
              {next && (
                <p>
                  <Link class="button primary" href={paths.inspection(next.id)}>
                    {t('next', { body: next.body.name, stage: next.stageLabel })}
                  </Link>
                </p>
              )}
              <RowTable
                caption={t('caption')}
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
                state={state}
                onState={setState}
                csvName="pemeriksaan"
                filters={[
                  {
                    key: 'state',
                    label: t('state'),
                    options: states.map((value) => ({ value, label: t(`state.${value}`) })),
                    test: ({ outcome }, value) => (outcome ?? 'open') === value,
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
