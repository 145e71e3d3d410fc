import type { ItemValue } from '@app/instrument';
import type { Policy, SheetLine, SubjectResult } from '@app/scoring';
import type { OpenCell, OpenTable } from './open-table';

/** What every item came to: one row a body and item, for a panel one a body, juror and criterion. */
export const itemTable = (stages: Policy['stages']): OpenTable => ({
  name: 'items',
  title: 'Nilai setiap butir menurut putusan, bagi setiap badan publik',
  fields: [
    { name: 'subject_id', type: 'string', title: 'Kode badan publik', constraints: { required: true } },
    {
      name: 'stage',
      type: 'string',
      title: 'Tahap',
      constraints: { required: true, enum: stages.map(({ code }) => code) },
    },
    { name: 'juror', type: 'string', title: 'Juri tanpa nama, pada tahap panel', constraints: { pattern: '^j\\d+$' } },
    { name: 'instrument', type: 'string', title: 'Kode kuesioner', constraints: { required: true } },
    { name: 'item', type: 'string', title: 'Kode butir', constraints: { required: true } },
    {
      name: 'accepted',
      type: 'string',
      title: 'Yang diterima: pilihan, unsur dipisahkan titik koma, angka, rejected, atau notApplicable',
    },
    { name: 'weight', type: 'number', title: 'Bobot', constraints: { required: true } },
    { name: 'value', type: 'number', title: 'Nilai pada skala periode, dibulatkan' },
    { name: 'value_exact', type: 'string', title: 'Nilai sebelum dibulatkan', constraints: { pattern: '^-?\\d+(/\\d+)?$' } }, // prettier-ignore
    { name: 'rule', type: 'string', title: 'Aturan yang memberi nilai', constraints: { required: true } },
    { name: 'excluded', type: 'string', title: 'Mengapa tidak dihitung' },
  ],
  uniqueKey: ['subject_id', 'stage', 'juror', 'item'],
  foreignKeys: [
    { fields: ['subject_id'], table: 'ranking' },
    { fields: ['instrument', 'item'], table: 'questions' },
  ],
});

/** Text is unscored and may name people: it never stands in open data, whatever a document holds. */
const acceptedText = (input: SheetLine['input']): string | null => {
  if (input === undefined || 'score' in input) return null;
  return valueText(input);
};

const valueText = (value: ItemValue): string | null => {
  if ('choice' in value) return value.choice;
  if ('elements' in value) return value.elements.join(';');
  if ('number' in value) return value.number;
  if ('rejected' in value) return 'rejected';
  return 'notApplicable' in value ? 'notApplicable' : null;
};

interface Found {
  readonly juror: string | null;
  readonly line: SheetLine;
}

const itemsUnder = (line: SheetLine, juror: string | null): readonly Found[] => {
  if (line.kind === 'item') return [{ juror, line }];
  const heard = line.kind === 'juror' ? line.code : juror;
  return (line.children ?? []).flatMap((child) => itemsUnder(child, heard));
};

const instrumentOf = ({ instrument }: Policy['stages'][number], category: string): string | null =>
  typeof instrument === 'string' ? instrument : (instrument?.[category] ?? null);

/** The rows of one body in {@link itemTable}. */
export const itemRows = (
  stages: Policy['stages'],
  { id, category }: Pick<SubjectResult, 'id' | 'category'>,
  sheet: SheetLine | null,
): readonly (readonly OpenCell[])[] =>
  stages.flatMap((stage) => {
    const scored = sheet?.children?.find(({ kind, code }) => kind === 'stage' && code === stage.code);
    const instrument = instrumentOf(stage, category);
    if (!scored || instrument === null) return [];
    return itemsUnder(scored, null).map(({ juror, line }): readonly OpenCell[] => [
      id,
      stage.code,
      juror,
      instrument,
      line.code,
      acceptedText(line.input),
      line.weight,
      line.rounded,
      line.value,
      line.rule,
      line.excluded ?? null,
    ]);
  });
