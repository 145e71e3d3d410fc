import type { PublicPeriod } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { messages } from './messages';
import './public.css';
import { Recompute } from './recompute';

const files = ['period.json', 'result.json', 'sheets.jsonl', 'ranking.csv'] as const;

export const fileAddress = (code: string, file: (typeof files)[number]): string =>
  `/api/public/periods/${encodeURIComponent(code)}/${file}`;

/** What to download, how to verify it, and the hashes that name it. */
export function OpenData({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(messages);
  const decree = period.determination;
  return (
    <section class="card" id="data">
      <h2>{t('data')}</h2>
      <p>{t('dataIntro')}</p>
      <ul class="files">
        {files.map((file) => (
          <li key={file}>
            <a class="button" href={fileAddress(period.code, file)} download={`${period.code}-${file}`}>
              <Icon name="download" /> {file}
            </a>{' '}
            <span class="soft">{t(`file.${file}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('verify')}</h3>
      <Recompute code={period.code} />
      <p>{t('verifyIntro')}</p>
      <pre class="command" tabIndex={0}>
        <code>{`npm run -s terbuka -- verify ${period.code}-result.json ${period.code}-period.json`}</code>
      </pre>
      {decree && (
        <dl class="hashes">
          <dt>{t('hashOf', { file: 'period.json' })}</dt>
          <dd>
            <code>{decree.periodSha256}</code>
          </dd>
          <dt>{t('hashOf', { file: 'result.json' })}</dt>
          <dd>
            <code>{decree.resultSha256}</code>
          </dd>
        </dl>
      )}
    </section>
  );
}
