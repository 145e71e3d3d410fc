import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { RowTable } from '../../parts/row-table';
import type { TableFilter } from '../../parts/table-tools';
import { useTableState } from '../../parts/use-table-state';
import { useSession } from '../../session';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { CopyDialog } from './copy-dialog';
import { useInstrumentColumns } from './instrument-columns';
import type { InstrumentCard, List } from '../../api/types';
import { instrumentWords, purposes } from './instrument-words';
import './instruments.css';
import { messages } from './messages';
import { newInstrumentHref } from './new-instrument-way';

const filterKeys = ['tujuan', 'asal', 'arsip'] as const;

/** The organiser's library: its own instruments and the built-in ones. */
export function InstrumentsPage(_: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const [state, setState] = useTableState(filterKeys);
  const instruments = useResource<List<InstrumentCard>>(
    `/api/instruments${state.filters['arsip'] ? '?archived=1' : ''}`,
  );
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin';
  const [copied, setCopied] = useState<InstrumentCard | null>(null);
  const columns = useInstrumentColumns({ isAdmin, onCopy: setCopied, onChanged: instruments.reload });
  const filters = useFilters();
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        {isAdmin && (
          <p class="actions">
            <Link class="button primary" href={newInstrumentHref()}>
              {t('create')}
            </Link>
          </p>
        )}
      </div>
      <Loaded resource={instruments}>
        {({ items }) => (
          <div class="stack">
            {isAdmin && items.every(({ builtIn }) => builtIn) && <NoneYet />}
            <RowTable
              caption={t('table')}
              columns={columns}
              rows={items}
              rowKey={({ id, code }) => id ?? code}
              state={state}
              onState={setState}
              filters={filters}
              csvName="instrumen"
            />
          </div>
        )}
      </Loaded>
      {copied && <CopyDialog source={copied} known={instruments.value?.items ?? []} onClose={() => setCopied(null)} />}
    </>
  );
}

const useFilters = (): readonly TableFilter<InstrumentCard>[] => {
  const t = useTextOf(messages);
  const words = useTextOf(instrumentWords);
  return [
    {
      key: 'tujuan',
      label: t('purpose'),
      options: purposes.map((value) => ({ value, label: words(`purpose.${value}`) })),
      test: ({ purpose }, value) => purpose === value,
    },
    {
      key: 'asal',
      label: t('filterOrigin'),
      options: [
        { value: 'sendiri', label: words('own') },
        { value: 'bawaan', label: words('builtIn') },
      ],
      test: ({ builtIn }, value) => builtIn === (value === 'bawaan'),
    },
    {
      key: 'arsip',
      label: t('filterArchive'),
      none: t('archiveHidden'),
      options: [
        { value: 'ikut', label: t('archiveShown') },
        { value: 'hanya', label: t('archiveOnly') },
      ],
      test: ({ archived }, value) => archived || value === 'ikut',
    },
  ];
};

/** Shown until the organiser has an instrument of its own: what there is to do here. */
function NoneYet() {
  const t = useTextOf(messages);
  return (
    <EmptyState title={t('emptyTitle')}>
      <p>{t('emptyAdvice')}</p>
      <p class="actions instruments-ways">
        <Link class="button" href={newInstrumentHref('berkas')}>
          {t('emptyFile')}
        </Link>
        <Link class="button" href={newInstrumentHref('kosong')}>
          {t('emptyBlank')}
        </Link>
      </p>
    </EmptyState>
  );
}
