import type { ChecklistLine } from '../assessments/checklist-line';

interface Returned {
  readonly itemCode: string;
  readonly itemText: string;
  readonly reason: string;
  readonly isChanged: boolean;
}

/** Returned items that nobody has changed yet, each with the reason it came back for. */
export const unchangedLines = (items: readonly Returned[]): ChecklistLine[] =>
  items.flatMap(({ itemCode, itemText, reason, isChanged }) =>
    isChanged
      ? []
      : [
          {
            itemCode,
            text: itemText,
            problem: 'repairUnchanged',
            message: `Butir ${itemCode} dikembalikan untuk diperbaiki, tetapi jawaban, catatan, dan buktinya belum berubah. Alasan dikembalikan: ${reason}`,
          },
        ],
  );
