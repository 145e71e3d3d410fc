import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { loadLimits, mostBytes, requireQuota } from '../evidence/evidence-limits.query';
import type { EvidencePlace } from '../evidence/evidence.service';
import { fitsKind, typeOfName } from '../evidence/evidence-type';
import { countUnfinished } from './own-upload.query';

const KEPT_FOR = '7 days';
const MOST_UNFINISHED = 50;

/** What is said of a file before its first byte is sent. */
export interface UploadInput extends EvidencePlace {
  readonly fileName: string;
  readonly declaredType: string;
  readonly sizeBytes: number;
  /** What the sender knows its content by; a SHA-256 in hex is compared with what arrives. */
  readonly fingerprint?: string | null;
}

/** Whether a fingerprint is a SHA-256, to which the content is held. */
export const isHash = (fingerprint: string | null | undefined): boolean => /^[0-9a-f]{64}$/.test(fingerprint ?? '');

/** Refuses what is no evidence by its name, or does not fit. Throws as beginning an upload does. */
export const requireRoomFor = async (tx: Transaction, assessmentId: string, input: UploadInput): Promise<void> => {
  const { fileName, kind, itemCode, sizeBytes } = input;
  const mediaType = typeOfName(fileName);
  if (!mediaType) throw problem.evidenceTypeRefused();
  if (!fitsKind(kind, mediaType)) throw problem.evidenceKind({ itemCode, kind });
  if (sizeBytes === 0) throw problem.evidenceFileMissing();
  const limits = await loadLimits(tx, assessmentId);
  const maxBytes = mostBytes(limits, mediaType);
  if (sizeBytes > maxBytes) throw problem.evidenceTooLarge({ maxBytes });
  requireQuota(limits, sizeBytes);
  if ((await countUnfinished(tx, assessmentId)) >= MOST_UNFINISHED)
    throw problem.uploadTooMany({ most: MOST_UNFINISHED });
};

/** Keeps the room of one file. */
export const insertUpload = async (
  tx: Transaction,
  { userId }: Actor,
  upload: UploadInput & { readonly id: string; readonly assessmentId: string },
): Promise<void> => {
  await tx.query(
    `insert into evidence_uploads (id, assessment_id, item_code, kind, page, note, file_name, declared_type, size_bytes,
            fingerprint, created_by, expires_at)
     select id, "assessmentId", "itemCode", kind, page, note, "fileName", "declaredType", "sizeBytes", fingerprint, $1,
            now() + interval '${KEPT_FOR}'
       from jsonb_to_record($2::jsonb) as r(id uuid, "assessmentId" uuid, "itemCode" text, kind text, page int,
            note text, "fileName" text, "declaredType" text, "sizeBytes" int, fingerprint text)`,
    [userId, JSON.stringify(upload)],
  );
};
