import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { messages } from './messages';
import './public.css';
import { siteMessages } from './site-messages';

const files = ['period.json', 'result.json', 'sheets.jsonl', 'ranking.csv', 'determination.json'] as const;

export const fileAddress = (code: string, file: (typeof files)[number]): string =>
  `/api/public/periods/${encodeURIComponent(code)}/${file}`;

/** The command that recomputes everything and, where it was signed, checks by whom. */
const verifyCommand = ({ code, determination }: PublicPeriod): string => {
  const command = `npm run -s terbuka -- verify ${code}-result.json ${code}-period.json`;
  return determination?.keyId
    ? `${command} --determination ${code}-determination.json --key ${determination.keyId}`
    : command;
};

/** What to download, how to verify it, and the hashes that name it. */
export function OpenData({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const decree = period.determination;
  return (
    <section class="card">
      <p>{t('dataIntro')}</p>
      <ul class="files">
        {files
          .filter((file) => file !== 'determination.json' || decree?.keyId)
          .map((file) => (
            <li key={file}>
              <a class="button" href={fileAddress(period.code, file)} download={`${period.code}-${file}`}>
                <Icon name="download" /> {file}
              </a>{' '}
              <span class="soft">{t(`file.${file}`)}</span>
            </li>
          ))}
      </ul>
      <h2>{t('verify')}</h2>
      <noscript>
        <p>{site('needsScript')}</p>
      </noscript>
      <div data-island="recompute" data-code={period.code} />
      {decree?.keyId && <div data-island="signature" data-code={period.code} data-decree={JSON.stringify(decree)} />}
      <p>{t('verifyIntro')}</p>
      <pre class="command" tabIndex={0}>
        <code>{verifyCommand(period)}</code>
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
          {decree.keyId && (
            <>
              <dt>{t('signingKey')}</dt>
              <dd>
                <code>{decree.keyId}</code>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
