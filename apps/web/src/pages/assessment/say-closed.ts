import { translator } from '../../i18n/catalogue';
import { language } from '../../i18n/language';
import type { WaitCounts } from '../../offline/waiting-counts';
import { toast } from '../../toast';
import { closingMessages } from './closing-messages';

/** What the server does not have when a form is locked. */
export interface Closed extends WaitCounts {
  readonly isHandedIn: boolean;
}

/** The open form, which was locked, can be filled in again. */
export const sayReopened = (until: string): void =>
  toast.show(translator(closingMessages, language.current())('reopened', { until }));

/** The open form was locked: read out politely, and in sight until it is closed. */
export const sayClosed = ({ isHandedIn, toSend, toDecide }: Closed): void => {
  const t = translator(closingMessages, language.current());
  const rest = [
    ...(toSend > 0 ? [t('waits', { count: toSend })] : []),
    ...(toDecide > 0 ? [t('refused', { count: toDecide })] : []),
  ];
  const said = rest.length > 0 ? rest : [t('allThere')];
  toast.show([t(isHandedIn ? 'handedIn' : 'over'), ...said].join(' '), 'bad');
};
