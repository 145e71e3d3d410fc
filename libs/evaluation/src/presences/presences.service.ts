import type { Actor } from '@app/access';
import { transaction, type AssessmentState, type Transaction } from '@app/database';
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
  readonly evidence: EvidenceMark;
}

/** By this a page sees whether evidence came or went since it was opened. */
export interface EvidenceMark {
  readonly count: number;
  /** Of the piece added last. */
  readonly latestId: string | null;
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
      const { state, saqUntil: deadline, saqOpen: isOpen } = assessment;
      return { items, state, deadline, isOpen, evidence: await markEvidence(tx, assessmentId) };
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

const markEvidence = async (tx: Transaction, assessmentId: string): Promise<EvidenceMark> => {
  const [mark] = await tx.query<EvidenceMark[]>(
    `select count(*)::int as count, max(id::text) as "latestId" from evidence where assessment_id = $1 and removed_at is null`,
    [assessmentId],
  );
  return mark ?? { count: 0, latestId: null };
};
