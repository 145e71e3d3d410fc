import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import type { AssessmentView, Checklist, Receipt } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { forgetPaths } from '../../use-resource';
import { messages } from './messages';

/** The superior reads the statement, agrees to it and hands in; the last dialog says what that means. */
export function SignPanel({ view, list }: { readonly view: AssessmentView; readonly list: Checklist }) {
  const t = useTextOf(messages);
  const [, go] = useLocation();
  const [accepted, setAccepted] = useState(false);
  const submit = async (): Promise<void> => {
    await api.post<Receipt>(`/api/assessments/${view.id}/submission`, { statementAccepted: true });
    forgetPaths('/api/assessments');
    go(paths.receipt(view.id));
  };
  return (
    <section class="card sign" aria-labelledby="sign-title">
      <h2 id="sign-title">{t('signTitle')}</h2>
      <blockquote lang="id">{list.statement}</blockquote>
      <label class="choice">
        <input type="checkbox" checked={accepted} onChange={() => setAccepted(!accepted)} />
        <span>{t('accept')}</span>
      </label>
      <p class="actions">
        <ConfirmButton
          label={t('sign')}
          title={t('confirmTitle', { body: view.body.name })}
          confirmLabel={t('confirmSend')}
          disabled={!accepted}
          onConfirm={submit}
        >
          {list.missing.length > 0 && (
            <p>
              <strong>{t('confirmMissing', { count: list.missing.length })}</strong>
            </p>
          )}
          <p>{t('confirm')}</p>
        </ConfirmButton>
      </p>
    </section>
  );
}
