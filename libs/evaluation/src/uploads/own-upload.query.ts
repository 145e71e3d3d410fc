import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import type { EvidenceKind } from '@app/instrument';

/** A file on its way, as its own sender sees it. */
export interface OwnUpload {
  readonly id: string;
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly kind: EvidenceKind;
  readonly page: number | null;
  readonly note: string | null;
  readonly fileName: string;
  readonly declaredType: string;
  readonly sizeBytes: number;
  readonly fingerprint: string | null;
  readonly begunAt: Date;
  /** The piece it became. */
  readonly evidenceId: string | null;
}

const columns = `
  select id, assessment_id as "assessmentId", item_code as "itemCode", kind, page, note, file_name as "fileName",
         declared_type as "declaredType", size_bytes as "sizeBytes", fingerprint, created_at as "begunAt", evidence_id as "evidenceId"
    from evidence_uploads`;

/** The upload, if this person began it and it has not expired; to all others it does not exist. Throws `upload.unknown`. */
export const loadOwnUpload = async (
  tx: Transaction,
  { userId }: Actor,
  id: string,
  { lock = false } = {},
): Promise<OwnUpload> => {
  const [found] = await tx.query<OwnUpload[]>(
    `${columns} where id = $1 and created_by = $2 and expires_at > now() ${lock ? 'for update' : ''}`,
    [id, userId],
  );
  if (!found) throw problem.uploadUnknown();
  return found;
};

type Same = Pick<OwnUpload, 'assessmentId' | 'itemCode' | 'kind' | 'page' | 'note' | 'fileName' | 'sizeBytes'> & {
  readonly fingerprint: string;
};

/** The same file that the same person was sending to the same place, so that it goes on; also where it has arrived and stands. */
export const findSameUpload = async (tx: Transaction, { userId }: Actor, same: Same): Promise<OwnUpload | null> => {
  const [found] = await tx.query<OwnUpload[]>(
    `${columns} where assessment_id = $1 and created_by = $2 and expires_at > now() and item_code = $3 and kind = $4
        and page is not distinct from $5 and note is not distinct from $6 and file_name = $7 and size_bytes = $8::bigint
        and fingerprint = $9
        and (evidence_id is null or exists (select 1 from evidence e where e.id = evidence_id and e.removed_at is null))
      order by created_at desc limit 1`,
    [
      same.assessmentId,
      userId,
      same.itemCode,
      same.kind,
      same.page,
      same.note,
      same.fileName,
      same.sizeBytes,
      same.fingerprint,
    ],
  );
  return found ?? null;
};

/** Files on their way to one assessment that have not arrived. */
export const countUnfinished = async (tx: Transaction, assessmentId: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from evidence_uploads
      where assessment_id = $1 and evidence_id is null and expires_at > now()`,
    [assessmentId],
  );
  return row?.count ?? 0;
};
