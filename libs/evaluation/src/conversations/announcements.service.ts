import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriod, type LoadedPeriod } from '../periods/load-period';
import { findAnnouncements, findReached, findReceived } from './conversation.query';
import type { AnnouncementView, ReceivedAnnouncementView } from './conversation-views';

export interface AnnouncementInput {
  /** Null: all categories of the period. */
  readonly category: string | null;
  readonly title: string;
  readonly text: string;
}

/** What the organiser tells the bodies of a period. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** What the actor's body is told now, in every period that runs; nothing for those who serve no body. */
  async received(actor: Actor): Promise<readonly ReceivedAnnouncementView[]> {
    requireMay(actor, 'announcement.read');
    const { publicBodyId } = actor;
    return publicBodyId === null ? [] : transaction(this.dataSource, (tx) => findReceived(tx, publicBodyId));
  }

  /** All that stand in a period, newest first, whoever they are for. */
  async list(actor: Actor, periodId: string): Promise<readonly AnnouncementView[]> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'itemQuestion.read' });
      return findAnnouncements(tx, periodId);
    });
  }

  /** Throws `category.unknown`. */
  async announce(actor: Actor, periodId: string, input: AnnouncementInput): Promise<AnnouncementView> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriod(tx, actor, periodId, { action: 'announcement.write' });
      requireCategory(period, input.category);
      const id = await this.keep(tx, actor, periodId, input);
      const [made] = await findAnnouncements(tx, periodId, id);
      if (!made) throw problem.announcementUnknown();
      return made;
    });
  }

  /** Takes one back: nobody is shown it any more; that it was said stays on record. Throws `announcement.unknown`. */
  async withdraw(actor: Actor, periodId: string, id: string): Promise<void> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'announcement.write', lock: true });
      const [found] = await findAnnouncements(tx, periodId, id);
      if (!found) throw problem.announcementUnknown();
      await tx.query('update announcements set withdrawn_at = now() where id = $1', [id]);
      await audit(tx, actor, 'announcement.withdrawn', { periodId, announcementId: id, title: found.title });
    });
  }

  /** Keeps an announcement and tells everybody of the bodies it is for; returns its id. */
  async keep(tx: Transaction, actor: Actor, periodId: string, kept: KeptAnnouncement): Promise<string> {
    const { title, text, category = null, instrumentCode = null, itemCode = null, questionId = null } = kept;
    const id = newId();
    await tx.query(
      `insert into announcements (id, period_id, category, instrument_code, item_code, question_id, title, text, announced_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, periodId, category, instrumentCode, itemCode, questionId, title, text, actor.userId],
    );
    await audit(tx, actor, 'announcement.made', { periodId, announcementId: id, title, category });
    await this.notifications.tell(tx, {
      organiserId: actor.organiserId,
      userIds: await findReached(tx, id),
      kind: 'announcement',
      title,
      text,
      href: `/#pengumuman-${id}`,
    });
    return id;
  }
}

const requireCategory = ({ policy }: LoadedPeriod, category: string | null): void => {
  if (category === null || policy.categories?.some(({ code }) => code === category)) return;
  throw problem.categoryUnknown({ categories: [category] });
};

/** What an announcement is about and for; what is left out is for all. */
export interface KeptAnnouncement {
  readonly title: string;
  readonly text: string;
  readonly category?: string | null;
  readonly instrumentCode?: string;
  readonly itemCode?: string;
  readonly questionId?: string;
}
