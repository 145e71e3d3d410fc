import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import type { KeptFile } from './store-file';

/** Pieces that one item holds at most. */
export const MOST_PER_ITEM = 20;

/** How a piece names what is kept of its file, and what was sent of it. */
export const hashesOf = ({
  sha256,
  sentSha256,
}: KeptFile): { readonly fileSha256: string; readonly sentSha256: string } => ({
  fileSha256: sha256,
  sentSha256,
});

/** Notes a stored file by its content; the same content is noted once. */
export const insertFile = async (tx: Transaction, { sha256, sizeBytes, mediaType }: KeptFile): Promise<void> => {
  await tx.query(
    'insert into evidence_files (sha256, size_bytes, media_type) values ($1, $2, $3) on conflict do nothing',
    [sha256, sizeBytes, mediaType],
  );
};

/** Puts pieces beside their answers. Throws `evidence.tooMany`. */
export const insertEvidence = async (
  tx: Transaction,
  { assessmentId, userId }: { readonly assessmentId: string; readonly userId: string },
  rows: readonly object[],
): Promise<void> => {
  await tx.query(
    `insert into evidence (id, assessment_id, item_code, kind, url, file_sha256, sent_sha256, file_name, page, note, created_by)
     select id, $1, "itemCode", kind, url, "fileSha256", "sentSha256", "fileName", page, note, $2
       from jsonb_to_recordset($3::jsonb) as r(id uuid, "itemCode" text, kind text, url text, "fileSha256" text,
            "sentSha256" text, "fileName" text, page int, note text)`,
    [assessmentId, userId, JSON.stringify(rows)],
  );
  const [full] = await tx.query<{ itemCode: string }[]>(
    `select item_code as "itemCode" from evidence where assessment_id = $1 and removed_at is null
      group by 1 having count(*) > ${MOST_PER_ITEM} limit 1`,
    [assessmentId],
  );
  if (full) throw problem.evidenceTooMany({ itemCode: full.itemCode, most: MOST_PER_ITEM });
};
