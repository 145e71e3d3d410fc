import type { Transaction } from '@app/database';
import type { MailService } from '@app/office';
import type { RequestLetter } from './request-letters';
import type { KeptRequest } from './request.query';

type Requester = Pick<KeptRequest, 'organiserId' | 'email' | 'requesterName'>;

/** Sends a letter to whoever gave an e-mail address; others are told by their officer. */
export const writeToRequester = async (
  tx: Transaction,
  mails: MailService,
  { organiserId, email, requesterName }: Requester,
  letter: RequestLetter & { readonly secret?: string },
): Promise<void> => {
  if (email === null) return;
  await mails.queue(tx, { organiserId, to: email, toName: requesterName, kind: 'information-request', ...letter });
};
