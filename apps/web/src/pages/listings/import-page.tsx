import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { ChooseFile } from '../../parts/choose-file';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { forgetPaths } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DeskChoice } from '../information-requests/desk-choice';
import { DownloadLink } from '../instruments/download-link';
import { importMessages as messages } from './import-messages';
import { ImportReport } from './import-report';
import './listings.css';
import { listingMessages } from './messages';
import { type ListingFile, useListingFile } from './use-listing-file';
import { listingWords } from './words';

/** A list as a workbook: what is wrong or what it would change first, then applied. */
export function ImportPage() {
  const t = useTextOf(messages);
  const list = useTextOf(listingMessages);
  const words = useTextOf(listingWords);
  useTitle(t('title'));
  const [, go] = useLocation();
  const isLead = useSession().session?.hat?.role === 'leadPpid';
  const [publicBodyId, setBody] = useState<string | null>(null);
  const file = useListingFile(publicBodyId, (counts) => {
    forgetPaths('/api/information-listings');
    toast.show(t('applied', { new: String(counts.new), changed: String(counts.changed) }));
    go(paths.listings);
  });
  const name = file.file?.name ?? '';
  const isReady = !isLead || publicBodyId !== null;
  return (
    <div class="stack">
      <p>
        <Link href={paths.listings}>{list('back')}</Link>
      </p>
      <div>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </div>
      <section class="card">
        {isLead && (
          <DeskChoice
            label={words('body')}
            value={publicBodyId}
            none={list('chooseBody')}
            onChoose={(id) => {
              setBody(id);
              file.forget();
            }}
          />
        )}
        <p class="actions">
          <DownloadLink class="button" href="/api/information-listings/template">
            {t('template')}
          </DownloadLink>
          {isReady && <Choose file={file} />}
        </p>
        {!isReady && <p class="soft">{t('bodyFirst')}</p>}
        <p role="status">{file.busy && t(file.busy, { name })}</p>
        {file.problem && <ProblemNote problem={file.problem} />}
        {file.report && <ImportReport file={file} report={file.report} />}
      </section>
    </div>
  );
}

function Choose({ file }: { readonly file: ListingFile }) {
  const t = useTextOf(messages);
  return (
    <ChooseFile
      label={t(file.file ? 'chooseAgain' : 'choose')}
      accept=".xlsx"
      disabled={file.busy !== null}
      isPrimary
      onFile={file.read}
    />
  );
}
