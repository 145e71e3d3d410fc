import { instant, type Transaction } from '@app/database';
import type { TurnSession } from '../presentations/presentation-views';

/** A body's turn before the jury as the body may know it: nothing of jurors and their cards. */
export interface TurnView {
  readonly id: string;
  readonly stageCode: string;
  readonly stageLabel: string;
  readonly startsAt: string | null;
  readonly room: string | null;
  readonly session: TurnSession | null;
  /** In the order of the session, from 1; null until lots are drawn. */
  readonly place: number | null;
  /** Whether the body may still add or take back slides: the period is open, and no juror has signed on what was shown. */
  readonly takesSlides: boolean;
}

export interface TurnLine extends TurnView {
  readonly bodyName: string;
  readonly publicBodyId: string;
  readonly periodId: string;
  readonly periodTitle: string;
  readonly organiserId: string;
  readonly jurorIds: readonly string[];
}

const lineSql = `
  select r.id, r.stage_code as "stageCode", ${instant('r.starts_at')} as "startsAt", r.room, r.place, b.name as "bodyName", b.id as "publicBodyId",
         p.id as "periodId", p.organiser_id as "organiserId", pp.policy->>'title' as "periodTitle",
         coalesce((select k->>'label' from jsonb_array_elements(pp.policy->'stages') k where k->>'code' = r.stage_code), r.stage_code) as "stageLabel",
         (select json_build_object('id', n.id, 'name', n.name, 'startsAt', ${instant('n.starts_at')}, 'minutes', n.minutes,
                   'videoUrl', n.video_url, 'isDrawn', exists (select 1 from presentation_draws d where d.session_id = n.id))
            from presentation_sessions n where n.id = r.session_id) as session,
         p.state = 'open' and not exists (select 1 from presentation_jurors k where k.presentation_id = r.id and k.card_signed_at is not null) as "takesSlides",
         array(select j.user_id::text from presentation_jurors j where j.presentation_id = r.id and j.recused_reason is null) as "jurorIds"
    from presentations r join assessments a on a.id = r.assessment_id join public_bodies b on b.id = a.public_body_id
    join periods p on p.id = r.period_id join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version`;

/** The turns of one assessment, by their hour. */
export const findTurnsOf = (tx: Transaction, assessmentId: string): Promise<TurnLine[]> =>
  tx.query<TurnLine[]>(`${lineSql} where r.assessment_id = $1 order by r.starts_at nulls last, r.id`, [assessmentId]);

export const findTurn = async (tx: Transaction, id: string): Promise<TurnLine | null> => {
  const [line] = await tx.query<TurnLine[]>(`${lineSql} where r.id = $1`, [id]);
  return line ?? null;
};

/** The turns of a session in its order, of those that still take part. */
export const findTurnsIn = (tx: Transaction, sessionId: string): Promise<TurnLine[]> =>
  tx.query<TurnLine[]>(
    `${lineSql} where r.session_id = $1 and a.state <> 'withdrawn' order by r.place nulls last, b.name, r.id`,
    [sessionId],
  );
