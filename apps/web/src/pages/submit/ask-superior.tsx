import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { AssessmentView, Signing } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { messages } from './messages';

interface Props {
  readonly view: AssessmentView;
  readonly signing: Signing;
  readonly onSigning: (signing: Signing) => void;
}

/** Who fills cannot sign: tells the superior in the app and by mail, with a text to paste besides. */
export function AskSuperior({ view, signing, onSigning }: Props) {
  const t = useTextOf(messages);
  const names = signing.superiors.join(', ');
  const [busy, setBusy] = useState(false);
  const isAsked = signing.request !== null && signing.request.outcome === null;
  const ask = (): void => {
    setBusy(true);
    api
      .post<Signing>(`/api/assessments/${view.id}/signing-request`)
      .then((next) => {
        onSigning(next);
        toast.show(t('askedToast'));
      })
      .catch(toastProblem)
      .finally(() => setBusy(false));
  };
  return (
    <section class="card no-print" aria-labelledby="ask-title">
      <h2 id="ask-title">{t('askTitle')}</h2>
      <RequestNote signing={signing} />
      {signing.isBoth && !signing.isAlone && (
        <p>
          {t('both')} <Link href={paths.hats}>{t('bothHats')}</Link>
        </p>
      )}
      {(names || !signing.isBoth) && (
        <>
          <p>{names ? t('superiors', { names }) : t('noSuperior')}</p>
          {!isAsked && (
            <p class="actions">
              <button type="button" class="button primary" disabled={!names || busy} onClick={ask}>
                {t('askNow')}
              </button>
            </p>
          )}
          <TextToPaste view={view} />
        </>
      )}
    </section>
  );
}

/** What became of the last request, to both sides. */
export function RequestNote({ signing }: { readonly signing: Signing }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isSuperior = useSession().session?.hat?.role === 'superior';
  const { request } = signing;
  if (request?.outcome === 'returned')
    return (
      <p class="note warn">
        <Icon name="warning" />
        <span>
          {t('returned', { at: format.dateTime(request.endedAt ?? request.askedAt), reason: request.reason ?? '' })}
        </span>
      </p>
    );
  if (request?.outcome !== null) return null;
  const names = signing.superiors.join(', ');
  return (
    <p class="note good">
      <Icon name="check" />
      <span>{t(isSuperior ? 'askedOfYou' : 'asked', { at: format.dateTime(request.askedAt), names })}</span>
    </p>
  );
}

function TextToPaste({ view }: { readonly view: AssessmentView }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const text = t('askText', {
    period: view.period.title,
    body: view.body.name,
    deadline: view.deadline ? format.end(view.deadline) : t('noDeadline'),
    link: location.origin + paths.submit(view.id),
  });
  const copy = (): void => {
    // Pages without https have no clipboard.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(() => toast.show(t('copied'))).catch(() => toast.show(t('copyFailed'), 'bad'));
  };
  return (
    <details>
      <summary>{t('askTextLabel')}</summary>
      <div class="field">
        <label for="ask-text">{t('askTextLabel')}</label>
        <textarea id="ask-text" class="input" rows={4} readOnly value={text} />
      </div>
      <button type="button" class="button" onClick={copy}>
        {t('copy')}
      </button>
    </details>
  );
}
