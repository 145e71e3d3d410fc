import { problem, type Actor } from '@app/access';
import { instant, newId, type Transaction } from '@app/database';
import type { EvidenceKind } from '@app/instrument';
import { MOST_PER_ITEM } from '../evidence/keep-evidence';
import { followedSql } from './late-words';

/** A piece of evidence beside a late answer. */
export interface LateEvidenceView {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly file: { readonly name: string; readonly mediaType: string; readonly sizeBytes: number } | null;
  readonly page: number | null;
  /** What the phone claims, corrected by its measured offset. */
  readonly takenAt: string | null;
  /** When the server first heard of it. */
  readonly begunAt: string;
  readonly arrivedAt: string;
  /** Whether it became evidence. */
  readonly isTaken: boolean;
}

const columns = `
  select e.id, e.late_answer_id as "lateAnswerId", e.kind, e.url, e.page, e.evidence_id is not null as "isTaken",
         case when f.sha256 is not null then
           jsonb_build_object('name', e.file_name, 'mediaType', f.media_type, 'sizeBytes', f.size_bytes) end as file,
         ${instant('(e.taken_at + make_interval(secs => coalesce(e.clock_offset_ms, 0) / 1000.0))')} as "takenAt",
         ${instant('e.begun_at')} as "begunAt", ${instant('e.arrived_at')} as "arrivedAt"
    from late_evidence e left join evidence_files f on f.sha256 = e.file_sha256`;

/** The pieces beside these late answers, in the order of coming. */
export const findLateEvidence = async (
  tx: Transaction,
  lateAnswerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LateEvidenceView[]>> => {
  const rows = await tx.query<(LateEvidenceView & { lateAnswerId: string })[]>(
    `${columns} where e.late_answer_id = any($1) order by e.id`,
    [lateAnswerIds],
  );
  const found = new Map<string, LateEvidenceView[]>();
  for (const { lateAnswerId, ...view } of rows) found.set(lateAnswerId, [...(found.get(lateAnswerId) ?? []), view]);
  return found;
};

/** What this person's device sent under this key before; null where it is new. */
export const findKeptEvidence = async (
  tx: Transaction,
  { userId }: Actor,
  key: string,
): Promise<LateEvidenceView | null> => {
  const [row] = await tx.query<(LateEvidenceView & { lateAnswerId?: string })[]>(
    `${columns} where e.sent_by = $1 and e.key = $2`,
    [userId, key],
  );
  if (!row) return null;
  const { lateAnswerId: _, ...view } = row;
  return view;
};

interface Place {
  readonly assessmentId: string;
  readonly itemCode: string;
}

/** The sender's last word on the item that waits; where none does, one that says nothing but that evidence came. */
export const placeOf = async (
  tx: Transaction,
  { userId }: Actor,
  { assessmentId, itemCode, saqUntil }: Place & { readonly saqUntil: string | null },
): Promise<{ readonly id: string; readonly isNew: boolean }> => {
  const [waiting] = await tx.query<{ id: string }[]>(
    `select l.id from late_answers l
      where l.assessment_id = $1 and l.item_code = $2 and l.sent_by = $3 and l.decision is null
        and (l.is_evidence_only or not ${followedSql('l')}) order by l.is_evidence_only, l.id desc limit 1`,
    [assessmentId, itemCode, userId],
  );
  if (waiting) return { id: waiting.id, isNew: false };
  const id = newId();
  await tx.query(
    `insert into late_answers (id, assessment_id, item_code, is_evidence_only, seen_revision, key, sent_by, passed_deadline)
     values ($1, $2, $3, true, coalesce((select revision from answers where assessment_id = $2 and item_code = $3), 0), $5, $4, $6)`,
    [id, assessmentId, itemCode, userId, `evidence-${id}`, saqUntil],
  );
  return { id, isNew: true };
};

/** Evidence goes with its sender's last word on the item. */
export const moveEvidence = async (tx: Transaction, assessmentId: string): Promise<void> => {
  await tx.query(
    `update late_evidence e set late_answer_id = n.id
       from late_answers o cross join lateral (
         select f.id from late_answers f
          where f.assessment_id = o.assessment_id and f.item_code = o.item_code and f.sent_by = o.sent_by and f.id > o.id
            and f.decision is null and not f.is_evidence_only
            and (f.typed_at >= o.typed_at or f.typed_at is null or o.typed_at is null)
          order by f.id desc limit 1) n
      where e.late_answer_id = o.id and e.evidence_id is null and o.assessment_id = $1 and o.decision is null`,
    [assessmentId],
  );
};

/** Keeps one piece beside its late answer. Throws `evidence.tooMany`. */
export const insertLateEvidence = async (
  tx: Transaction,
  { assessmentId, itemCode }: Place,
  row: object,
): Promise<void> => {
  await tx.query(
    `insert into late_evidence (id, late_answer_id, sent_by, key, kind, url, file_sha256, sent_sha256, file_name, page,
            taken_at, clock_offset_ms, begun_at)
     select id, "lateAnswerId", "sentBy", key, kind, url, "fileSha256", "sentSha256", "fileName", page, "takenAt",
            "clockOffsetMs", coalesce("begunAt", now())
       from jsonb_to_record($1::jsonb) as r(id uuid, "lateAnswerId" uuid, "sentBy" uuid, key text, kind text, url text,
            "fileSha256" text, "sentSha256" text, "fileName" text, page int, "takenAt" timestamptz, "clockOffsetMs" int,
            "begunAt" timestamptz)`,
    [JSON.stringify(row)],
  );
  const [full] = await tx.query<unknown[]>(
    `select 1 from (
       select 1 from evidence where assessment_id = $1 and item_code = $2 and removed_at is null
       union all
       select 1 from late_evidence e join late_answers l on l.id = e.late_answer_id
        where l.assessment_id = $1 and l.item_code = $2 and l.decision is null and e.evidence_id is null
     ) pieces having count(*) > ${MOST_PER_ITEM}`,
    [assessmentId, itemCode],
  );
  if (full) throw problem.evidenceTooMany({ itemCode, most: MOST_PER_ITEM });
};
