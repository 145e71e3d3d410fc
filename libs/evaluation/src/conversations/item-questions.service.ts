import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { itemsByCode } from '@app/instrument';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { loadInstruments } from '../instruments/load-instrument';
import { loadPeriod } from '../periods/load-period';
import { requireOpenPeriod } from '../results/period-owner.query';
import { AnnouncementsService } from './announcements.service';
import { findAsked, findOfficers, findQuestions, type AskedRow } from './conversation.query';
import type { AskedQuestionView, ItemQuestionView } from './conversation-views';
import { itemAddress } from './item-address';

export interface ItemQuestionInput {
  readonly itemCode: string;
  readonly text: string;
  /** Sent again under the same key it is asked once. */
  readonly key?: string | null;
}

export interface QuestionAnswerInput {
  readonly text: string;
  /** Question and answer for all who are asked the item, under this title; null: the answer is for the body alone. */
  readonly title: string | null;
}

/** What bodies ask the organiser about items, and what they are answered. */
@Injectable()
export class ItemQuestionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
    private readonly announcements: AnnouncementsService,
  ) {}

  /** Once for each key. Throws `item.unknown`, `period.notOpen`. */
  async ask(
    actor: Actor,
    assessmentId: string,
    { itemCode, text, key = null }: ItemQuestionInput,
  ): Promise<ItemQuestionView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'itemQuestion.write' });
      requireOpenPeriod({ state: assessment.periodState });
      await loadItem(tx, assessment, itemCode);
      const id = newId();
      const made = await tx.query<unknown[]>(
        `insert into item_questions (id, assessment_id, item_code, text, asked_by, key) values ($1, $2, $3, $4, $5, $6)
         on conflict (asked_by, key) do nothing returning id`,
        [id, assessmentId, itemCode, text, actor.userId, key],
      );
      if (made.length === 0) return loadQuestion(tx, assessmentId, await idOf(tx, actor, key));
      await audit(tx, actor, 'itemQuestion.asked', { assessmentId, itemCode, questionId: id });
      const asked = await loadQuestion(tx, assessmentId, id);
      const { organiserId, periodId, bodyName } = assessment;
      await this.notifications.tell(tx, {
        organiserId,
        userIds: await findOfficers(tx, organiserId),
        kind: 'question',
        title: `${bodyName} bertanya tentang butir ${itemCode}`,
        text,
        href: `/periode/${periodId}/pertanyaan`,
      });
      return asked;
    });
  }

  /** All of a period: unanswered first, the longest waiting on top. */
  async list(actor: Actor, periodId: string): Promise<readonly AskedQuestionView[]> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'itemQuestion.read' });
      return worded(tx, periodId, await findAsked(tx, periodId));
    });
  }

  /** Once; what is to be added later goes into an announcement. Throws `itemQuestion.unknown`, `itemQuestion.answered`. */
  async answer(
    actor: Actor,
    periodId: string,
    questionId: string,
    { text, title }: QuestionAnswerInput,
  ): Promise<AskedQuestionView> {
    return transaction(this.dataSource, async (tx) => {
      const { organiserId } = await loadPeriod(tx, actor, periodId, { action: 'itemQuestion.answer', lock: true });
      const question = await loadAsked(tx, periodId, questionId);
      if (question.answer !== null) throw problem.itemQuestionAnswered();
      await tx.query('update item_questions set answer = $2, answered_by = $3, answered_at = now() where id = $1', [
        questionId,
        text,
        actor.userId,
      ]);
      const { assessmentId, itemCode, instrumentCode, askedById } = question;
      await audit(tx, actor, 'itemQuestion.answered', { periodId, assessmentId, itemCode, questionId });
      await this.notifications.tell(tx, {
        organiserId,
        userIds: [askedById],
        kind: 'answer',
        title: `Pertanyaan Anda tentang butir ${itemCode} dijawab`,
        text,
        href: itemAddress(assessmentId, itemCode),
      });
      if (title !== null)
        await this.announcements.keep(tx, actor, periodId, { title, text, instrumentCode, itemCode, questionId });
      const [answered] = await worded(tx, periodId, [await loadAsked(tx, periodId, questionId)]);
      if (!answered) throw problem.itemQuestionUnknown();
      return answered;
    });
  }
}

const idOf = async (tx: Transaction, { userId }: Actor, key: string | null): Promise<string> => {
  const [found] = await tx.query<{ id: string }[]>('select id from item_questions where asked_by = $1 and key = $2', [
    userId,
    key,
  ]);
  if (!found) throw problem.itemQuestionUnknown();
  return found.id;
};

const loadQuestion = async (tx: Transaction, assessmentId: string, id: string): Promise<ItemQuestionView> => {
  const [found] = await findQuestions(tx, assessmentId, id);
  if (!found) throw problem.itemQuestionUnknown();
  return found;
};

const loadAsked = async (tx: Transaction, periodId: string, id: string): Promise<AskedRow> => {
  const [found] = await findAsked(tx, periodId, id);
  if (!found) throw problem.itemQuestionUnknown();
  return found;
};

const worded = async (
  tx: Transaction,
  periodId: string,
  rows: readonly AskedRow[],
): Promise<readonly AskedQuestionView[]> => {
  const instruments = await loadInstruments(tx, periodId);
  return rows.map(({ instrumentCode, askedById: _, ...row }) => {
    const instrument = instruments[instrumentCode];
    return { ...row, item: (instrument && itemsByCode(instrument).get(row.itemCode)?.text.id) ?? row.itemCode };
  });
};
