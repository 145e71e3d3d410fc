import { audit, problem, requireMay, type Actor } from '@app/access';
import { instant, newId, type Transaction, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommentView } from './instrument-views';
import { loadOwnInstrument } from './load-own-instrument';

export interface CommentInput {
  /** Null for the instrument as a whole. */
  readonly itemCode: string | null;
  readonly text: string;
}

/** What becomes of a comment; what is left out stays. */
export interface CommentChange {
  /** Settles it, or opens it again. */
  readonly resolved?: boolean | undefined;
  /** Its item has this code now. */
  readonly itemCode?: string | undefined;
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

  /** Settles a comment, opens it again, or lets it follow its item to another code. Throws `comment.unknown`. */
  async change(actor: Actor, instrumentId: string, id: string, change: CommentChange): Promise<CommentView> {
    return transaction(this.dataSource, async (tx) => {
      const { code } = await loadOwnInstrument(tx, actor, instrumentId, { action: 'instrumentDraft.comment' });
      const before = await loadComment(tx, instrumentId, id);
      const said = (action: string): Promise<void> => audit(tx, actor, action, { instrumentId, code, commentId: id });
      const { resolved = before.resolvedAt !== null, itemCode = before.itemCode } = change;
      if ((before.resolvedAt !== null) !== resolved) {
        await settle(tx, actor, id, resolved);
        await said(resolved ? 'instrumentComment.resolved' : 'instrumentComment.reopened');
      }
      if (itemCode !== before.itemCode) {
        await tx.query('update instrument_comments set item_code = $2 where id = $1', [id, itemCode]);
        await said('instrumentComment.moved');
      }
      return loadComment(tx, instrumentId, id);
    });
  }
}

const settle = (tx: Transaction, actor: Actor, id: string, resolved: boolean): Promise<unknown> =>
  tx.query(
    `update instrument_comments set resolved_at = case when $2 then now() end, resolved_by = case when $2 then $3::uuid end
      where id = $1`,
    [id, resolved, actor.userId],
  );

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
