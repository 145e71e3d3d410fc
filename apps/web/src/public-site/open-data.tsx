import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { messages } from './messages';
import './public.css';
import { siteMessages } from './site-messages';

const tables = ['tables.xlsx', 'ranking.csv', 'items.csv', 'questions.csv'] as const;
const documents = ['period.json', 'result.json', 'sheets.jsonl', 'determination.json'] as const;
const descriptions = ['datapackage.json', 'dcat.jsonld'] as const;
type OpenFile = (typeof tables | typeof documents | typeof descriptions)[number];

export const fileAddress = (code: string, file: OpenFile): string =>
  `/api/public/periods/${encodeURIComponent(code)}/${file}`;

/** The command that recomputes everything and, where it was signed, checks by whom. */
const verifyCommand = ({ code, determination }: PublicPeriod): string => {
  const command = `npm run -s terbuka -- verify ${code}-result.json ${code}-period.json`;
  return determination?.keyId
    ? `${command} --determination ${code}-determination.json --key ${determination.keyId}`
    : command;
};

interface ListProps {
  readonly title: string;
  readonly code: string;
  readonly files: readonly OpenFile[];
}

function FileList({ title, code, files }: ListProps) {
  const t = useTextOf(messages);
  return (
    <>
      <h2>{title}</h2>
      <ul class="files">
        {files.map((file) => (
          <li key={file}>
            <a class="button" href={fileAddress(code, file)} download={`${code}-${file}`}>
              <Icon name="download" /> {file}
            </a>{' '}
            <span class="soft">{t(`file.${file}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What to download, how to verify it, and the hashes that name it. */
export function OpenData({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const decree = period.determination;
  const signed = documents.filter((file) => file !== 'determination.json' || decree?.keyId);
  return (
    <section class="card">
      <p>{t('dataIntro')}</p>
      <FileList title={site('openTables')} code={period.code} files={tables} />
      <FileList title={site('openDocuments')} code={period.code} files={signed} />
      <FileList title={site('openDescriptions')} code={period.code} files={descriptions} />
      <p>
        {site('licence')}{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/deed.id" rel="license">
          Creative Commons Atribusi 4.0 (CC BY 4.0)
        </a>
        . {site('noPersons')}
      </p>
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
