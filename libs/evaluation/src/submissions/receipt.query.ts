import { instant, type Letterhead, type SubmissionTiming, type Transaction } from '@app/database';
import type { SubmissionContent } from './submission-content';

/** What the body keeps as proof of handing in. */
export interface Receipt {
  readonly number: string;
  /** 1 at first, one more each time it was given back and handed in again. */
  readonly revision: number;
  readonly submittedAt: string;
  readonly timing: SubmissionTiming;
  /** SHA-256 of the canonical JSON of the answers as they stood, hexadecimal. */
  readonly answersSha256: string;
  /** The same of the list of evidence; null on receipts older than that list. */
  readonly evidenceSha256: string | null;
  readonly evidenceCount: number;
  /** Name of the superior. */
  readonly signedBy: string;
  /** Office of the superior with the capacity, e.g. `Plt. Camat`. */
  readonly signedAs: string | null;
  readonly byLetter: boolean;
  /** The letter that it was signed by; null where an account signed. */
  readonly letterId: string | null;
  /** Whether who signed was the body's PPID too, which the period allows. */
  readonly bySamePerson: boolean;
  readonly statement: string;
  readonly bodyName: string;
  readonly periodTitle: string;
  /** Whether the PDF has been made. */
  readonly hasPdf: boolean;
}

const receiptColumns = `
  select s.number, s.revision, ${instant('s.submitted_at')} as "submittedAt",
         s.timing, s.answers_sha256 as "answersSha256", s.evidence_sha256 as "evidenceSha256",
         coalesce(jsonb_array_length(s.content->'evidence'), 0) as "evidenceCount",
         coalesce(l.signer_name, u.name) as "signedBy", coalesce(l.signer_title, s.signer_title) as "signedAs",
         l.id is not null as "byLetter", l.id as "letterId", s.by_same_person as "bySamePerson", s.statement, b.name as "bodyName", p.title as "periodTitle",
         r.submission_id is not null as "hasPdf"`;

const receiptTables = `
    from submissions s join users u on u.id = s.signed_by join assessments a on a.id = s.assessment_id
    join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
    left join signed_letters l on l.id = s.letter_id left join receipt_files r on r.submission_id = s.id`;

/** The newest receipt of an assessment, or null while it has not been handed in. */
export const findReceipt = async (tx: Transaction, assessmentId: string): Promise<Receipt | null> => {
  const [found] = await tx.query<Receipt[]>(
    `${receiptColumns} ${receiptTables} where s.assessment_id = $1 order by s.revision desc limit 1`,
    [assessmentId],
  );
  return found ?? null;
};

/** What a stranger learns from a receipt's number: that it exists, for whom, when, and its hashes. */
export type PublicReceipt = Pick<
  Receipt,
  'number' | 'revision' | 'submittedAt' | 'answersSha256' | 'evidenceSha256' | 'bodyName' | 'periodTitle'
> & {
  readonly timeZone: string;
  /** Number of the receipt that took its place, after a repair. */
  readonly replacedBy: string | null;
};

export const findPublicReceipt = async (tx: Transaction, number: string): Promise<PublicReceipt | null> => {
  const [found] = await tx.query<PublicReceipt[]>(
    `select s.number, s.revision, ${instant('s.submitted_at')} as "submittedAt",
            s.answers_sha256 as "answersSha256", s.evidence_sha256 as "evidenceSha256", b.name as "bodyName",
            p.title as "periodTitle", o.time_zone as "timeZone",
            (select n.number from submissions n where n.assessment_id = s.assessment_id and n.revision > s.revision
              order by n.revision desc limit 1) as "replacedBy"
       ${receiptTables} join organisers o on o.id = p.organiser_id where s.number = $1`,
    [number],
  );
  return found ?? null;
};

/** A receipt as it is drawn and sent. */
export interface ReceiptPaper extends Receipt {
  readonly id: string;
  readonly assessmentId: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly letterhead: Letterhead;
  readonly timeZone: string;
  readonly content: SubmissionContent | null;
  readonly publicBodyId: string;
}

const paperColumns = `
  ${receiptColumns}, s.id, a.id as "assessmentId", o.id as "organiserId", o.name as "organiserName", o.letterhead,
         o.time_zone as "timeZone", s.content, a.public_body_id as "publicBodyId" ${receiptTables} join organisers o on o.id = p.organiser_id`;

export const findPaper = async (tx: Transaction, submissionId: string): Promise<ReceiptPaper | null> => {
  const [found] = await tx.query<ReceiptPaper[]>(`${paperColumns} where s.id = $1`, [submissionId]);
  return found ?? null;
};

/** The newest of an assessment, content and all. */
export const findNewestPaper = async (tx: Transaction, assessmentId: string): Promise<ReceiptPaper | null> => {
  const [found] = await tx.query<ReceiptPaper[]>(
    `${paperColumns} where s.assessment_id = $1 order by s.revision desc limit 1`,
    [assessmentId],
  );
  return found ?? null;
};
