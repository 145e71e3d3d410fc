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
      value: ({ mailedAt, toldAt }) => mailedAt ?? toldAt,
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

const contactOf = ({ reachedName, reachedEmail, reachedPhone }: FunnelRow): string =>
  [reachedName, reachedEmail, reachedPhone].filter(Boolean).join(', ');

function Step({ row }: { readonly row: FunnelRow }) {
  const t = useTextOf(messages);
  const isBad = row.mailState === 'failed' && row.state === 'invited';
  return (
    <span class="funnel-tags">
      <span class={row.step === 'filling' || row.step === 'registered' ? 'tag good long' : 'tag long'}>
        {t(`view.${row.step}`)}
      </span>
      {row.registration === 'submitted' && row.step !== 'submitted' && (
        <span class="tag warn long">{t('view.submitted')}</span>
      )}
      {row.isRenewal && <span class="tag long">{t('renewed')}</span>}
      {row.registration === 'returned' && <span class="tag warn">{t('view.returned')}</span>}
      {isBad && <span class="tag bad">{t('view.mailFailed')}</span>}
    </span>
  );
}

function Contact({ row }: { readonly row: FunnelRow }) {
  const t = useTextOf(messages);
  return (
    <span class="funnel-contact">
      {row.reachedName && <span>{row.reachedName}</span>}
      <span class={row.reachedEmail ? undefined : 'soft'}>{row.reachedEmail ?? t('noEmail')}</span>
      <span class={row.reachedPhone ? undefined : 'soft'}>{row.reachedPhone ?? t('noPhone')}</span>
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
  const mailed = row.mailedAt ? [t(`mailed.${row.mailState ?? 'kept'}`, { at: format.dateTime(row.mailedAt) })] : [];
  const others = (['toldAt', 'openedAt', 'submittedAt'] as const).flatMap((key) => {
    const at = row[key];
    return at ? [t(key, { at: format.dateTime(at) })] : [];
  });
  const lines = [...mailed, ...others];
  if (lines.length === 0) return <>–</>;
  return (
    <span class="funnel-contact small">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
