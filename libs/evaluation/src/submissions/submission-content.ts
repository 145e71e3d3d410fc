import { canonicalJson, type ItemValues } from '@app/instrument';
import { sha256 } from '@app/platform';
import type { EvidenceView } from '../assessments/assessment-form';

/** One piece of evidence as it was handed in: where it is, or what it is. */
export type HandedEvidence = HandedPlace &
  ({ readonly url: string } | { readonly fileName: string; readonly sha256: string });

interface HandedPlace {
  readonly item: string;
  readonly kind: string;
  readonly page?: number;
  /** Only where the body wrote one beside the piece; receipts from before these were kept have none either. */
  readonly note?: string;
}

/** Notes to the verifier, by item code. */
export type Notes = Readonly<Record<string, string>>;

/** Everything a receipt vouches for; kept word for word, so that anyone who has it computes the same hashes. */
export interface SubmissionContent {
  readonly answers: ItemValues;
  readonly evidence: readonly HandedEvidence[];
  /** Only where there is a note; receipts from before notes were kept have none either. */
  readonly notes?: Notes;
}

const handed = ({ itemCode, kind, url, file, page, note }: EvidenceView): HandedEvidence[] => {
  const place = { item: itemCode, kind, ...(page === null ? {} : { page }), ...(note ? { note } : {}) };
  if (file) return [{ ...place, fileName: file.name, sha256: file.sha256 }];
  return url === null ? [] : [{ ...place, url }];
};

export type AnswersWithNotes = Pick<SubmissionContent, 'answers' | 'notes'>;

/** Fingerprints of everything in a {@link SubmissionContent}. */
export interface ContentHashes {
  readonly answersSha256: string;
  readonly evidenceSha256: string;
}

/** Evidence in the order of item codes, then of adding. */
export const contentOf = (
  { answers, notes }: AnswersWithNotes,
  evidence: Readonly<Record<string, readonly EvidenceView[]>>,
): SubmissionContent => ({
  answers,
  ...(notes && Object.keys(notes).length > 0 ? { notes } : {}),
  evidence: Object.keys(evidence)
    .sort()
    .flatMap((code) => (evidence[code] ?? []).flatMap(handed)),
});

export type ReceiptFormat = 'terbuka/receipt@1' | 'terbuka/receipt@2' | 'terbuka/receipt@3';

/** The oldest that says all of it, so that a receipt without notes is what it always was. */
export const receiptFormat = ({ notes, evidence }: SubmissionContent): ReceiptFormat => {
  if (evidence.some(({ note }) => note !== undefined)) return 'terbuka/receipt@3';
  return notes ? 'terbuka/receipt@2' : 'terbuka/receipt@1';
};

export const hashesOfContent = (content: SubmissionContent): ContentHashes => ({
  answersSha256: answersHash(content),
  evidenceSha256: evidenceHash(content),
});

/** Of the answers alone where there is no note, as on every receipt of `terbuka/receipt@1`. */
export const answersHash = ({ answers, notes }: AnswersWithNotes): string =>
  sha256(canonicalJson(notes && Object.keys(notes).length > 0 ? { answers, notes } : answers));

/** What tells the evidence of each item apart from any other, short enough for a page to hold it. */
export const evidenceMarks = ({ evidence }: SubmissionContent): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new Set(evidence.map(({ item }) => item))].map((code) => [
      code,
      evidenceHash({ evidence: evidence.filter(({ item }) => item === code) }).slice(0, 16),
    ]),
  );

const evidenceHash = ({ evidence }: Pick<SubmissionContent, 'evidence'>): string => sha256(canonicalJson(evidence));
