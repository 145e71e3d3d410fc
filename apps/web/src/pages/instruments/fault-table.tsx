import { useState } from 'preact/hooks';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import type { TableState } from '../../parts/table-state';
import { fileMessages } from './file-messages';
import type { FileFault } from '../../api/types';

interface Props {
  readonly caption: string;
  readonly faults: readonly FileFault[];
  readonly csvName: string;
}

/** Sorted as people count, so that `D9` stands before `D14`. */
const placeOf = ({ sheet, cell }: FileFault): string => `${sheet} ${cell ?? ''}`;

/** What is wrong in a file, cell by cell: searchable, sortable, to be taken along as CSV. */
export function FaultTable({ caption, faults, csvName }: Props) {
  const t = useTextOf(fileMessages);
  const inWords = useServerWords();
  const [state, setState] = useState<TableState>({ search: '', sort: '', filters: {} });
  const sheets = [...new Set(faults.map(({ sheet }) => sheet))];
  const columns: readonly Column<FileFault>[] = [
    {
      key: 'sel',
      label: t('cell'),
      head: true,
      value: placeOf,
      csv: ({ cell }) => cell ?? '',
      show: ({ sheet, cell }) => <span class="fault-place">{cell ?? sheet}</span>,
    },
    { key: 'lembar', label: t('sheet'), value: ({ sheet }) => sheet },
    { key: 'kolom', label: t('header'), value: ({ header }) => header },
    { key: 'masalah', label: t('message'), value: ({ message }) => inWords(message) },
  ];
  return (
    <RowTable
      caption={caption}
      columns={columns}
      rows={faults}
      rowKey={({ sheet, cell, header, code, message }) => [sheet, cell, header, code, message].join('|')}
      state={state}
      onState={setState}
      filters={
        sheets.length < 2
          ? []
          : [
              {
                key: 'lembar',
                label: t('sheet'),
                options: sheets.map((value) => ({ value, label: value })),
                test: ({ sheet }, value) => sheet === value,
              },
            ]
      }
      csvName={csvName}
    />
  );
}
