import { placedItemsOf, type Item } from '@app/instrument';
import type { PeriodDocument } from '@app/scoring';
import type { OpenCell, OpenTable } from './open-table';

/** What was asked: one row an item of every questionnaire and rubric. */
export const questionTable: OpenTable = {
  name: 'questions',
  title: 'Butir: pertanyaan setiap kuesioner dan rubrik, dengan bobotnya',
  fields: [
    { name: 'instrument', type: 'string', title: 'Kode kuesioner', constraints: { required: true } },
    { name: 'item', type: 'string', title: 'Kode butir', constraints: { required: true } },
    { name: 'section', type: 'string', title: 'Bagian, dari yang terluar' },
    { name: 'kind', type: 'string', title: 'Jenis butir', constraints: { required: true } },
    { name: 'weight', type: 'number', title: 'Bobot', constraints: { required: true } },
    { name: 'text', type: 'string', title: 'Pertanyaan', constraints: { required: true } },
    { name: 'law', type: 'string', title: 'Dasar hukum' },
  ],
  primaryKey: ['instrument', 'item'],
};

/** What nobody has checked against the text of the law says so. */
const cited = ({ citation, verified }: Item['law'][number]): string =>
  verified ? citation : `${citation} [belum diperiksa]`;

/** The rows of {@link questionTable}. */
export const questionRows = ({ instruments }: Pick<PeriodDocument, 'instruments'>): readonly (readonly OpenCell[])[] =>
  Object.entries(instruments).flatMap(([code, instrument]) =>
    placedItemsOf(instrument).map(({ item, path }): readonly OpenCell[] => [
      code,
      item.code,
      path.map(({ text }) => text.id).join(' / ') || null,
      item.kind,
      item.weight,
      item.text.id,
      item.law.map(cited).join('; ') || null,
    ]),
  );
