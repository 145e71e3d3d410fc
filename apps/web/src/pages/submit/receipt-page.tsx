import { Link } from 'wouter-preact';
import type { Receipt } from '../../api/types';
import { useText, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import './submit.css';

/** The body's proof of handing in, made to be printed. */
export function ReceiptPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('receiptTitle'));
  const receipt = useResource<Receipt>(`/api/assessments/${params['id'] ?? ''}/submission`);
  return (
    <div class="narrow">
      <Loaded resource={receipt}>{(found) => <Paper receipt={found} />}</Loaded>
    </div>
  );
}

function Paper({ receipt }: { readonly receipt: Receipt }) {
  const t = useTextOf(messages);
  const common = useText();
  const format = useFormat();
  const lines = [
    ['number', receipt.number],
    ['body', receipt.bodyName],
    ['period', receipt.periodTitle],
    ['submittedAt', format.dateTime(receipt.submittedAt)],
    ['signedBy', receipt.signedBy],
  ] as const;
  return (
    <article class="card receipt">
      <h1>{t('receiptTitle')}</h1>
      <p class="soft">{t('receiptIntro')}</p>
      <dl>
        {lines.map(([key, text]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t('hash')}</dt>
          <dd class="mono">{receipt.answersSha256}</dd>
        </div>
      </dl>
      <p>{t('next')}</p>
      <p class="actions">
        <button type="button" class="button primary" onClick={() => window.print()}>
          {t('print')}
        </button>
        <Link class="button" href={paths.home}>
          {common('app.home')}
        </Link>
      </p>
    </article>
  );
}
