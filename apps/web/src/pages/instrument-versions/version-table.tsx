import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import type { TableState } from '../../parts/table-state';
import { useFormat } from '../../use-format';
import { downloadHrefs } from '../instruments/download-hrefs';
import { DownloadLink } from '../instruments/download-link';
import { messages } from './messages';
import { readingHref } from './version-reading';
import type { InstrumentVersionCard } from '../../api/types';

interface Props {
  readonly instrumentId: string;
  readonly versions: readonly InstrumentVersionCard[];
}

/** Published versions, the latest first, with what was said about them. */
export function VersionTable({ instrumentId, versions }: Props) {
  const t = useTextOf(messages);
  const [state, setState] = useState<TableState>({ search: '', sort: '', filters: {} });
  const columns = useColumns(instrumentId);
  const rows = [...versions].sort((one, other) => other.number - one.number);
  return (
    <RowTable
      caption={t('versions')}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
      state={state}
      onState={setState}
      csvName="versi-instrumen"
    />
  );
}

const useColumns = (instrumentId: string): readonly Column<InstrumentVersionCard>[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const publishedWords = ({ publishedAt, publishedBy }: InstrumentVersionCard): string =>
    t('by', { at: format.dateTime(publishedAt), name: publishedBy });
  return [
    {
      key: 'nomor',
      label: t('number'),
      head: true,
      value: ({ number }) => number,
      show: ({ number }) => (
        <>
          {t('versionNumber', { number: String(number) })}{' '}
          <Link
            class="small"
            href={readingHref(instrumentId, number)}
            aria-label={t('readOf', { number: String(number) })}
          >
            {t('read')}
          </Link>
        </>
      ),
    },
    {
      key: 'terbit',
      label: t('published'),
      value: ({ publishedAt }) => publishedAt,
      csv: publishedWords,
      show: (row) => <span class="small">{publishedWords(row)}</span>,
    },
    { key: 'catatan', label: t('note'), value: ({ note }) => note },
    {
      key: 'alasan',
      label: t('reasons'),
      value: ({ reasons }) => reasons.map(({ reason }) => reason).join('; ') || null,
      show: (row) => <Reasons version={row} />,
    },
    {
      key: 'sidik',
      label: t('hash'),
      value: ({ sha256 }) => sha256,
      show: ({ sha256 }) => <code class="version-hash" title={sha256}>{`${sha256.slice(0, 12)}…`}</code>,
    },
    {
      key: 'unduh',
      label: t('download'),
      sortable: false,
      value: () => null,
      show: ({ number }) => <Downloads instrumentId={instrumentId} number={number} />,
    },
  ];
};

function Reasons({ version: { reasons } }: { readonly version: InstrumentVersionCard }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (reasons.length === 0) return <span class="soft">{t('noReasons')}</span>;
  return (
    <details class="version-reasons">
      <summary>{t('reasonCount', { count: format.count(reasons.length) })}</summary>
      <ul>
        {reasons.map(({ code, reason, places }) => (
          <li key={code}>
            {reason} <span class="soft small">({[code, ...places].join(', ')})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Downloads({ instrumentId, number }: { readonly instrumentId: string; readonly number: number }) {
  const t = useTextOf(messages);
  const { workbook, file } = downloadHrefs(instrumentId, number);
  return (
    <span class="version-downloads">
      <DownloadLink href={workbook} label={t('workbookOf', { number: String(number) })}>
        {t('workbook')}
      </DownloadLink>
      <DownloadLink href={file} label={t('fileOf', { number: String(number) })}>
        {t('file')}
      </DownloadLink>
    </span>
  );
}
