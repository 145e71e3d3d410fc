import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { ItemValue } from '@app/instrument';
import { DataSource } from 'typeorm';
import { findAnswers } from '../assessments/form.query';
import { keepAnswers } from '../answers/keep-answers';
import { loadAssessment } from '../assessments/load-assessment';
import { requireFilling } from '../assessments/require-filling';
import { findCopies, type Copies } from './copies.query';
import { copyable, type LastYear, type NotCopied } from './last-year';
import { findLastYear } from './last-year.query';

/** What lies in the questionnaire now, and of what was asked for, what was left out and why. */
export interface CopyOutcome {
  readonly copies: Copies;
  readonly left: Readonly<Record<string, NotCopied>>;
}

/** Last year's answers beside this year's questions, and laid out in it to be looked at. */
@Injectable()
export class CopiesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Last year's answer, verdict, reason and links of each item. Throws `access.*`. */
  async lastYear(actor: Actor, assessmentId: string): Promise<LastYear> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      const { period, items } = await findLastYear(tx, assessment);
      return { period, items };
    });
  }

  /**
   * Lays last year's answers out in items that have none, all of them where no codes are given. They are no answers until a
   * person saves each; during a repair only the returned items take any. Throws `assessment.locked`, `item.locked`,
   * `period.closed`.
   */
  async copy(actor: Actor, assessmentId: string, itemCodes: readonly string[] | null): Promise<CopyOutcome> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'answer.write', lock: true });
      requireFilling(assessment, itemCodes ?? []);
      const { items, fromAssessmentId } = await findLastYear(tx, assessment);
      const answers = Object.entries(await findAnswers(tx, assessmentId));
      const answered = new Set(answers.flatMap(([code, { value }]) => (value === null ? [] : [code])));
      const wanted = itemCodes ?? Object.keys(items).filter((code) => assessment.editableItems?.includes(code) ?? true);
      const { values, left } = copyable(items, [...new Set(wanted)], answered);
      const codes = Object.keys(values);
      if (fromAssessmentId && codes.length > 0) {
        await layOut(tx, { assessmentId, fromAssessmentId, userId: actor.userId }, values);
        const { bodyCode } = assessment;
        await audit(tx, actor, 'answers.copied', {
          assessmentId,
          bodyCode,
          items: codes.join(','),
          count: codes.length,
        });
      }
      return { copies: await findCopies(tx, assessmentId), left };
    });
  }

  /**
   * Puts one away again: an answer that says nothing, so that whoever takes the copy at the same time is put before the
   * choice. Throws `copy.unknown`.
   */
  async discard(actor: Actor, assessmentId: string, itemCode: string): Promise<void> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'answer.write', lock: true });
      if (!Object.hasOwn(await findCopies(tx, assessmentId), itemCode)) throw problem.copyUnknown({ itemCode });
      const { note = null, revision = 0 } = (await findAnswers(tx, assessmentId, [itemCode]))[itemCode] ?? {};
      await keepAnswers(tx, actor, assessmentId, [{ itemCode, value: null, note, revision }]);
      await audit(tx, actor, 'copiedAnswer.discarded', { assessmentId, bodyCode: assessment.bodyCode, itemCode });
    });
  }
}

const layOut = (
  tx: Transaction,
  by: { readonly assessmentId: string; readonly fromAssessmentId: string; readonly userId: string },
  values: Readonly<Record<string, ItemValue>>,
): Promise<unknown> =>
  tx.query(
    `insert into copied_answers (assessment_id, item_code, value, from_assessment_id, copied_by)
     select $1, key, value, $2, $3 from jsonb_each($4::jsonb)
     on conflict (assessment_id, item_code) do nothing`,
    [by.assessmentId, by.fromAssessmentId, by.userId, JSON.stringify(values)],
  );
