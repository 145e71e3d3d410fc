import { instant, type Transaction } from '@app/database';
import type { ContentHashes } from '../submissions/submission-content';

export interface LetterView {
  readonly id: string;
  readonly fileName: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  /** Whether answers or evidence are no longer what was signed, so that another letter is needed. */
  readonly isOutdated: boolean;
}

/**
 * The newest letter since the questionnaire was last handed in, against what stands now; null where none came. One that
 * another took the place of is never it, also after a return.
 */
export const findLetter = async (
  tx: Transaction,
  assessmentId: string,
  { answersSha256, evidenceSha256 }: ContentHashes,
): Promise<LetterView | null> => {
  const [found] = await tx.query<LetterView[]>(
    `select l.id, l.file_name as "fileName", l.signer_name as "signerName", l.signer_title as "signerTitle",
            u.name as "uploadedBy", ${instant('l.uploaded_at')} as "uploadedAt",
            (l.answers_sha256, l.evidence_sha256) is distinct from ($2::text, $3::text) as "isOutdated"
       from signed_letters l join users u on u.id = l.uploaded_by
      where l.assessment_id = $1 and not exists (
              select 1 from submissions s where s.assessment_id = l.assessment_id and s.submitted_at >= l.uploaded_at)
      order by l.uploaded_at desc, l.id desc limit 1`,
    [assessmentId, answersSha256, evidenceSha256],
  );
  return found ?? null;
};
