import type { CorrectedBody, CorrectionPreview } from '../../api/correction-types';
import { useTextOf } from '../../i18n/use-text';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import { useTableState } from '../../parts/use-table-state';
import { consequencesOf, touches } from './consequences';
import { messages } from './messages';

const filterKeys = ['pengaruh'];

export interface EffectsTableProps {
  readonly preview: CorrectionPreview;
  /** Whether submitted sheets are about to be returned. */
  readonly returnBodies: boolean;
  readonly csvName: string;
}

/** What happens to each body, searchable, sortable, and as a file. */
export function EffectsTable({ preview, returnBodies, csvName }: EffectsTableProps) {
  const t = useTextOf(messages);
  const [state, setState] = useTableState(filterKeys);
  return (
    <RowTable
      caption={t('bodies', { count: preview.bodies.length })}
      columns={useColumns(returnBodies)}
      rows={preview.bodies}
      rowKey={({ assessmentId }) => assessmentId}
      state={state}
      onState={setState}
      csvName={csvName}
      empty={<p class="empty">{t('untouched')}</p>}
      filters={[
        {
          key: 'pengaruh',
          label: t('onlyAffected'),
          options: [
            { value: 'jawaban', label: t('answers') },
            { value: 'putusan', label: t('verdicts') },
          ],
          test: ({ answers, verdicts }, value) => touches(value === 'jawaban' ? answers : verdicts),
        },
      ]}
    />
  );
}

const useColumns = (returnBodies: boolean): readonly Column<CorrectedBody>[] => {
  const t = useTextOf(messages);
  const count = (
    key: 'answersReview' | 'answersDropped' | 'verdictsReview' | 'verdictsDropped',
    value: (row: CorrectedBody) => number,
  ): Column<CorrectedBody> => ({
    key,
    label: t(key),
    right: true,
    value,
    show: (row) => (value(row) === 0 ? <span class="soft">0</span> : <strong>{value(row)}</strong>),
  });
  const words = (row: CorrectedBody): readonly string[] =>
    consequencesOf(row, returnBodies).map((one) =>
      one === 'restored'
        ? t('consequence.restored', { state: t(`state.${row.restoredTo ?? row.state}`) })
        : t(`consequence.${one}`),
    );
  return [
    { key: 'nama', label: t('body'), value: ({ body }) => body.name, head: true },
    { key: 'tahap', label: t('state'), value: ({ state }) => t(`state.${state}`) },
    count('answersReview', ({ answers }) => answers.review),
    count('answersDropped', ({ answers }) => answers.dropped),
    count('verdictsReview', ({ verdicts }) => verdicts.review),
    count('verdictsDropped', ({ verdicts }) => verdicts.dropped),
    { key: 'akibat', label: t('consequence'), value: (row) => words(row).join('; ') },
  ];
};
