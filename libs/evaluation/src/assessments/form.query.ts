/** The contents of one questionnaire: a statement each for answers, evidence and verdicts. */
import { instant, type Transaction } from '@app/database';
import { isDropped } from '../corrections/effects.query';
import { linkCheckColumn, linkViewOf, type LinkRow } from '../link-checks/link-views';
import type { EvidenceView, StoredAnswer, VerdictView } from './assessment-form';
import { standingVerdicts } from '../verdicts/standing-verdicts';

const answersSql = `
  select a.item_code as "itemCode", case when ${isDropped('a', 'answer')} then null else a.value end as value, a.note, a.revision, ${instant('a.saved_at')} as "savedAt", u.name as "savedBy"
    from answers a join users u on u.id = a.saved_by where a.assessment_id = $1`;

const byItem = (rows: readonly (StoredAnswer & { itemCode: string })[]): Record<string, StoredAnswer> =>
  Object.fromEntries(rows.map(({ itemCode, ...answer }) => [itemCode, answer]));

/** The current answers by item, cleared and dropped ones too, without their value, since a client needs their revision. */
export const findAnswers = async (
  tx: Transaction,
  assessmentId: string,
  itemCodes: readonly string[] | null = null,
): Promise<Record<string, StoredAnswer>> =>
  byItem(
    await tx.query(`${answersSql} and ($2::text[] is null or a.item_code = any($2)) order by a.item_code`, [
      assessmentId,
      itemCodes,
    ]),
  );

/** Of those, the ones saved then or later. One range of the primary key: a questionnaire has a hundred rows. */
export const findAnswersSince = async (
  tx: Transaction,
  assessmentId: string,
  since: string | null,
): Promise<Record<string, StoredAnswer>> =>
  byItem(
    await tx.query(`${answersSql} and ($2::timestamptz is null or a.saved_at >= $2) order by a.item_code`, [
      assessmentId,
      since,
    ]),
  );

/** The answers as they were then; a question that was corrected since takes none. */
export const findAnswersUntil = async (
  tx: Transaction,
  assessmentId: string,
  until: string,
): Promise<Record<string, StoredAnswer>> =>
  byItem(
    await tx.query(
      `select distinct on (a.item_code) a.item_code as "itemCode", case when ${isDropped('a', 'answer')} then null else a.value end as value,
              a.note, a.revision, ${instant('a.at')} as "savedAt", u.name as "savedBy"
         from answer_events a join users u on u.id = a.actor_id where a.assessment_id = $1 and a.at <= $2
        order by a.item_code, a.revision desc`,
      [assessmentId, until],
    ),
  );

interface EvidenceLine extends Omit<EvidenceView, 'file' | 'check'> {
  readonly link: LinkRow | null;
  readonly fileSha256: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

const evidenceColumns = `
  select e.id, e.item_code as "itemCode", e.kind, e.url, e.file_sha256 as "fileSha256", e.file_name as "fileName",
         f.media_type as "mediaType", f.size_bytes as "sizeBytes", e.page, e.note, ${instant('e.created_at')} as "createdAt",
         u.name as "createdBy", ${linkCheckColumn} as link
    from evidence e join users u on u.id = e.created_by left join evidence_files f on f.sha256 = e.file_sha256`;

const standing = 'e.removed_at is null';

const viewOf = ({ fileSha256, fileName, mediaType, sizeBytes, link, ...rest }: EvidenceLine): EvidenceView => ({
  ...rest,
  check: link === null ? null : linkViewOf(link),
  file: fileSha256 === null ? null : { name: fileName, mediaType, sizeBytes, sha256: fileSha256 },
});

/** Evidence that stands, by item, in the order the body gave it; what it did not place comes last, oldest first. */
export const findEvidence = async (
  tx: Transaction,
  assessmentId: string,
): Promise<Record<string, readonly EvidenceView[]>> => {
  const rows = await tx.query<EvidenceLine[]>(
    `${evidenceColumns} where ${standing} and e.assessment_id = $1 order by e.item_code, e.place, e.id`,
    [assessmentId],
  );
  return piecesOf(rows);
};

const piecesOf = (rows: readonly EvidenceLine[]): Record<string, readonly EvidenceView[]> => {
  const pieces: Record<string, EvidenceView[]> = {};
  for (const row of rows) (pieces[row.itemCode] ??= []).push(viewOf(row));
  return pieces;
};

/** What lay beside the items then, what was taken away since too; page and note as the repair that gave it back kept them. */
export const findEvidenceUntil = async (
  tx: Transaction,
  assessmentId: string,
  until: string,
): Promise<Record<string, readonly EvidenceView[]>> => {
  const rows = await tx.query<EvidenceLine[]>(
    `${evidenceColumns} where e.assessment_id = $1 and e.created_at <= $2 and (e.removed_at is null or e.removed_at > $2)
      order by e.item_code, e.place, e.id`,
    [assessmentId, until],
  );
  const kept = await tx.query<{ id: string; page: number | null; note: string | null }[]>(
    `select k.id, k.page, k.note from repair_items i join repairs r on r.id = i.repair_id
      cross join jsonb_to_recordset(i.evidence_before) as k(id text, page int, note text)
      where r.assessment_id = $1 and r.ended_at is null`,
    [assessmentId],
  );
  const before = new Map(kept.map(({ id, page, note }) => [id, { page, note }]));
  return piecesOf(rows.map((row) => ({ ...row, ...before.get(row.id) })));
};

/** Evidence that stands at one item, in its order. */
export const findEvidenceOf = async (
  tx: Transaction,
  assessmentId: string,
  itemCode: string,
): Promise<readonly EvidenceView[]> => {
  const rows = await tx.query<EvidenceLine[]>(
    `${evidenceColumns} where ${standing} and e.assessment_id = $1 and e.item_code = $2 order by e.place, e.id`,
    [assessmentId, itemCode],
  );
  return rows.map(viewOf);
};

/** Pieces of evidence by their ids, in the order of the ids. */
export const findEvidenceByIds = async (tx: Transaction, ids: readonly string[]): Promise<EvidenceView[]> => {
  const rows = await tx.query<EvidenceLine[]>(`${evidenceColumns} where ${standing} and e.id = any($1) order by e.id`, [
    ids,
  ]);
  return rows.map(viewOf);
};

/** The latest verdict of each item, a dropped one without its value; `named: false` leaves out who gave it. */
export const findVerdicts = async (
  tx: Transaction,
  assessmentId: string,
  named: boolean,
): Promise<Record<string, VerdictView>> => {
  const rows = await tx.query<(VerdictView & { itemCode: string })[]>(
    `select v.item_code as "itemCode", v.decision,
            case when ${isDropped('v', 'verdict')} then null else v.value end as value, v.reason, v.page, v.revision,
            ${instant('v.at')} as at, case when $2 then u.name else 'Verifikator' end as by
       from ${standingVerdicts('v.assessment_id = $1')} v join users u on u.id = v.verifier_id order by v.item_code`,
    [assessmentId, named],
  );
  return Object.fromEntries(rows.map(({ itemCode, ...verdict }) => [itemCode, verdict]));
};
