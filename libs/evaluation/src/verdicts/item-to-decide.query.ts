import type { Transaction } from '@app/database';
import type { Instrument, ItemValue } from '@app/instrument';
import { wordsIn } from '../appeals/appeal-views.query';
import type { EvidenceView } from '../assessments/assessment-form';
import { findAnswers, findEvidence } from '../assessments/form.query';
import { findClarifications, type ClarificationView } from '../clarifications/clarifications.query';
import type { LastYearItem } from '../copies/last-year';
import { findLastYear } from '../copies/last-year.query';

/** Everything but the verdicts that lies before whoever decides about one item alone, as it lies before a first reader. */
export interface ItemToDecide {
  readonly instrumentSha256: string;
  readonly answer: ItemValue | null;
  readonly answerWords: string | null;
  readonly answerNote: string | null;
  readonly itemEvidence: readonly EvidenceView[];
  /** What the body was asked about it, and said. */
  readonly clarifications: readonly ClarificationView[];
  /** What it said at this item last year, and what was judged of it; null where there was no such year or item. */
  readonly lastYear: (LastYearItem & { readonly year: number }) | null;
}

interface Place {
  readonly id: string;
  readonly periodId: string;
  readonly publicBodyId: string;
  readonly bodyKind: string;
  readonly instrument: Instrument;
  readonly instrumentSha256: string;
}

/** With `named` false nobody learns from it who reads the body. */
export const findItemToDecide = async (
  tx: Transaction,
  assessment: Place,
  itemCode: string,
  { named }: { readonly named: boolean },
): Promise<ItemToDecide> => {
  const { id, instrument, instrumentSha256 } = assessment;
  const answer = (await findAnswers(tx, id, [itemCode]))[itemCode];
  const { period, items } = await findLastYear(tx, assessment);
  const before = items[itemCode];
  return {
    instrumentSha256,
    answer: answer?.value ?? null,
    answerWords: wordsIn(instrument, itemCode, answer?.value ?? null),
    answerNote: answer?.note ?? null,
    itemEvidence: (await findEvidence(tx, id))[itemCode] ?? [],
    clarifications: (await findClarifications(tx, id, named)).filter((one) => one.itemCode === itemCode),
    lastYear: period && before ? { ...before, year: period.year } : null,
  };
};
