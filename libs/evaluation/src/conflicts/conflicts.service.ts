import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { literally, newId, transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findConflictedWork, type ConflictedWork } from './conflicted-work.query';
import { findBody, findConflicts, findJudge, findOrganisersAdmins, type ConflictView } from './conflicts.query';

export interface SayConflict {
  readonly publicBodyId: string;
  readonly reason: string;
  /** Of whom; absent: of the person who says it. */
  readonly userId?: string;
}

export interface ConflictsPage {
  readonly items: readonly ConflictView[];
  /** Work done or to be done by people who are tied to its body; the organiser's only. */
  readonly work: readonly ConflictedWork[];
}

/** Conflicts of interest: said by whoever judges, or recorded by the organiser; they block from then on and undo nothing. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Their own, to whoever judges; all of the organiser's, to the organiser. */
  async list(actor: Actor): Promise<ConflictsPage> {
    return transaction(this.dataSource, async (tx) => showTo(tx, actor));
  }

  /** Bodies whose name or code holds the text: names only. */
  async bodies(actor: Actor, sought: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
    requireMay(actor, 'conflict.say', { organiserId: organiserOf(actor) });
    return transaction(this.dataSource, async (tx) =>
      tx.query<{ id: string; name: string }[]>(
        `select id, name from public_bodies where organiser_id = $1 and (name ilike $2 or code ilike $2) order by name, id limit 20`,
        [organiserOf(actor), `%${literally(sought)}%`],
      ),
    );
  }

  /**
   * Says that there is a conflict. What was judged stays and is shown to the organiser, who hands it over. Throws
   * `conflict.body`, `conflict.person`, `conflict.known`.
   */
  async say(actor: Actor, { publicBodyId, reason, userId }: SayConflict): Promise<ConflictsPage> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'conflict.say', { organiserId });
      const isOfAnother = userId !== undefined && userId !== actor.userId;
      if (isOfAnother) requireMay(actor, 'conflict.record', { organiserId });
      const body = await findBody(tx, organiserId, publicBodyId);
      if (!body) throw problem.conflictBody();
      const person = userId ?? actor.userId;
      if (!(await findJudge(tx, organiserId, person))) throw problem.conflictPerson();
      await tx.query(
        `insert into conflicts (id, organiser_id, user_id, public_body_id, reason, said_by) values ($1, $2, $3, $4, $5, $6)`,
        [newId(), organiserId, person, publicBodyId, reason.trim(), actor.userId],
      );
      await audit(tx, actor, 'conflict.said', { userId: person, bodyCode: body.code, reason: reason.trim() });
      if (actor.role !== 'organiserAdmin') await this.tell(tx, organiserId, body.name);
      return showTo(tx, actor);
    });
  }

  /** Ends one that was said in error or is over, with the reason. Throws `conflict.ended`. */
  async end(actor: Actor, id: string, reason: string): Promise<ConflictsPage> {
    return transaction(this.dataSource, async (tx) => {
      const [found] = await tx.query<{ organiserId: string; endedAt: Date | null }[]>(
        'select organiser_id as "organiserId", ended_at as "endedAt" from conflicts where id = $1 for update',
        [id],
      );
      if (!found) throw problem.notFound();
      requireMay(actor, 'conflict.record', found);
      if (found.endedAt) throw problem.conflictEnded();
      await tx.query('update conflicts set ended_at = now(), ended_by = $2, ended_reason = $3 where id = $1', [
        id,
        actor.userId,
        reason.trim(),
      ]);
      await audit(tx, actor, 'conflict.ended', { conflictId: id, reason: reason.trim() });
      return showTo(tx, actor);
    });
  }

  private async tell(tx: Transaction, organiserId: string, bodyName: string): Promise<void> {
    await this.notifications.tell(tx, {
      organiserId,
      userIds: await findOrganisersAdmins(tx, organiserId),
      kind: 'conflict',
      title: `Benturan kepentingan dinyatakan: ${bodyName}`,
      text: 'Periksa apakah ada pekerjaan yang perlu dialihkan kepada orang lain.',
      href: '/benturan',
    });
  }
}

const showTo = async (tx: Transaction, actor: Actor): Promise<ConflictsPage> => {
  const organiserId = organiserOf(actor);
  requireMay(actor, 'conflict.say', { organiserId });
  const seesAll = actor.role === 'organiserAdmin';
  return {
    items: await findConflicts(tx, organiserId, seesAll ? null : actor.userId),
    work: seesAll ? await findConflictedWork(tx, organiserId) : [],
  };
};
