import type { AssessmentView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** Who fills cannot sign: what to send to the superior, ready to paste. */
export function AskSuperior({ view }: { readonly view: AssessmentView }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const text = t('askText', {
    period: view.period.title,
    body: view.body.name,
    deadline: view.deadline ? format.dateTime(view.deadline) : t('noDeadline'),
    link: location.origin + paths.submit(view.id),
  });
  const copy = (): void => {
    // Pages without https have no clipboard.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(() => toast.show(t('copied'))).catch(() => toast.show(t('copyFailed'), 'bad'));
  };
  return (
    <section class="card" aria-labelledby="ask-title">
      <h2 id="ask-title">{t('askTitle')}</h2>
      <p>{t('ask')}</p>
      <div class="field">
        <label for="ask-text">{t('askTextLabel')}</label>
        <textarea id="ask-text" class="input" rows={4} readOnly value={text} />
      </div>
      <p class="actions">
        <button type="button" class="button primary" onClick={copy}>
          {t('copy')}
        </button>
      </p>
    </section>
  );
}
