import { requireMay, type Actor, type Installation } from '@app/access';

/** Only the operator, or the commands at the machine itself, sets up organisers and people. */
export const requireSettingUp = (actor: Actor | Installation): void => {
  if (actor !== 'installation') requireMay(actor, 'user.write');
};
