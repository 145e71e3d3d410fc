import { requesterKinds } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { entryMessages as messages } from './entry-messages';
import { Choice, orNull, Short, textOf } from './fields';

const texts = ['requesterKind', 'requesterName', 'information', 'purpose', 'delivery'] as const;
const perhaps = ['identityKind', 'identityNumber', 'address', 'phone', 'email', 'occupation'] as const;

/** What both forms ask, as the API takes it. */
export const contentOf = (fields: FormData): Readonly<Record<string, string | null>> => ({
  ...Object.fromEntries(texts.map((name) => [name, textOf(fields, name)])),
  ...Object.fromEntries(perhaps.map((name) => [name, orNull(fields, name)])),
});

/** Who asks. Online an e-mail address is needed, since it is what proves them. */
export function RequesterFields({ needsEmail = false }: { readonly needsEmail?: boolean }) {
  const t = useTextOf(messages);
  return (
    <>
      <Choice name="requesterKind" label={t('kind')} values={requesterKinds} />
      <Short name="requesterName" label={t('name')} max={200} required />
      <Short name="email" label={t('email')} max={254} type="email" required={needsEmail} />
      <Short name="identityKind" label={t('identityKind')} hint={t('identityKindHint')} max={50} />
      <Short name="identityNumber" label={t('identityNumber')} hint={t('identityHint')} max={50} />
      <Short name="address" label={t('address')} max={500} />
      <Short name="phone" label={t('phone')} max={30} type="tel" />
      <Short name="occupation" label={t('occupation')} max={100} />
    </>
  );
}
