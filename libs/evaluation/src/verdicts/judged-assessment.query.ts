import { problem } from '@app/access';
import { type AssessmentState, instant, type PeriodState, type Transaction, type UnsubmittedRule } from '@app/database';
import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { latestInstrument } from '../instruments/latest-instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { saqWindow, unsubmittedRule } from '../windows/saq-window';
import { stageWindow } from '../windows/stage-window';
import type { VerificationFacts } from './items-to-judge';

/** An assessment as whoever judges it needs it. */
export interface JudgedAssessment {
  readonly id: string;
  readonly periodId: string;
  readonly periodState: PeriodState;
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly parentId: string | null;
  readonly bodyKind: string;
  readonly state: AssessmentState;
  /** Whether the SAQ's window has ended, by the database's clock. */
  readonly saqOver: boolean;
  readonly unsubmitted: UnsubmittedRule;
  /** The window of verification, ISO 8601; null: no limit. */
  readonly readingOpensAt: string | null;
  readonly readingClosesAt: string | null;
  /** By the database's clock. */
  readonly readingBegun: boolean;
  readonly readingOver: boolean;
  readonly assignedTo: readonly string[];
  readonly policy: Policy;
  readonly instrumentCode: string;
  readonly instrumentSha256: string;
  readonly instrument: Instrument;
}

const assessmentSql = `
  select a.id, a.period_id as "periodId", p.state as "periodState", p.organiser_id as "organiserId", a.public_body_id as "publicBodyId",
         b.parent_id as "parentId", b.kind as "bodyKind", a.state, pp.policy,
         ${instant('r.opens_at')} as "readingOpensAt",
         ${instant('r.closes_at')} as "readingClosesAt",
         r.has_begun as "readingBegun", r.is_over as "readingOver", w.is_over as "saqOver", ${unsubmittedRule} as unsubmitted,
         i.code as "instrumentCode", i.sha256 as "instrumentSha256",
         array(select s.user_id::text from assignments s where s.assessment_id = a.id) as "assignedTo"
    from assessments a
    join periods p on p.id = a.period_id
    join public_bodies b on b.id = a.public_body_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    join lateral ${latestInstrument('p.id', 'a.instrument_code')} i on true
   cross join ${saqWindow()} w
   cross join ${stageWindow("'verifikasi'")} r
   where a.id = $1`;

/**
 * Loads an assessment to be judged. `hold` keeps the assessment for this transaction and its period from being determined
 * or corrected meanwhile, so that no verdict slips in behind the plenary's back.
 */
export const loadJudged = async (tx: Transaction, assessmentId: string, hold = false): Promise<JudgedAssessment> => {
  if (hold) await holdAssessment(tx, assessmentId);
  const [row] = await tx.query<Omit<JudgedAssessment, 'instrument'>[]>(assessmentSql, [assessmentId]);
  if (!row) throw problem.notFound();
  return { ...row, instrument: await loadInstrument(tx, row.instrumentSha256) };
};

/** The period first, as whoever corrects it does; read only afterwards, since a statement that waited sees what was before. */
const holdAssessment = async (tx: Transaction, assessmentId: string): Promise<void> => {
  await tx.query('select 1 from periods where id = (select period_id from assessments where id = $1) for share', [
    assessmentId,
  ]);
  await tx.query('select 1 from assessments where id = $1 for update', [assessmentId]);
};

/** Answers, accepted values and evidence of one assessment. */
export const findVerificationFacts = async (
  tx: Transaction,
  { id, instrument, bodyKind }: Pick<JudgedAssessment, 'id' | 'instrument' | 'bodyKind'>,
): Promise<VerificationFacts> => ({
  instrument,
  bodyKind,
  ...((await findFilled(tx, [id])).get(id) ?? nothingFilled),
});
