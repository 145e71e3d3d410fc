import { type InspectionOutcome, instant, type PeriodState, type Transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { latestInstrument } from '../instruments/latest-instrument';
import { judgingIsOpen } from '../determinations/open-correction.query';
import { categoryLabelColumn } from '../periods/category-label';
import { correctionsColumn, type StageCorrectionView } from '../stage-corrections/stage-corrections.query';
import { stageWindow } from '../windows/stage-window';
import type { FoundValue, InspectionPiece } from './inspection-views';

export interface InspectionLine {
  readonly id: string;
  readonly periodId: string;
  /** Whether it may still be judged: the period is open, or the determination is corrected for this body. */
  readonly isOpen: boolean;
  readonly periodState: PeriodState;
  readonly organiserId: string;
  readonly policy: Policy;
  readonly assessmentId: string;
  readonly isWithdrawn: boolean;
  readonly stageCode: string;
  readonly stageLabel: string;
  readonly bodyId: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly assessorId: string | null;
  readonly assessorName: string | null;
  readonly outcome: InspectionOutcome | null;
  readonly outcomeReason: string | null;
  readonly endedAt: string | null;
  readonly filled: number;
  readonly instrumentSha256: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly hasBegun: boolean;
  readonly isOver: boolean;
  readonly corrections: readonly StageCorrectionView[];
}

/** The newest value of each item, those taken back among them. */
export const standingValues = (where: string): string => `
  (select distinct on (v.inspection_id, v.item_code) v.* from inspection_values v where ${where}
    order by v.inspection_id, v.item_code, v.revision desc)`;

const lineSql = `
  select n.id, n.period_id as "periodId", ${judgingIsOpen} as "isOpen", p.state as "periodState", p.organiser_id as "organiserId", pp.policy,
         n.assessment_id as "assessmentId", a.state = 'withdrawn' as "isWithdrawn", n.stage_code as "stageCode",
         coalesce(s.stage->>'label', n.stage_code) as "stageLabel", b.id as "bodyId", b.parent_id as "parentId", b.code, b.name, b.kind,
         a.category, ${categoryLabelColumn}, n.assessor_id as "assessorId", u.name as "assessorName", n.outcome,
         n.outcome_reason as "outcomeReason", ${instant('n.ended_at')} as "endedAt",
         (select count(*)::int from ${standingValues('v.inspection_id = n.id')} f where f.value is not null) as filled,
         i.sha256 as "instrumentSha256", ${instant('w.opens_at')} as "opensAt", ${instant('w.closes_at')} as "closesAt",
         w.has_begun as "hasBegun", w.is_over as "isOver", ${correctionsColumn('c.inspection_id = n.id')} as corrections
    from inspections n
    join periods p on p.id = n.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    join assessments a on a.id = n.assessment_id
    join public_bodies b on b.id = a.public_body_id
    join lateral (select s as stage from jsonb_array_elements(pp.policy->'stages') s where s->>'code' = n.stage_code) s on true
    join lateral ${latestInstrument('p.id', `case when jsonb_typeof(s.stage->'instrument') = 'string' then s.stage->>'instrument' else s.stage->'instrument'->>a.category end`)} i on true
    left join users u on u.id = n.assessor_id
   cross join ${stageWindow('n.stage_code')} w`;

/** Inspections of an organiser, or of one period; with `assessorId` only that person's. Unfinished ones first. */
export const findInspections = (
  tx: Transaction,
  filter: { readonly organiserId: string; readonly periodId: string | null; readonly assessorId: string | null },
): Promise<InspectionLine[]> =>
  tx.query<InspectionLine[]>(
    `${lineSql}
      where p.organiser_id = $1 and ($2::uuid is null or p.id = $2) and ($3::uuid is null or n.assessor_id = $3) and a.state <> 'withdrawn'
      order by n.ended_at is not null, p.year desc, n.stage_code, a.category, b.name, n.id`,
    [filter.organiserId, filter.periodId, filter.assessorId],
  );

/** One inspection; null where there is none. */
export const findInspection = async (tx: Transaction, id: string): Promise<InspectionLine | null> =>
  (await tx.query<InspectionLine[]>(`${lineSql} where n.id = $1`, [id]))[0] ?? null;

/** What was found, by item. */
export const findValues = async (tx: Transaction, id: string): Promise<Readonly<Record<string, FoundValue>>> => {
  const rows = await tx.query<(FoundValue & { itemCode: string })[]>(
    `select v.item_code as "itemCode", v.value, v.note, v.revision, ${instant('v.saved_at')} as "savedAt"
       from ${standingValues('v.inspection_id = $1')} v order by v.item_code`,
    [id],
  );
  return Object.fromEntries(rows.map(({ itemCode, ...found }) => [itemCode, found]));
};

/** What a piece `e` with its file `f` is, as it is signed. */
export const pieceKind = `case when e.url is not null then 'link' when f.media_type like 'image/%' then 'photo'
  when f.media_type like 'video/%' then 'video' else 'file' end`;

/** Links and files beside the items, in the order they came. */
export const findPieces = (tx: Transaction, id: string): Promise<InspectionPiece[]> =>
  tx.query<InspectionPiece[]>(
    `select e.id, e.item_code as "itemCode", e.url, e.file_name as "fileName", f.media_type as "mediaType",
            f.size_bytes::int as "sizeBytes", ${pieceKind} as kind, coalesce(e.sent_sha256, e.file_sha256) as sha256,
            ${instant('e.created_at')} as "createdAt"
       from inspection_evidence e left join evidence_files f on f.sha256 = e.file_sha256
      where e.inspection_id = $1 and e.removed_at is null order by e.id`,
    [id],
  );

/** The values that count, of one inspection. */
export const valuesOf = (found: Readonly<Record<string, FoundValue>>): Readonly<Record<string, ItemValue>> =>
  Object.fromEntries(Object.entries(found).flatMap(([code, { value }]) => (value ? [[code, value]] : [])));
