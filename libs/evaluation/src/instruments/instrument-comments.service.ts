import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommentView } from './instrument-views';
import { instant, loadOwnInstrument } from './load-own-instrument';

export interface CommentInput {
  /** Null for the instrument as a whole. */
  readonly itemCode: string | null;
  readonly text: string;
}

/** What the team says to each other about a draft. */
@Injectable()
export class InstrumentCommentsService {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them, oldest first, settled ones too. */
  async list(actor: Actor, instrumentId: string): Promise<readonly CommentView[]> {
    requireMay(actor, 'instrumentDraft.read');
    return transaction(this.dataSource, async (tx) => {
      await loadOwnInstrument(tx, actor, instrumentId, { action: 'instrumentDraft.read' });
      return findComments(tx, instrumentId);
    });
  }

  /** Says something. */
  async add(actor: Actor, instrumentId: string, { itemCode, text }: CommentInput): Promise<CommentView> {
    return transaction(this.dataSource, async (tx) => {
      const { code } = await loadOwnInstrument(tx, actor, instrumentId, { action: 'instrumentDraft.comment' });
      const id = newId();
      await tx.query(
        'insert into instrument_comments (id, instrument_id, item_code, text, author_id) values ($1, $2, $3, $4, $5)',
        [id, instrumentId, itemCode, text, actor.userId],
      );
      await audit(tx, actor, 'instrumentComment.added', { instrumentId, code, commentId: id });
      return loadComment(tx, instrumentId, id);
    });
  }

  /** Settles a comment, or opens it again. Throws `comment.unknown`. */
  async resolve(actor: Actor, instrumentId: string, id: string, resolved: boolean): Promise<CommentView> {
    return transaction(this.dataSource, async (tx) => {
      const { code } = await loadOwnInstrument(tx, actor, instrumentId, { action: 'instrumentDraft.comment' });
      const before = await loadComment(tx, instrumentId, id);
      if ((before.resolvedAt !== null) === resolved) return before;
      await tx.query(
        `update instrument_comments set resolved_at = case when $2 then now() end, resolved_by = case when $2 then $3::uuid end
          where id = $1`,
        [id, resolved, actor.userId],
      );
      const action = resolved ? 'instrumentComment.resolved' : 'instrumentComment.reopened';
      await audit(tx, actor, action, { instrumentId, code, commentId: id });
      return loadComment(tx, instrumentId, id);
    });
  }
}

const findComments = (tx: Transaction, instrumentId: string, id: string | null = null): Promise<CommentView[]> =>
  tx.query<CommentView[]>(
    `select c.id, c.item_code as "itemCode", c.text, a.name as author, ${instant('c.at')} as at,
            ${instant('c.resolved_at')} as "resolvedAt", r.name as "resolvedBy"
       from instrument_comments c join users a on a.id = c.author_id left join users r on r.id = c.resolved_by
      where c.instrument_id = $1 and ($2::uuid is null or c.id = $2) order by c.id`,
    [instrumentId, id],
  );

const loadComment = async (tx: Transaction, instrumentId: string, id: string): Promise<CommentView> => {
  const [found] = await findComments(tx, instrumentId, id);
  if (!found) throw problem.commentUnknown();
  return found;
};
