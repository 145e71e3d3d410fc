import { useTextOf } from '../../../i18n/use-text';
import { Icon } from '../../../parts/icon';
import { type ColumnMapping, type PastedTable, pasteColumns } from '../core/paste-columns';
import type { PastedItem } from '../core/paste-items';
import { messages } from '../messages';

interface Props {
  readonly table: PastedTable;
  readonly mapping: ColumnMapping;
  readonly pasted: readonly PastedItem[];
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** The rows as they were pasted, what each column means (to be changed), and what is wrong with a row. */
export function PasteTable({ table, mapping, pasted, onMapping }: Props) {
  const t = useTextOf(messages);
  return (
    <div class="table-scroll paste-table" tabIndex={0} role="region" aria-label={t('pastePreview')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('pasteRow')}</th>
            {mapping.map((column, at) => (
              <th key={at} scope="col">
                <select
                  class="input"
                  aria-label={t('pasteColumn', { place: at + 1 })}
                  value={column ?? ''}
                  onChange={(event) => onMapping(withColumn(mapping, at, event.currentTarget.value))}
                >
                  <option value="">{t('column.none')}</option>
                  {pasteColumns.map((each) => (
                    <option key={each} value={each}>
                      {t(`column.${each}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at} class={pasted[at]?.item ? '' : 'is-faulty'}>
              <th scope="row">
                <RowState pasted={pasted[at]} place={table.numbers[at] ?? at + 1} />
              </th>
              {mapping.map((_, column) => (
                <td key={column} class="paste-cell">
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowState({ pasted, place }: { readonly pasted: PastedItem | undefined; readonly place: number }) {
  const t = useTextOf(messages);
  if (!pasted) return null;
  if (pasted.item) {
    return (
      <>
        {place} <span class="row-code">{pasted.item.code}</span>{' '}
        <span class="soft small">{t(`kind.${pasted.item.kind}`)}</span>
      </>
    );
  }
  return (
    <>
      {place} <Icon name="warning" />
      {pasted.faults.map((fault) => (
        <span key={fault} class="field-fault">
          {t(`paste.${fault}`)}
        </span>
      ))}
    </>
  );
}

/** One column has one meaning: where another had it, that one is left out. */
const withColumn = (mapping: ColumnMapping, at: number, chosen: string): ColumnMapping => {
  const column = pasteColumns.find((each) => each === chosen) ?? null;
  return mapping.map((each, index) => (index === at ? column : each === column ? null : each));
};
