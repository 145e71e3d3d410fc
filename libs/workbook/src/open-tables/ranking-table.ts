import type { PeriodDocument, Policy, ResultDocument, SubjectResult } from '@app/scoring';
import type { OpenCell, OpenField, OpenTable } from './open-table';

const decimal = '^-?\\d+(\\.\\d+)?$';
const statuses: readonly SubjectResult['status'][] = ['ranked', 'undetermined', 'withdrawn', 'notAssessed'];
const stageStates = ['scored', 'gatedOut', 'missed', 'undetermined'];

const stageFields = ({ stages }: Policy): readonly OpenField[] =>
  stages.flatMap(({ code, label = code }): readonly OpenField[] => [
    { name: `stage_${code}_score`, type: 'number', title: `Nilai ${label}`, constraints: { pattern: decimal } },
    { name: `stage_${code}_state`, type: 'string', title: `Keadaan ${label}`, constraints: { enum: stageStates } },
  ]);

const rank = (name: string, title: string): OpenField => ({ name, type: 'integer', title });

/** The ranking: one row a body, one pair of columns a stage. */
export const rankingTable = ({ period }: Pick<PeriodDocument, 'period'>): OpenTable => ({
  name: 'ranking',
  title: 'Peringkat: nilai, kualifikasi, dan peringkat setiap badan publik',
  fields: [
    { name: 'subject_id', type: 'string', title: 'Kode badan publik', constraints: { required: true, unique: true } },
    { name: 'name', type: 'string', title: 'Nama badan publik', constraints: { required: true } },
    { name: 'category', type: 'string', title: 'Kategori', constraints: { required: true } },
    { name: 'status', type: 'string', title: 'Keadaan', constraints: { required: true, enum: statuses } },
    ...stageFields(period),
    { name: 'final', type: 'number', title: 'Nilai akhir', constraints: { pattern: decimal } },
    {
      name: 'band',
      type: 'string',
      title: 'Kualifikasi',
      constraints: { enum: period.bands.map(({ code }) => code) },
    },
    rank('rank_category', 'Peringkat dalam kategori'),
    rank('rank_band', 'Peringkat dalam kategori dan kualifikasi yang sama'),
    rank('rank_overall', 'Peringkat di antara semua'),
  ],
  primaryKey: ['subject_id'],
});

const unranked = Number.MAX_SAFE_INTEGER;

/** By category as the policy lists them, then by place; whoever has none stands last, by code. */
const inOrder = ({ categories = [] }: Policy): ((a: SubjectResult, b: SubjectResult) => number) => {
  const places = new Map(categories.map(({ code }, index) => [code, index]));
  const place = (code: string): number => places.get(code) ?? places.size;
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) =>
    place(a.category) - place(b.category) ||
    text(a.category, b.category) ||
    (a.ranks.category ?? unranked) - (b.ranks.category ?? unranked) ||
    text(a.id, b.id);
};

/** The rows of {@link rankingTable}. */
export const rankingRows = (
  { period }: Pick<PeriodDocument, 'period'>,
  { results }: Pick<ResultDocument, 'results'>,
): readonly (readonly OpenCell[])[] =>
  [...results]
    .sort(inOrder(period))
    .map((result) => [
      result.id,
      result.name,
      result.category,
      result.status,
      ...period.stages.flatMap(({ code }) => [result.stages[code]?.score ?? null, result.stages[code]?.state ?? null]),
      result.final,
      result.band,
      result.ranks.category,
      result.ranks.band,
      result.ranks.overall,
    ]);
