import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { canonicalJson, completeness, type Instrument, type ItemValues } from '@app/instrument';
import { sha256 } from '@app/platform';
import { scoreQuestionnaire, type ScoringPolicy } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { moveAssessment } from '../assessments/move-assessment';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { windowClosed } from '../assessments/require-filling';
import { loadInstrument } from '../instruments/load-instrument';
import { findReceipt, type Receipt } from './receipt.query';
import { statement } from './statement';

@Injectable()
export class SubmissionsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The superior signs and hands in; from then on no answer changes. Gaps are allowed, they score nothing: the checklist
   * shows them first. Throws `submission.statement`, `submission.done`, `assessment.locked`, `period.closed`.
   */
  async submit(actor: Actor, assessmentId: string, statementAccepted: boolean): Promise<Receipt> {
    if (!statementAccepted) throw problem.statementRefused();
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'submission.write', lock: true });
      await requireHandingIn(tx, assessment);
      const { answers: values, evidence } = (await findFilled(tx, [assessmentId])).get(assessmentId) ?? nothingFilled;
      const instrument = await loadInstrument(tx, assessment.instrumentSha256);
      const { missing } = completeness(instrument, values, evidence, assessment.bodyKind);
      const answersSha256 = sha256(canonicalJson(values));
      await keepSelfScore(tx, assessment, { instrument, values });
      await keepSubmission(tx, actor, { assessment, answersSha256 });
      await moveAssessment(tx, actor, assessment, { to: 'submitted' });
      const details = { assessmentId, bodyCode: assessment.bodyCode, answersSha256, missing: missing.length };
      await audit(tx, actor, 'assessment.submitted', details);
      return loadReceipt(tx, assessmentId);
    });
  }

  /** The receipt. Throws `submission.unknown` while there is none. */
  async load(actor: Actor, assessmentId: string): Promise<Receipt> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      return loadReceipt(tx, assessmentId);
    });
  }
}

const loadReceipt = async (tx: Transaction, assessmentId: string): Promise<Receipt> => {
  const receipt = await findReceipt(tx, assessmentId);
  if (!receipt) throw problem.submissionUnknown();
  return receipt;
};

const requireHandingIn = async (tx: Transaction, assessment: LoadedAssessment): Promise<void> => {
  const { id, state } = assessment;
  if (state !== 'filling' && state !== 'returned') {
    if (await findReceipt(tx, id)) throw problem.submissionDone();
    throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
  }
  if (!assessment.saqOpen) throw windowClosed(assessment);
};

const keepSelfScore = async (
  tx: Transaction,
  { id, periodId, policyVersion, bodyKind }: LoadedAssessment,
  { instrument, values }: { readonly instrument: Instrument; readonly values: ItemValues },
): Promise<void> => {
  const [rules] = await tx.query<{ policy: ScoringPolicy }[]>(
    'select policy from period_policies where period_id = $1 and version = $2',
    [periodId, policyVersion],
  );
  if (!rules) throw new RangeError(`period ${periodId} has no policy ${policyVersion}`);
  const { exact, score } = scoreQuestionnaire(instrument, values, rules.policy, { bodyKind, view: 'self' });
  await tx.query('update assessments set self_exact = $2, self_score = $3 where id = $1', [id, exact, score]);
};

/** A questionnaire that was given back gets a receipt of its own each time; the first keeps the number it had. */
const keepSubmission = async (
  tx: Transaction,
  actor: Actor,
  { assessment, answersSha256 }: { readonly assessment: LoadedAssessment; readonly answersSha256: string },
): Promise<void> => {
  await tx.query(
    `insert into submissions (id, assessment_id, revision, statement, signed_by, submitted_at, answers_sha256, number)
     select $1, $2, r.revision, $3, $4, now(), $5,
            'TT-' || p.code || '-' || $6 || case when r.revision > 1 then '-' || r.revision else '' end
       from periods p, (select count(*)::int + 1 as revision from submissions where assessment_id = $2) r where p.id = $7`,
    [newId(), assessment.id, statement, actor.userId, answersSha256, assessment.bodyCode, assessment.periodId],
  );
};
