import { Link } from 'wouter-preact';
import type { PublicReceipt } from '../../api/types';
import { formatDateTime } from '../../format';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../submit/submit.css';
import { messages } from './messages';

/** Where the code on a receipt leads: it says that the receipt is genuine, and shows no answer. */
export function ReceiptCheckPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const number = decodeURIComponent(params['number'] ?? '');
  const receipt = useResource<PublicReceipt>(`/api/public/receipts/${encodeURIComponent(number)}`);
  return (
    <div class="narrow stack">
      <h1>{t('title')}</h1>
      <Loaded resource={receipt}>{(found) => <Found receipt={found} />}</Loaded>
    </div>
  );
}

function Found({ receipt }: { readonly receipt: PublicReceipt }) {
  const t = useTextOf(messages);
  const language = useLanguage();
  const { replacedBy } = receipt;
  const lines = [
    ['number', receipt.number],
    ['body', receipt.bodyName],
    ['period', receipt.periodTitle],
    ['submittedAt', formatDateTime(receipt.submittedAt, receipt.timeZone, language)],
    ['answers', receipt.answersSha256],
    ['evidence', receipt.evidenceSha256 ?? '–'],
  ] as const;
  return (
    <article class="card receipt">
      <p class={`note ${replacedBy ? 'warn' : 'good'}`}>
        <Icon name={replacedBy ? 'warning' : 'check'} />
        <span>
          {replacedBy ? t('replaced', { number: replacedBy }) : t('genuine')}{' '}
          {replacedBy && <Link href={paths.receiptCheck(replacedBy)}>{t('openNewer')}</Link>}
        </span>
      </p>
      <dl>
        {lines.map(([key, text]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd class={key === 'answers' || key === 'evidence' ? 'mono' : ''}>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{t('compare')}</p>
    </article>
  );
}
