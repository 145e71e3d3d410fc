import { useText } from '../i18n/use-text';
import { useFormat } from '../use-format';

/** Beside a deadline that was moved: from when. */
export function ExtendedNote({ from }: { readonly from: string | null }) {
  const t = useText();
  const format = useFormat();
  return from && <span class="tag long">{t('time.extended', { at: format.dateTime(from) })}</span>;
}
