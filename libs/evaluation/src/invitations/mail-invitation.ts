import type { Transaction } from '@app/database';
import type { MailService } from '@app/office';
import type { LoadedInvitation } from './invitation.query';
import { invitationMail } from './invitation-text';

/** Puts the letter into the outbox and remembers which it was, so that its fate shows beside the body. */
export const mailInvitation = async (
  tx: Transaction,
  mails: MailService,
  one: LoadedInvitation,
  url: string,
): Promise<void> => {
  const to = one.email ?? one.bodyEmail;
  if (to === null) return;
  const [before] = await tx.query<{ isMailed: boolean }[]>(
    'select mailed_at is not null as "isMailed" from invitations where id = $1',
    [one.id],
  );
  const { subject, text } = invitationMail(one, url, before?.isMailed ?? false);
  const mailId = await mails.queue(tx, {
    organiserId: one.organiserId,
    to,
    toName: one.name ?? `PPID ${one.bodyName}`,
    subject,
    text,
    kind: 'invitation',
    secret: url,
    ...(one.assessmentId ? { deadline: { assessmentId: one.assessmentId, dueAt: one.saqUntil } } : {}),
  });
  await tx.query('update invitations set mail_id = $2, mailed_at = now(), email = $3 where id = $1', [
    one.id,
    mailId,
    to,
  ]);
};
