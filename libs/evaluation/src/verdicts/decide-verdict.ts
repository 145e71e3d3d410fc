/** What a verifier's word turns into: the value that counts, or everything that is wrong with it. Pure. */
import { checkAnswer } from '@app/instrument';
import type { Item, ItemValue, Violation } from '@app/instrument';

export const verdictDecisions = ['accept', 'correct', 'reject', 'notApplicable'] as const;
export type VerdictDecision = (typeof verdictDecisions)[number];

export interface VerdictInput {
  readonly decision: VerdictDecision;
  readonly value?: ItemValue;
  readonly reason?: string;
}

export type Decided = { readonly value: ItemValue } | { readonly violations: readonly Violation[] };

/** The value that a decision would set by itself; null where it takes over the answer as it stands. Pure. */
export const valueSaid = ({ decision, value }: VerdictInput): ItemValue | null => {
  switch (decision) {
    case 'accept':
      return null;
    case 'correct':
      return value ?? null;
    case 'reject':
      return { rejected: true };
    case 'notApplicable':
      return { notApplicable: true };
  }
};

const refuse = (path: string, code: string, message: string): Decided => ({ violations: [{ path, code, message }] });

const correct = (item: Item, input: VerdictInput): Decided => {
  if (!input.value) return refuse('value', 'verdict.valueMissing', 'Isikan nilai yang benar untuk butir ini.');
  if ('rejected' in input.value)
    return refuse('value', 'verdict.valueInvalid', 'Gunakan keputusan "tolak" untuk menolak jawaban.');
  const violations = checkAnswer(item, input.value);
  if (violations.length > 0) return { violations };
  // An assessor's own item corrects nobody, so it needs no reason.
  if (item.filledBy !== 'assessor' && !input.reason?.trim())
    return refuse(
      'reason',
      'verdict.reasonMissing',
      'Tuliskan alasan perubahan nilai agar badan publik dapat memahaminya.',
    );
  return { value: input.value };
};

const dismiss = (item: Item, answer: ItemValue | null, input: VerdictInput): Decided => {
  if (!item.notApplicable)
    return refuse('decision', 'verdict.notApplicableRefused', 'Butir ini tidak boleh dinyatakan tidak dipersyaratkan.');
  const claimed = answer !== null && 'notApplicable' in answer;
  if (!claimed && !input.reason?.trim())
    return refuse('reason', 'verdict.reasonMissing', 'Tuliskan alasan butir ini tidak dipersyaratkan.');
  return { value: { notApplicable: true } };
};

/**
 * Turns a decision into the accepted value (RULINGS 8). Accepting copies the answer, so that later changes of the answer
 * never change what was verified; rejecting is 0 points and needs a reason.
 */
export const decideVerdict = (item: Item, answer: ItemValue | null, input: VerdictInput): Decided => {
  switch (input.decision) {
    case 'accept':
      return answer === null
        ? refuse(
            'decision',
            'verdict.nothingToAccept',
            'Butir ini belum dijawab, sehingga tidak ada jawaban yang dapat diterima.',
          )
        : { value: answer };
    case 'correct':
      return correct(item, input);
    case 'reject':
      return input.reason?.trim()
        ? { value: { rejected: true } }
        : refuse('reason', 'verdict.reasonMissing', 'Tuliskan alasan penolakan agar badan publik dapat memahaminya.');
    case 'notApplicable':
      return dismiss(item, answer, input);
  }
};
