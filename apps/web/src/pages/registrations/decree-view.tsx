import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { decreeAddress } from '../registration/decree-address';
import { messages } from './messages';

/** The decree as the browser shows it, shut in by the server. */
export function DecreeView({ registration }: { readonly registration: Registration }) {
  const t = useTextOf(messages);
  const { decree, assessmentId, body } = registration;
  if (!decree) return <p class="empty">{t('noDecree')}</p>;
  const href = decreeAddress(assessmentId, decree);
  if (decree.mediaType.startsWith('image/'))
    return <img class="review-image" src={href} alt={t('decreeFrame', { name: body.name })} />;
  return <iframe class="review-frame" src={href} title={t('decreeFrame', { name: body.name })} />;
}
