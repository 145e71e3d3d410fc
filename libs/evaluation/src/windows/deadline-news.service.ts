import type { Transaction } from '@app/database';
import { findPeopleOfBodies, MailService, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { findInvitedByMail } from './invited-by-mail.query';

/** What became of the time for filling, and for whom. */
export interface DeadlineNews {
  readonly organiserId: string;
  readonly periodId: string;
  readonly publicBodyIds: readonly string[];
  readonly title: string;
  readonly text: string;
}

/** Tells bodies of their deadline, by mail at once: it is not a matter for a digest. */
@Injectable()
export class DeadlineNewsService {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly mails: MailService,
  ) {}

  /** The people of the bodies, and whoever was invited for one of them by a letter and has not come yet. */
  async tell(tx: Transaction, { organiserId, periodId, publicBodyIds, title, text }: DeadlineNews): Promise<void> {
    const userIds = await findPeopleOfBodies(tx, publicBodyIds);
    await this.notifications.tell(tx, { organiserId, userIds, kind: 'deadline', href: '/', urgent: true, title, text });
    const invited = await findInvitedByMail(tx, periodId, publicBodyIds);
    await this.mails.queueAll(
      tx,
      invited.map(({ email, name, bodyName }) => ({
        organiserId,
        to: email,
        toName: name ?? `PPID ${bodyName}`,
        kind: 'notification' as const,
        subject: `${title}, ${bodyName}`,
        text: `${title}\n\n${text}\n\nIni mengenai undangan untuk ${bodyName} yang sudah dikirim ke alamat ini. Tautan di dalamnya berlaku sampai batas waktu yang sekarang; bila tidak terbuka lagi, minta undangan baru kepada penyelenggara.`,
      })),
    );
  }
}
