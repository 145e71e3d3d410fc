import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import { FileTooLarge, sniffFile, type Storage, type StoredFile } from '@app/platform';
import { refusalOf } from './evidence-type';

const MOST_PER_ITEM = 20;

/** A file as it arrives: what it is called, and its bytes. */
export interface ArrivingFile {
  readonly fileName: string;
  readonly declaredType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Looks at the bytes and stores them. Throws `evidence.fileMissing`, `.typeRefused`, `.mislabelled`, `.tooLarge`. */
export const storeFile = async (
  storage: Storage,
  { fileName, declaredType, content }: ArrivingFile,
  maxBytes: number,
): Promise<StoredFile> => {
  const inspect = (head: Uint8Array): void => {
    if (head.byteLength === 0) throw problem.evidenceFileMissing();
    const foundType = sniffFile(head);
    const refusal = refusalOf({ fileName, declaredType, foundType });
    if (refusal === 'typeRefused') throw problem.evidenceTypeRefused();
    const details = { declared: fileName, found: foundType ?? 'jenis tidak dikenal' };
    if (refusal) throw problem.evidenceMislabelled(details);
  };
  try {
    return await storage.save(content, { maxBytes, inspect });
  } catch (error) {
    if (error instanceof FileTooLarge) throw problem.evidenceTooLarge({ maxBytes: error.maxBytes });
    throw error;
  }
};

/** Notes a stored file by its content; the same content is noted once. */
export const insertFile = async (
  tx: Transaction,
  { sha256, sizeBytes }: StoredFile,
  mediaType: string,
): Promise<void> => {
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
    `insert into evidence (id, assessment_id, item_code, kind, url, file_sha256, file_name, page, note, created_by)
     select id, $1, "itemCode", kind, url, "fileSha256", "fileName", page, note, $2
       from jsonb_to_recordset($3::jsonb) as r(id uuid, "itemCode" text, kind text, url text, "fileSha256" text,
            "fileName" text, page int, note text)`,
    [assessmentId, userId, JSON.stringify(rows)],
  );
  const [full] = await tx.query<{ itemCode: string }[]>(
    `select item_code as "itemCode" from evidence where assessment_id = $1 and removed_at is null
      group by 1 having count(*) > ${MOST_PER_ITEM} limit 1`,
    [assessmentId],
  );
  if (full) throw problem.evidenceTooMany({ itemCode: full.itemCode, most: MOST_PER_ITEM });
};
