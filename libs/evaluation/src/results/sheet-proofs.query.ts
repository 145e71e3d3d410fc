import { instant, type Transaction } from '@app/database';
import { isDropped } from '../corrections/effects.query';
import type { ItemValue } from '@app/instrument';
import { standingVerdicts } from '../verdicts/standing-verdicts';

export interface ProofFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}
export interface Proof {
  readonly id: string;
  readonly itemCode: string;
  readonly kind: string;
  readonly url: string | null;
  readonly file: ProofFile | null;
  readonly page: number | null;
  readonly note: string | null;
  readonly createdAt: string;
  /** Name of whoever put it there; null for readers who are not to know it. */
  readonly createdBy: string | null;
}
export interface ValidVerdict {
  readonly decision: string;
  readonly value: ItemValue | null;
  readonly reason: string | null;
  readonly page: number | null;
  readonly revision: number;
  readonly at: string;
  /** Name of the verifier; null for readers who are not to know it. */
  readonly by: string | null;
}
export interface SheetProofs {
  readonly evidence: Readonly<Record<string, readonly Proof[]>>;
  readonly verdicts: Readonly<Record<string, ValidVerdict>>;
}

const evidenceSql = `
  select e.id, e.item_code as "itemCode", e.kind, e.url, e.page, e.note, ${instant('e.created_at')} as "createdAt",
         case when $2 then u.name end as "createdBy",
         case when f.sha256 is null then null else json_build_object('name', e.file_name, 'mediaType', f.media_type,
           'sizeBytes', f.size_bytes, 'sha256', f.sha256) end as file
    from evidence e join users u on u.id = e.created_by left join evidence_files f on f.sha256 = e.file_sha256
   where e.assessment_id = $1 and e.removed_at is null order by e.item_code, e.id`;

const verdictsSql = `
  select v.item_code as "itemCode", v.decision,
         case when ${isDropped('v', 'verdict')} then null else v.value end as value, v.reason, v.page, v.revision, ${instant('v.at')} as at,
         case when $2 then u.name end as by
    from ${standingVerdicts('v.assessment_id = $1')} v join users u on u.id = v.verifier_id order by v.item_code`;

/** The newest verdicts of one assessment by item, a dropped one without its value; `named` says whether the reader may know who gave them. */
export const findValidVerdicts = async (
  tx: Transaction,
  assessmentId: string,
  named: boolean,
): Promise<Readonly<Record<string, ValidVerdict>>> => {
  const rows = await tx.query<(ValidVerdict & { itemCode: string })[]>(verdictsSql, [assessmentId, named]);
  return Object.fromEntries(rows.map(({ itemCode, ...verdict }) => [itemCode, verdict]));
};

/** Evidence and verdicts behind a sheet's lines, by item. */
export const findSheetProofs = async (tx: Transaction, assessmentId: string, named: boolean): Promise<SheetProofs> => {
  const proofs = await tx.query<Proof[]>(evidenceSql, [assessmentId, named]);
  const evidence: Record<string, Proof[]> = {};
  for (const proof of proofs) (evidence[proof.itemCode] ??= []).push(proof);
  const verdicts = Object.entries(await findValidVerdicts(tx, assessmentId, named));
  return { evidence, verdicts: Object.fromEntries(verdicts.filter(([, { value }]) => value !== null)) };
};
