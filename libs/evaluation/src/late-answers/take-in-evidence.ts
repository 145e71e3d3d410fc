import { newId, type Transaction } from '@app/database';
import { insertEvidence } from '../evidence/keep-evidence';
import { findSameLinks } from '../evidence/same-links.query';

interface LateRow {
  readonly id: string;
  readonly sentBy: string;
  readonly itemCode: string;
  readonly kind: string;
  readonly url: string | null;
  readonly page: number | null;
  readonly fileSha256: string | null;
  readonly sentSha256: string | null;
  readonly fileName: string | null;
}

export interface TakenIn {
  readonly evidenceId: string;
  readonly isLink: boolean;
}

/**
 * Makes evidence of pieces that wait, in their sender's name; a link that stands there already is that one. Throws
 * `evidence.tooMany`.
 */
export const takeInEvidence = async (
  tx: Transaction,
  assessmentId: string,
  where: { readonly lateAnswerId: string } | { readonly id: string },
): Promise<readonly TakenIn[]> => {
  const [column, id] = 'id' in where ? ['e.id', where.id] : ['e.late_answer_id', where.lateAnswerId];
  const rows = await tx.query<LateRow[]>(
    `select e.id, e.sent_by as "sentBy", l.item_code as "itemCode", e.kind, e.url, e.page, e.file_sha256 as "fileSha256",
            e.sent_sha256 as "sentSha256", e.file_name as "fileName"
       from late_evidence e join late_answers l on l.id = e.late_answer_id
      where ${column} = $1 and e.evidence_id is null order by e.id`,
    [id],
  );
  const taken: TakenIn[] = [];
  for (const row of rows) taken.push(await takeIn(tx, assessmentId, row));
  return taken;
};

const takeIn = async (tx: Transaction, assessmentId: string, { id, sentBy, ...row }: LateRow): Promise<TakenIn> => {
  const piece = { ...row, id: newId() };
  const { url } = row;
  const known = url === null ? null : (await findSameLinks(tx, assessmentId, [{ ...piece, url }])).get(piece.id);
  if (!known) await insertEvidence(tx, { assessmentId, userId: sentBy }, [piece]);
  const evidenceId = known ?? piece.id;
  await tx.query('update late_evidence set evidence_id = $2 where id = $1', [id, evidenceId]);
  return { evidenceId, isLink: url !== null };
};
