import { may, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { findAnnouncementsTo, findColleagues, findComments, findQuestions } from './conversation.query';
import type { Conversation } from './conversation-views';

/** Everything said about the items of a questionnaire, read at once: a weak line pays for each request. */
@Injectable()
export class ConversationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** What the body says among itself is for the body alone. Throws `access.*`. */
  async show(actor: Actor, assessmentId: string): Promise<Conversation> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'conversation.read' });
      const isInside = may(actor, 'itemComment.write', assessment);
      return {
        comments: isInside ? await findComments(tx, assessmentId) : [],
        colleagues: isInside ? await findColleagues(tx, assessment.publicBodyId) : [],
        questions: await findQuestions(tx, assessmentId),
        announcements: await findAnnouncementsTo(tx, assessmentId),
      };
    });
  }
}
