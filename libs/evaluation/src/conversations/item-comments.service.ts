import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { findColleagues, findComments } from './conversation.query';
import type { ItemCommentView } from './conversation-views';
import { itemAddress } from './item-address';

export interface ItemCommentInput {
  readonly itemCode: string;
  readonly text: string;
  /** Users of the body who should read it; none: all others of it. */
  readonly mentions: readonly string[];
  /** Sent again under the same key it is said once. */
  readonly key?: string | null;
}

/** What people of one body say to each other about an item. */
@Injectable()
export class ItemCommentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Says something and tells those it is meant for. Throws `item.unknown`, `itemComment.mention`. */
  async add(actor: Actor, assessmentId: string, input: ItemCommentInput): Promise<ItemCommentView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'itemComment.write' });
      const { itemCode, text, key = null } = input;
      await loadItem(tx, assessment, itemCode);
      const userIds = await readersOf(tx, actor, assessment, input);
      const id = newId();
      const made = await tx.query<unknown[]>(
        `insert into item_comments (id, assessment_id, item_code, text, author_id, key) values ($1, $2, $3, $4, $5, $6)
         on conflict (author_id, key) do nothing returning id`,
        [id, assessmentId, itemCode, text, actor.userId, key],
      );
      if (made.length === 0) return loadComment(tx, assessmentId, await idOf(tx, actor, key));
      await audit(tx, actor, 'itemComment.added', { assessmentId, itemCode, commentId: id });
      const comment = await loadComment(tx, assessmentId, id);
      await this.notifications.tell(tx, {
        organiserId: assessment.organiserId,
        userIds,
        kind: 'comment',
        title: `${comment.author} menulis komentar pada butir ${itemCode}`,
        text,
        href: itemAddress(assessmentId, itemCode),
      });
      return comment;
    });
  }

  /** Settles a comment or opens it again. Throws `itemComment.unknown`. */
  async settle(actor: Actor, assessmentId: string, id: string, resolved: boolean): Promise<ItemCommentView> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'itemComment.write', lock: true });
      const { resolvedAt, itemCode } = await loadComment(tx, assessmentId, id);
      if ((resolvedAt !== null) !== resolved) {
        await tx.query(
          `update item_comments set resolved_at = case when $2 then now() end,
                  resolved_by = case when $2 then $3::uuid end where id = $1`,
          [id, resolved, actor.userId],
        );
        const action = resolved ? 'itemComment.resolved' : 'itemComment.reopened';
        await audit(tx, actor, action, { assessmentId, itemCode, commentId: id });
      }
      return loadComment(tx, assessmentId, id);
    });
  }
}

const readersOf = async (
  tx: Transaction,
  actor: Actor,
  { publicBodyId }: LoadedAssessment,
  { mentions }: ItemCommentInput,
): Promise<readonly string[]> => {
  const inside = (await findColleagues(tx, publicBodyId)).map(({ userId }) => userId);
  if (mentions.some((userId) => !inside.includes(userId))) throw problem.mentionUnknown();
  return (mentions.length > 0 ? mentions : inside).filter((userId) => userId !== actor.userId);
};

const idOf = async (tx: Transaction, { userId }: Actor, key: string | null): Promise<string> => {
  const [found] = await tx.query<{ id: string }[]>('select id from item_comments where author_id = $1 and key = $2', [
    userId,
    key,
  ]);
  if (!found) throw problem.itemCommentUnknown();
  return found.id;
};

const loadComment = async (tx: Transaction, assessmentId: string, id: string): Promise<ItemCommentView> => {
  const [found] = await findComments(tx, assessmentId, id);
  if (!found) throw problem.itemCommentUnknown();
  return found;
};
