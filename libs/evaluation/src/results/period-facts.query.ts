/** The facts of a period as rows: a handful of statements whatever its size. */
import { instant, type Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { stillCounts } from '../corrections/effects.query';
import { loadInstruments } from '../instruments/load-instrument';
import { standingValues } from '../inspections/inspections.query';
import { standingRecords } from '../recorded-scores/recorded-scores.query';
import { saqWindow } from '../windows/saq-window';
import type {
  AssessmentFacts,
  GateDecisionFacts,
  InspectionFacts,
  JurorFacts,
  JurorScoreFacts,
  PeriodFacts,
  PresentationFacts,
  RecordedFacts,
  VerdictFacts,
} from './period-document';
import { standingVerdicts } from '../verdicts/standing-verdicts';

/**
 * The verdicts that count, unless a correction dropped them. One row for each assessment, since tens of thousands of small rows cost more to carry over than to find.
 */
const verdictsSql = `
  select assessment_id as "assessmentId", jsonb_object_agg(item_code, value) as values
    from ${standingVerdicts('v.assessment_id in (select id from assessments where period_id = $1)')} valid
   where value is not null and ${stillCounts('valid', 'verdict')} group by 1`;

const policySql = `
  select pp.policy from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version where p.id = $1`;

const assessmentsSql = `
  select a.id, b.code as "bodyCode", b.name as "bodyName", b.kind as "bodyKind", a.category, a.group_code as "groupCode", a.state,
         ${instant('a.submitted_at')} as "submittedAt"
    from assessments a join public_bodies b on b.id = a.public_body_id where a.period_id = $1`;

const presentationsSql = `
  select id, assessment_id as "assessmentId", stage_code as "stageCode", head_attended as "headAttended"
    from presentations where period_id = $1`;

const inspectionsSql = `
  select n.assessment_id as "assessmentId", n.stage_code as "stageCode", n.outcome,
         coalesce((select jsonb_object_agg(f.item_code, f.value) from ${standingValues('v.inspection_id = n.id')} f
                    where f.value is not null), '{}') as values
    from inspections n where n.period_id = $1 and n.outcome is not null`;

const recordedSql = `
  select r.assessment_id as "assessmentId", r.stage_code as "stageCode", r.score::text as score
    from ${standingRecords('v.assessment_id in (select id from assessments where period_id = $1)')} r`;

const gateDecisionsSql = `
  select distinct on (assessment_id, stage_code) assessment_id as "assessmentId", stage_code as "stageCode", passed, decree, reason
    from gate_decisions where period_id = $1 order by assessment_id, stage_code, id desc`;

const jurorsSql = `
  select j.presentation_id as "presentationId", j.user_id as "userId", j.recused_reason is not null as recused,
         j.card_signed_at is not null as signed
    from presentation_jurors j join presentations p on p.id = j.presentation_id where p.period_id = $1`;

const scoresSql = `
  select s.presentation_id as "presentationId", s.user_id as "userId", s.criterion_code as "criterionCode", s.score::text as score
    from juror_scores s join presentations p on p.id = s.presentation_id where p.period_id = $1`;

/** The policy in force and the frozen instruments of a period. */
export const findRules = async (
  tx: Transaction,
  periodId: string,
): Promise<{ policy: Policy; instruments: Readonly<Record<string, Instrument>> } | null> => {
  const [rule] = await tx.query<{ policy: Policy }[]>(policySql, [periodId]);
  if (!rule) return null;
  return { policy: rule.policy, instruments: await loadInstruments(tx, periodId) };
};

/** Everything a period's scores are made from, or null where there is no such period. */
export const findPeriodFacts = async (tx: Transaction, periodId: string): Promise<PeriodFacts | null> => {
  const rules = await findRules(tx, periodId);
  if (!rules) return null;
  return {
    ...rules,
    assessments: await tx.query<AssessmentFacts[]>(assessmentsSql, [periodId]),
    verdicts: await tx.query<VerdictFacts[]>(verdictsSql, [periodId]),
    presentations: await tx.query<PresentationFacts[]>(presentationsSql, [periodId]),
    inspections: await tx.query<InspectionFacts[]>(inspectionsSql, [periodId]),
    recorded: await tx.query<RecordedFacts[]>(recordedSql, [periodId]),
    gateDecisions: await tx.query<GateDecisionFacts[]>(gateDecisionsSql, [periodId]),
    jurors: await tx.query<JurorFacts[]>(jurorsSql, [periodId]),
    scores: await tx.query<JurorScoreFacts[]>(scoresSql, [periodId]),
  };
};

/**
 * `xmin` changes with every write of an assessment's row, and whoever gives a verdict writes that row: one small row a body
 * says what tens of thousands of verdicts would.
 */
const fingerprintSql = `
  select concat_ws('/', p.policy_version, p.state, (select count(*) from determinations d where d.period_id = p.id),
    (select string_agg(pi.code || ':' || pi.version, ',' order by pi.code, pi.version) from period_instruments pi where pi.period_id = p.id),
    (select md5(string_agg(a.id || a.xmin::text, ',' order by a.id)) from assessments a where a.period_id = p.id),
    (select md5(string_agg(r.id || coalesce(r.head_attended::text, '-'), ',' order by r.id)) from presentations r where r.period_id = p.id),
    (select md5(string_agg(n.id || coalesce(n.ended_at::text, '-'), ',' order by n.id)) from inspections n where n.period_id = p.id),
    (select md5(string_agg(j.presentation_id::text || j.user_id || (j.recused_reason is null) || (j.card_signed_at is null), ','
       order by j.presentation_id, j.user_id))
       from presentation_jurors j join presentations r on r.id = j.presentation_id where r.period_id = p.id),
    (select count(*) || ':' || max(s.id) from juror_score_events s join presentations r on r.id = s.presentation_id where r.period_id = p.id),
    (select count(*) from assessment_stages s join assessments a on a.id = s.assessment_id where a.period_id = p.id and s.state = 'pending'),
    (select count(*) filter (where w.is_over) || ':' || count(*)
       from assessments a join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
      where a.period_id = p.id and a.state in ('registered','filling','returned'))
  ) as fingerprint
  from periods p where p.id = $1`;

/** A short text that changes whenever a fact of the period does, so that a computed standing can be kept meanwhile. */
export const findFingerprint = async (tx: Transaction, periodId: string): Promise<string | null> => {
  const [row] = await tx.query<{ fingerprint: string }[]>(fingerprintSql, [periodId]);
  return row?.fingerprint ?? null;
};
