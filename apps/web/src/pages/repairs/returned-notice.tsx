import { Link } from 'wouter-preact';
import type { AssessmentForm } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { serverNow } from '../../server-clock';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** Above the form while it is repaired: which items may change, each a jump; once its time is over, that. */
export function ReturnedNotice({
  form,
  onGo,
}: {
  readonly form: AssessmentForm;
  readonly onGo: (code: string) => void;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  const codes = form.editableItems;
  if (!codes) return null;
  const { id, deadline } = form.assessment;
  const isOver = deadline !== null && Date.parse(deadline) <= serverNow();
  const words = codes.join(', ');
  return (
    <section class="note warn" aria-labelledby="returned-title">
      <Icon name="warning" />
      <div>
        <h2 id="returned-title">{t(isOver ? 'timeOver' : 'seeReturned', { count: codes.length })}</h2>
        <p>
          {isOver
            ? t('timeOverText', { at: format.end(deadline), codes: words })
            : t('seeReturnedText', { codes: words })}
        </p>
        <p class="actions">
          {!isOver &&
            codes.slice(0, 12).map((code) => (
              <button key={code} type="button" class="button" onClick={() => onGo(code)}>
                {t('mend', { code })}
              </button>
            ))}
          <Link class="button" href={paths.repairs(id)}>
            {t('seeReasons')}
          </Link>
        </p>
      </div>
    </section>
  );
}

/** On an item that was returned: why, where it is mended. */
export function ReturnReason({ reason }: { readonly reason: string | undefined }) {
  const t = useTextOf(messages);
  if (reason === undefined) return null;
  return (
    <p class="note warn">
      <Icon name="warning" />{' '}
      <span>
        <strong>{t('returnedFor')}:</strong> {reason}
      </span>
    </p>
  );
}

/** On an item that was not returned. */
export function LockedNote() {
  const t = useTextOf(messages);
  return (
    <p class="note">
      <Icon name="lock" /> {t('locked')}
    </p>
  );
}
