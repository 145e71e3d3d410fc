/** What is wrong with scores that are to be recorded. Pure. */
import type { Fault } from '@app/access';
import { compareDecimal, isDecimal } from '@app/instrument';
import type { RecordedLine, RecordScore } from './recorded-views';

const shown = (decimal: string): string => decimal.replace('.', ',');

type Said = Omit<Fault, 'path'>;

const faultOf = (input: RecordScore, line: RecordedLine | undefined, max: string): Said | null => {
  if (!line) return { code: 'recordedScore.unknown', message: 'Badan publik ini tidak ikut dalam periode ini.' };
  const { bodyName: name } = line;
  if (!line.isOpen)
    return { code: 'recordedScore.closed', message: `${name}: nilainya sudah ditetapkan dan tidak berubah lagi.` };
  if (line.revision !== input.revision)
    return { code: 'recordedScore.stale', message: `${name}: nilainya baru saja dicatat orang lain. Muat ulang halaman ini.` }; // prettier-ignore
  return outside(input, name, max) ?? unexplained(input, name);
};

const outside = ({ score }: RecordScore, name: string, max: string): Said | null => {
  if (score === null || (isDecimal(score) && compareDecimal(score, '0') >= 0 && compareDecimal(score, max) <= 0)) return null; // prettier-ignore
  return { code: 'recordedScore.outside', message: `${name}: tulis angka antara 0 dan ${shown(max)}.` };
};

const unexplained = ({ score, note, revision }: RecordScore, name: string): Said | null => {
  if (note?.trim()) return null;
  if (score === null)
    return { code: 'recordedScore.noteMissing', message: `${name}: tulis mengapa tidak ada nilainya.` };
  return revision > 0
    ? { code: 'recordedScore.noteMissing', message: `${name}: tulis mengapa nilainya diubah.` }
    : null;
};

/** Everything at once; empty where all may be recorded. */
export const checkRecords = (
  inputs: readonly RecordScore[],
  lines: readonly RecordedLine[],
  max: string,
): readonly Fault[] => {
  const known = new Map(lines.map((line) => [line.assessmentId, line]));
  return inputs.flatMap((input, index) => {
    const fault = faultOf(input, known.get(input.assessmentId), max);
    return fault ? [{ path: `/items/${index}`, ...fault }] : [];
  });
};
