import type { FunnelRow } from '../../api/registration-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { Column } from '../../parts/table-column';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { RowActions } from './row-actions';

/** Columns of the list; with `onDone` the row can be acted on. */
export const useFunnelColumns = (period: PeriodView, onDone: (() => void) | null): readonly Column<FunnelRow>[] => {
  const t = useTextOf(messages);
  const labels = new Map(period.policy.categories?.map(({ code, label }) => [code, label]));
  const columns: readonly Column<FunnelRow>[] = [
    {
      key: 'name',
      label: t('body'),
      head: true,
      sortable: false,
      value: ({ name }) => name,
      show: ({ name, code }) => (
        <>
          {name} <span class="soft small">{code}</span>
        </>
      ),
    },
    {
      key: 'category',
      label: t('category'),
      sortable: false,
      value: ({ category }) => labels.get(category) ?? category,
    },
    {
      key: 'step',
      label: t('step'),
      sortable: false,
      value: ({ step }) => t(`view.${step}`),
      show: (row) => <Step row={row} />,
    },
    { key: 'contact', label: t('contact'), sortable: false, value: contactOf, show: (row) => <Contact row={row} /> },
    {
      key: 'times',
      label: t('times'),
      sortable: false,
      value: ({ mailedAt }) => mailedAt,
      show: (row) => <Times row={row} />,
    },
  ];
  if (!onDone) return columns;
  return [
    ...columns,
    {
      key: 'actions',
      label: t('actions'),
      sortable: false,
      value: () => null,
      show: (row) => <RowActions period={period} row={row} onDone={onDone} />,
    },
  ];
};

const contactOf = ({ officerName, email, phone }: FunnelRow): string =>
  [officerName, email, phone].filter(Boolean).join(', ');

function Step({ row }: { readonly row: FunnelRow }) {
  const t = useTextOf(messages);
  const isBad = row.mailState === 'failed' && row.state === 'invited';
  return (
    <>
      <span class={row.step === 'filling' || row.step === 'registered' ? 'tag good' : 'tag'}>
        {t(`view.${row.step}`)}
      </span>
      {row.registration === 'returned' && <span class="tag warn">{t('view.returned')}</span>}
      {isBad && <span class="tag bad">{t('view.mailFailed')}</span>}
    </>
  );
}

function Contact({ row }: { readonly row: FunnelRow }) {
  const t = useTextOf(messages);
  return (
    <span class="funnel-contact">
      {row.officerName && <span>{row.officerName}</span>}
      <span class={row.email ? undefined : 'soft'}>{row.email ?? t('noEmail')}</span>
      <span class={row.phone ? undefined : 'soft'}>{row.phone ?? t('noPhone')}</span>
      {row.mailState && (
        <span class="soft small">
          {t('mail')}: {t(`mail.${row.mailState}`)}
        </span>
      )}
    </span>
  );
}

function Times({ row }: { readonly row: FunnelRow }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const lines = (['mailedAt', 'openedAt', 'submittedAt'] as const).flatMap((key) => {
    const at = row[key];
    return at ? [t(key, { at: format.dateTime(at) })] : [];
  });
  if (lines.length === 0) return <>–</>;
  return (
    <span class="funnel-contact small">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
