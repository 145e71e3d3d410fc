import type { Transaction } from '@app/database';

/** What the body keeps as proof of handing in. */
export interface Receipt {
  readonly number: string;
  readonly submittedAt: string;
  /** SHA-256 of the canonical JSON of the answers as they stood, hexadecimal. */
  readonly answersSha256: string;
  /** Name of the superior. */
  readonly signedBy: string;
  readonly bodyName: string;
  readonly periodTitle: string;
}

/** The newest receipt of an assessment, or null while it has not been handed in. */
export const findReceipt = async (tx: Transaction, assessmentId: string): Promise<Receipt | null> => {
  const [found] = await tx.query<Receipt[]>(
    `select s.number, to_char(s.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt",
            s.answers_sha256 as "answersSha256", u.name as "signedBy", b.name as "bodyName", p.title as "periodTitle"
       from submissions s join users u on u.id = s.signed_by join assessments a on a.id = s.assessment_id
       join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
      where s.assessment_id = $1 order by s.revision desc limit 1`,
    [assessmentId],
  );
  return found ?? null;
};
