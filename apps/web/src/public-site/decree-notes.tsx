import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { messages } from './messages';
import './public.css';
import { siteMessages } from './site-messages';

/** Says which decree holds where it took the place of another, why, and where the documents of the earlier ones are. */
export function DecreeNotes({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const withdrawals = period.decrees.flatMap(({ number, withdrawals }) =>
    withdrawals.map((withdrawal) => ({ number, ...withdrawal })),
  );
  if (period.decrees.length < 2 && withdrawals.length === 0) return null;
  return (
    <section class="note warn" aria-label={t('decrees')}>
      <ul class="correction-notes">
        {withdrawals.map(({ number, at, reason, restoredAt }) => (
          <li key={at}>
            {site('wasWithdrawn', { number, date: format.date(at), reason })}{' '}
            {restoredAt !== null && site('wasRestored', { date: format.date(restoredAt) })}
          </li>
        ))}
        {period.decrees.map(({ number, decidedAt, correctionReason, resultSha256 }, index) => (
          <li key={resultSha256}>
            <strong>
              {t(index === 0 ? 'decreeHolds' : 'decreeCorrected', { number, date: format.date(decidedAt) })}
            </strong>{' '}
            {correctionReason !== null && t('decreeReason', { reason: correctionReason })}{' '}
            {index > 0 && (
              <a
                class="small"
                href={`/api/public/periods/${encodeURIComponent(period.code)}/results/${resultSha256}/result.json`}
                download={`${period.code}-${resultSha256.slice(0, 12)}-result.json`}
              >
                {t('decreeEarlier', { number })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
