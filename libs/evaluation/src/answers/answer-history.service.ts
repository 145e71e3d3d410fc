import type { Actor } from '@app/access';
import { instant, transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StoredAnswer } from '../assessments/assessment-form';
import { findAnswersSince } from '../assessments/form.query';
import { loadAssessment } from '../assessments/load-assessment';

/** What others saved meanwhile, and from where to ask on. */
export interface AnswerChanges {
  /** Give it back next time; null while nobody has answered anything. */
  readonly until: string | null;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
}

/** One save of one item. */
export interface AnswerRevision {
  readonly revision: number;
  /** Null: it was cleared. */
  readonly value: ItemValue | null;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}

const MOST_SHOWN = 100;

/** How the answers of a questionnaire came about, for the body that gives them. */
@Injectable()
export class AnswerHistoryService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Answers saved at `since` or later, all without it. Saves of one questionnaire queue up, so that none is ever dated
   * before one that was already told; those of the same millisecond are told again.
   */
  async changes(actor: Actor, assessmentId: string, since: string | null): Promise<AnswerChanges> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.follow' });
      const answers = await findAnswersSince(tx, assessmentId, since);
      const [until = since] = Object.values(answers)
        .map(({ savedAt }) => savedAt)
        .sort()
        .reverse();
      return { until, answers };
    });
  }

  /** Every save of one item, newest first. */
  async revisions(actor: Actor, assessmentId: string, itemCode: string): Promise<readonly AnswerRevision[]> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.follow' });
      return tx.query<AnswerRevision[]>(
        `select e.revision, e.value, e.note, u.name as by,
                ${instant('e.at')} as at
           from answer_events e join users u on u.id = e.actor_id
          where e.assessment_id = $1 and e.item_code = $2 order by e.revision desc limit ${MOST_SHOWN}`,
        [assessmentId, itemCode],
      );
    });
  }
}
