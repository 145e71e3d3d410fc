import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { completeness } from '@app/instrument';
import { JobQueue } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { moveAssessment } from '../assessments/move-assessment';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { windowClosed } from '../assessments/require-filling';
import { LinkChecksService } from '../link-checks/link-checks.service';
import { loadInstrument } from '../instruments/load-instrument';
import { changedSince, isOther } from './changed-since';
import {
  keepSelfScore,
  keepSubmission,
  requireHandingIn,
  requireLetter,
  requireSigner,
  type SubmitInput,
} from './hand-in';
import { findNewestPaper, findPublicReceipt, findReceipt, type PublicReceipt, type Receipt } from './receipt.query';
import { findStandingContent } from './standing-content.query';
import { hashesOfContent, receiptFormat, type ReceiptFormat, type SubmissionContent } from './submission-content';

/** What a body downloads to compute its receipt's hashes again. */
export interface ReceiptContent extends SubmissionContent {
  readonly format: ReceiptFormat;
  readonly number: string;
  readonly submittedAt: string;
  readonly answersSha256: string;
  readonly evidenceSha256: string;
}

@Injectable()
export class SubmissionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    private readonly linkChecks: LinkChecksService,
  ) {}

  /**
   * Notes that somebody pressed to hand in, by the database's clock, before the last question is asked. Throws
   * `assessment.locked`, `period.closed`.
   */
  async begin(actor: Actor, assessmentId: string): Promise<{ readonly begunAt: string }> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'submission.write' });
      if (!assessment.saqOpen) throw windowClosed(assessment);
      const [row] = await tx.query<{ begunAt: Date }[]>(
        'insert into submission_beginnings (id, assessment_id, user_id) values ($1, $2, $3) returning begun_at as "begunAt"',
        [newId(), assessmentId, actor.userId],
      );
      await audit(tx, actor, 'submission.begun', { assessmentId, bodyCode: assessment.bodyCode });
      return { begunAt: row?.begunAt.toISOString() ?? '' };
    });
  }

  /**
   * The superior signs and hands in, or the officer with a signed letter where the period takes one; from then on no
   * answer changes. Gaps are allowed, they score nothing: the checklist shows them first. The receipt on paper and by
   * mail is a job of the same transaction. Throws `submission.statement`, `submission.changed`,
   * `submission.letterMissing`, `submission.letterOutdated`, `submission.done`, `assessment.locked`, `period.closed`.
   */
  async submit(actor: Actor, assessmentId: string, input: SubmitInput): Promise<Receipt> {
    if (!input.statementAccepted) throw problem.statementRefused();
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'submission.write', lock: true });
      const signing = await requireSigner(tx, actor, assessment);
      await requireHandingIn(tx, actor, assessment);
      const { answers: values, evidence } = (await findFilled(tx, [assessmentId])).get(assessmentId) ?? nothingFilled;
      const content = await findStandingContent(tx, assessmentId);
      const hashes = hashesOfContent(content);
      if (isOther(input, hashes))
        throw problem.submissionChanged({ itemCodes: await changedSince(tx, assessmentId, content, input) });
      const letterId = await requireLetter(tx, assessment, signing, { content, input });
      const instrument = await loadInstrument(tx, assessment.instrumentSha256);
      const { missing } = completeness(instrument, values, evidence, assessment.bodyKind);
      await keepSelfScore(tx, assessment, { instrument, values });
      const submissionId = await keepSubmission(tx, actor, assessment, {
        content,
        input: { ...input, letterId },
      });
      await moveAssessment(tx, actor, assessment, { to: 'submitted' });
      if (input.paper !== 'onRequest') await this.jobs.enqueue(tx, 'issue-receipt', { submissionId });
      const { answersSha256 } = hashes;
      const details = { assessmentId, bodyCode: assessment.bodyCode, answersSha256, missing: missing.length };
      await audit(tx, actor, 'assessment.submitted', details);
      await this.linkChecks.queueAllAgain(tx, assessmentId);
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

  /** What was handed in, word for word. Throws `submission.unknown`, also for what is older than this record. */
  async loadContent(actor: Actor, assessmentId: string): Promise<ReceiptContent> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      const paper = await findNewestPaper(tx, assessmentId);
      if (!paper?.content || !paper.evidenceSha256) throw problem.submissionUnknown();
      const { number, submittedAt, answersSha256, evidenceSha256, content } = paper;
      return { format: receiptFormat(content), number, submittedAt, answersSha256, evidenceSha256, ...content };
    });
  }

  /** To anyone who holds a receipt: that it is genuine. Throws `submission.unknown`. */
  async check(number: string): Promise<PublicReceipt> {
    return transaction(this.dataSource, async (tx) => {
      const found = await findPublicReceipt(tx, number);
      if (!found) throw problem.receiptUnknown();
      return found;
    });
  }
}

const loadReceipt = async (tx: Transaction, assessmentId: string): Promise<Receipt> => {
  const receipt = await findReceipt(tx, assessmentId);
  if (!receipt) throw problem.submissionUnknown();
  return receipt;
};
