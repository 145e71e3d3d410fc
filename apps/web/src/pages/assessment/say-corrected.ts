import { translator } from '../../i18n/catalogue';
import { language } from '../../i18n/language';
import { toast } from '../../toast';
import { correctionMessages } from './correction-messages';

/**
 * The questions on screen became newer ones: read out, and in sight wherever the page is scrolled to. Of the items named
 * nothing was saved; such bad news stays until it is closed.
 */
export const sayCorrected = (refusedCodes: readonly string[]): void => {
  const t = translator(correctionMessages, language.current());
  if (refusedCodes.length === 0) toast.show(t('arrived'));
  else toast.show(t('arrivedHeld', { codes: refusedCodes.join(', '), count: refusedCodes.length }), 'bad');
};
