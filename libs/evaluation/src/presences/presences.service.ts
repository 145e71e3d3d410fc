import type { Actor } from '@app/access';
import { transaction, type AssessmentState } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';

/** Somebody else who has the questionnaire open. */
export interface PresenceView {
  readonly userId: string;
  readonly name: string;
  /** The item they are at; null where they are at none. */
  readonly itemCode: string | null;
}

/** What somebody who stays at a questionnaire hears: who else is there, and until when it may be filled in. */
export interface Company {
  readonly items: readonly PresenceView[];
  readonly state: AssessmentState;
  readonly deadline: string | null;
  /** Whether its window is open by the database's clock. */
  readonly isOpen: boolean;
}

/** Who is not heard of for so long has left; a page says where it is about three times in it. */
const GONE_AFTER_SECONDS = 75;

/** Who else of the body is at the same questionnaire. */
@Injectable()
export class PresencesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Says where the actor is, and hears who else is there. */
  async stay(actor: Actor, assessmentId: string, itemCode: string | null): Promise<Company> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'assessment.follow' });
      await tx.query(
        `insert into presences (assessment_id, user_id, item_code) values ($1, $2, $3)
         on conflict (assessment_id, user_id) do update set item_code = excluded.item_code, seen_at = now()`,
        [assessmentId, actor.userId, itemCode],
      );
      const items = await tx.query<PresenceView[]>(
        `select p.user_id as "userId", u.name, p.item_code as "itemCode" from presences p join users u on u.id = p.user_id
          where p.assessment_id = $1 and p.user_id <> $2 and p.seen_at > now() - make_interval(secs => ${GONE_AFTER_SECONDS})
          order by u.name, p.user_id`,
        [assessmentId, actor.userId],
      );
      return { items, state: assessment.state, deadline: assessment.saqUntil, isOpen: assessment.saqOpen };
    });
  }

  /** The page was left. */
  async leave(actor: Actor, assessmentId: string): Promise<void> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.follow' });
      await tx.query('delete from presences where assessment_id = $1 and user_id = $2', [assessmentId, actor.userId]);
    });
  }
}
