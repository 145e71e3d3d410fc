import { compareExact } from './exact-number';

/** What one item's outcome asks of the body. */
export type Shortfall = 'rejected' | 'unanswered' | 'partial' | 'none';

export interface AdviceSource {
  readonly code: string;
  readonly question: string;
  readonly weight: string;
  readonly shortfall: Shortfall;
  readonly note: string | null;
  readonly evidenceExample: string | null;
}

export interface Advice {
  readonly code: string;
  readonly question: string;
  /** What to do, and an example of evidence that would show it. */
  readonly sentence: string;
}

const asks: Readonly<Record<Exclude<Shortfall, 'none'>, string>> = {
  rejected: 'Buktinya belum dapat diterima; lengkapi atau ganti.',
  unanswered: 'Belum dijawab; penuhi dan sertakan buktinya.',
  partial: 'Baru terpenuhi sebagian; lengkapi yang belum ada.',
};

const order: Readonly<Record<Shortfall, number>> = { rejected: 0, unanswered: 1, partial: 2, none: 3 };

const ended = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const sentenceOf = ({ shortfall, note, evidenceExample }: AdviceSource): string => {
  const ask = shortfall === 'none' ? '' : asks[shortfall];
  const example = evidenceExample === null ? '' : ` Contoh bukti: ${ended(evidenceExample)}`;
  const remark = note === null ? '' : ` Catatan verifikator: ${ended(note)}`;
  return `${ask}${remark}${example}`;
};

/**
 * Recommendations from the items that earned less than full marks: heaviest weight first, and among equals the rejected
 * before the unanswered before the partly met. At most `limit`; `left` says how many more the table shows.
 */
export const adviceFrom = (
  sources: readonly AdviceSource[],
  limit: number,
): { readonly items: readonly Advice[]; readonly left: number } => {
  const due = sources
    .filter(({ shortfall }) => shortfall !== 'none')
    .sort((a, b) => compareExact(b.weight, a.weight) || order[a.shortfall] - order[b.shortfall]);
  const items = due.slice(0, limit).map((source) => ({
    code: source.code,
    question: source.question,
    sentence: sentenceOf(source),
  }));
  return { items, left: due.length - items.length };
};
