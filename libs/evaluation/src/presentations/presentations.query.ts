import { type Delegate, instant, type Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { loadInstruments } from '../instruments/load-instrument';
import { judgingIsOpen } from '../determinations/open-correction.query';
import { categoryLabelColumn } from '../periods/category-label';
import type { StageClock } from '../windows/require-running';
import { correctionsColumn } from '../stage-corrections/stage-corrections.query';
import { stageWindow } from '../windows/stage-window';
import type { JurorSeat, TurnSession } from './presentation-views';

export interface PresentationLine extends StageClock {
  readonly id: string;
  readonly periodId: string;
  /** Whether it may still be judged: the period is open, or the determination is corrected for this body. */
  readonly isOpen: boolean;
  readonly periodYear: number;
  readonly periodTitle: string;
  readonly organiserId: string;
  readonly assessmentId: string;
  /** Merged into another body, or withdrawn: judged no further. */
  readonly isWithdrawn: boolean;
  readonly stageCode: string;
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly startsAt: string | null;
  readonly room: string | null;
  readonly session: TurnSession | null;
  readonly place: number | null;
  readonly headAttended: boolean | null;
  readonly delegates: readonly Delegate[];
  readonly jurors: readonly JurorSeat[];
  readonly rubricCode: string | null;
  /** Criteria that the person who asks has scored. */
  readonly myScored: number;
}

const lineSql = `
  select r.id, r.period_id as "periodId", ${judgingIsOpen} as "isOpen", p.year as "periodYear", p.title as "periodTitle", p.organiser_id as "organiserId", r.assessment_id as "assessmentId", a.state = 'withdrawn' as "isWithdrawn",
         r.stage_code as "stageCode", b.id as "bodyId", b.code, b.name, b.kind, a.category, ${categoryLabelColumn}, ${instant('r.starts_at')} as "startsAt", r.room,
         ${instant('w.opens_at')} as "opensAt", ${instant('w.closes_at')} as "closesAt", w.has_begun as "hasBegun", w.is_over as "isOver",
         r.head_attended as "headAttended", r.delegates, r.place,
         (select json_build_object('id', n.id, 'name', n.name, 'startsAt', ${instant('n.starts_at')}, 'minutes', n.minutes,
                   'videoUrl', n.video_url, 'isDrawn', exists (select 1 from presentation_draws d where d.session_id = n.id))
            from presentation_sessions n where n.id = r.session_id) as session,
         (select case when jsonb_typeof(s->'instrument') = 'string' then s->>'instrument' else s->'instrument'->>a.category end
            from jsonb_array_elements(pp.policy->'stages') s where s->>'code' = r.stage_code) as "rubricCode",
         coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'signedAt', ${instant('j.card_signed_at')},
                     'recusedReason', j.recused_reason, 'awayReason', j.away_reason,
                     'corrections', ${correctionsColumn('c.presentation_id = r.id and c.juror_id = u.id')}) order by u.name, u.id)
                     from presentation_jurors j join users u on u.id = j.user_id where j.presentation_id = r.id), '[]') as jurors,
         (select count(*)::int from juror_scores where presentation_id = r.id and user_id = $1) as "myScored"
    from presentations r
    join periods p on p.id = r.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    join assessments a on a.id = r.assessment_id
    join public_bodies b on b.id = a.public_body_id
   cross join ${stageWindow('r.stage_code')} w`;

/** The presentations of an organiser, or of one period; for a juror only those with a seat that still take part. */
export const findPresentations = (
  tx: Transaction,
  filter: {
    readonly userId: string;
    readonly organiserId: string;
    readonly periodId: string | null;
    readonly seatedOnly: boolean;
  },
): Promise<PresentationLine[]> =>
  tx.query<PresentationLine[]>(
    `${lineSql}
      where p.organiser_id = $2 and ($3::uuid is null or p.id = $3)
        and (not $4 or a.state <> 'withdrawn' and exists (select 1 from presentation_jurors j where j.presentation_id = r.id and j.user_id = $1 and j.recused_reason is null))
      order by r.starts_at nulls last, r.place nulls last, a.category, b.name, r.id`,
    [filter.userId, filter.organiserId, filter.periodId, filter.seatedOnly],
  );

/** One presentation as the person who asks sees it. */
export const findPresentation = async (
  tx: Transaction,
  id: string,
  userId: string,
): Promise<PresentationLine | null> => {
  const [line] = await tx.query<PresentationLine[]>(`${lineSql} where r.id = $2`, [userId, id]);
  return line ?? null;
};

export interface MarkRow {
  readonly userId: string;
  readonly criterionCode: string;
  readonly score: string;
  readonly note: string | null;
  readonly revision: number;
}

/** Every juror's current scores at one presentation. */
export const findMarks = (tx: Transaction, presentationId: string): Promise<MarkRow[]> =>
  tx.query<MarkRow[]>(
    `select user_id as "userId", criterion_code as "criterionCode", score::text as score, note, revision
       from juror_scores where presentation_id = $1 order by user_id, criterion_code`,
    [presentationId],
  );

/** What one juror gave so far at these presentations. */
export const findMarksOf = (
  tx: Transaction,
  userId: string,
  presentationIds: readonly string[],
): Promise<(MarkRow & { readonly presentationId: string })[]> =>
  tx.query(
    `select presentation_id as "presentationId", user_id as "userId", criterion_code as "criterionCode", score::text as score, note, revision
       from juror_scores where user_id = $1 and presentation_id = any($2)`,
    [userId, presentationIds],
  );

export interface Rules {
  readonly policy: Policy;
  readonly rubrics: ReadonlyMap<string, Instrument>;
}

/** Policies and rubrics of the periods named, by period and by code. */
export const findRubrics = async (
  tx: Transaction,
  periodIds: readonly string[],
): Promise<ReadonlyMap<string, Rules>> => {
  const policies = await tx.query<{ id: string; policy: Policy }[]>(
    `select p.id, pp.policy from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version where p.id = any($1)`,
    [periodIds],
  );
  const rules = new Map<string, Rules>();
  for (const { id, policy } of policies) {
    const frozen = Object.entries(await loadInstruments(tx, id));
    rules.set(id, { policy, rubrics: new Map(frozen.filter(([, { purpose }]) => purpose === 'rubric')) });
  }
  return rules;
};
