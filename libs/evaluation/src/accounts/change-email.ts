import type { Transaction } from '@app/database';
import { endLinks } from './one-time-links';

/** Gives an account another address; links sent to the old one work no more. Throws `user.emailTaken` by its constraint. */
export const changeEmail = async (tx: Transaction, userId: string, email: string): Promise<void> => {
  await tx.query('update users set email = $2 where id = $1', [userId, email]);
  await endLinks(tx, userId, 'password');
  await endLinks(tx, userId, 'email');
};
