import { problem } from '@app/access';
import { newId, type Transaction } from '@app/database';
import { checkEvidenceUrl } from '../evidence/check-evidence-url';

/** Pieces that one appeal may bring. */
export const MOST_PER_APPEAL = 10;

/** Whose piece it is. */
export interface AppealPlace {
  readonly appealId: string;
  readonly userId: string;
}

/** Links brought in an appeal. Throws `evidence.url`, `appeal.tooMuch`. */
export const insertAppealLinks = async (
  tx: Transaction,
  { appealId, userId }: AppealPlace,
  links: readonly string[],
): Promise<void> => {
  for (const url of links) {
    const errors = checkEvidenceUrl(url);
    if (errors.length > 0) throw problem.evidenceUrl({ errors });
  }
  await tx.query(
    `insert into appeal_evidence (id, appeal_id, url, created_by) select id, $1, url, $2 from unnest($3::uuid[], $4::text[]) as l(id, url)`,
    [appealId, userId, links.map(() => newId()), links],
  );
  await requireRoom(tx, appealId);
};

/** A stored file brought in an appeal. Throws `appeal.tooMuch`. */
export const insertAppealFile = async (
  tx: Transaction,
  { appealId, userId }: AppealPlace,
  { sha256, fileName }: { readonly sha256: string; readonly fileName: string },
): Promise<void> => {
  await tx.query(
    'insert into appeal_evidence (id, appeal_id, file_sha256, file_name, created_by) values ($1, $2, $3, $4, $5)',
    [newId(), appealId, sha256, fileName, userId],
  );
  await requireRoom(tx, appealId);
};

const requireRoom = async (tx: Transaction, appealId: string): Promise<void> => {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from appeal_evidence where appeal_id = $1',
    [appealId],
  );
  if ((row?.count ?? 0) > MOST_PER_APPEAL) throw problem.appealTooMuch({ most: MOST_PER_APPEAL });
};

/** A file that belongs to an appeal: brought in it, or beside the item when it was judged. */
export interface AppealFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Null where the piece is no file of this appeal. */
export const findAppealFile = async (
  tx: Transaction,
  appealId: string,
  pieceId: string,
): Promise<AppealFile | null> => {
  const [file] = await tx.query<AppealFile[]>(
    `select k.name, f.media_type as "mediaType", f.size_bytes as "sizeBytes", f.sha256
       from (select e.id, e.file_name as name, e.file_sha256 from appeal_evidence e where e.appeal_id = $1
             union all
             select e.id, e.file_name, e.file_sha256 from evidence e join appeals x on x.assessment_id = e.assessment_id and x.item_code = e.item_code
              where x.id = $1 and e.removed_at is null) k
       join evidence_files f on f.sha256 = k.file_sha256 where k.id = $2`,
    [appealId, pieceId],
  );
  return file ?? null;
};
