import type { Transaction } from '@app/database';
import { MailService, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import type { ConsultationLetter } from './consultation-letters';
import type { KeptConsultation } from './consultation.query';

/** Tells whoever asked: an officer in the application, others by e-mail where they gave an address. */
@Injectable()
export class AskerNotices {
  constructor(
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
  ) {}

  async tell(
    tx: Transaction,
    { id, organiserId, askerUserId, email, askerName }: KeptConsultation,
    { brief, subject, text }: ConsultationLetter,
  ): Promise<void> {
    const href = `/klinik/${id}`;
    if (askerUserId !== null)
      await this.notifications.tell(tx, {
        ...{ organiserId, userIds: [askerUserId], kind: 'consultation', href },
        title: subject,
        text: brief,
      });
    else if (email !== null)
      await this.mails.queue(tx, { organiserId, to: email, toName: askerName, kind: 'consultation', subject, text });
  }
}
