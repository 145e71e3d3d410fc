import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A reason to be used again. */
export interface VerdictReasonView {
  readonly id: string;
  readonly text: string;
  /** Whether the organiser gave it to all verifiers. */
  readonly isShared: boolean;
}

const MOST = 100;

/** Reasons that verifiers use again: each one's own, and those the organiser shares with all. */
@Injectable()
export class VerdictReasonsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Shared ones first, then the person's own, each in the order they were written. */
  async list(actor: Actor): Promise<readonly VerdictReasonView[]> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'verdictReason.write', { organiserId: organiserOf(actor) });
      return findReasons(tx, actor);
    });
  }

  /** Keeps one: shared by the organiser, else one's own. Throws `verdictReason.tooMany`. */
  async add(actor: Actor, text: string): Promise<readonly VerdictReasonView[]> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'verdictReason.write', { organiserId });
      const known = await findReasons(tx, actor);
      if (known.some((reason) => reason.text === text.trim())) return known;
      if (known.length >= MOST) throw problem.verdictReasonTooMany({ most: MOST });
      const owner = actor.role === 'organiserAdmin' ? null : actor.userId;
      await tx.query(
        'insert into verdict_reasons (id, organiser_id, user_id, text, made_by) values ($1, $2, $3, $4, $5)',
        [newId(), organiserId, owner, text.trim(), actor.userId],
      );
      await audit(tx, actor, 'verdictReason.added', { text: text.trim() });
      return findReasons(tx, actor);
    });
  }

  /** Takes one away; verdicts that used it keep their words. A verifier's own, or a shared one by the organiser. */
  async remove(actor: Actor, id: string): Promise<readonly VerdictReasonView[]> {
    return transaction(this.dataSource, async (tx) => {
      const [found] = await tx.query<{ organiserId: string; userId: string | null; text: string }[]>(
        'select organiser_id as "organiserId", user_id as "userId", text from verdict_reasons where id = $1 for update',
        [id],
      );
      if (!found) throw problem.notFound();
      requireMay(actor, 'verdictReason.write', found);
      const owner = actor.role === 'organiserAdmin' ? null : actor.userId;
      if (found.userId !== owner) throw problem.verdictReasonForeign();
      await tx.query('delete from verdict_reasons where id = $1', [id]);
      await audit(tx, actor, 'verdictReason.removed', { text: found.text });
      return findReasons(tx, actor);
    });
  }
}

const findReasons = (tx: Transaction, actor: Actor): Promise<readonly VerdictReasonView[]> =>
  tx.query<VerdictReasonView[]>(
    `select id, text, user_id is null as "isShared" from verdict_reasons
      where organiser_id = $1 and (user_id is null or user_id = $2) order by user_id is not null, id`,
    [organiserOf(actor), actor.userId],
  );
