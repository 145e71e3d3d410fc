import { translator } from '../../i18n/catalogue';
import { language } from '../../i18n/language';
import { toast } from '../../toast';
import { closingMessages } from './closing-messages';

interface Closed {
  readonly isHandedIn: boolean;
  /** Entries that the server does not have. */
  readonly waiting: number;
}

/** The open form was locked: read out politely, and in sight until it is closed. */
export const sayClosed = ({ isHandedIn, waiting }: Closed): void => {
  const t = translator(closingMessages, language.current());
  const rest = waiting > 0 ? t('waits', { count: waiting }) : t('allThere');
  toast.show(`${t(isHandedIn ? 'handedIn' : 'over')} ${rest}`, 'bad');
};
