import { Link } from 'wouter-preact';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { FileDrop } from '../../parts/file-drop';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DownloadLink } from '../instruments/download-link';
import { messages } from './messages';
import './participants.css';
import { ParticipantsReportView } from './participants-report';
import { useParticipantsFile, type ParticipantsFile } from './use-participants-file';

/** Who takes part in a period, from a workbook. */
export function ParticipantsPage({ params }: PageProps) {
  const period = useResource<PeriodView>(`/api/periods/${params['id'] ?? ''}`);
  return <Loaded resource={period}>{(value) => <Participants period={value} onChanged={period.reload} />}</Loaded>;
}

function Participants({ period, onChanged }: { readonly period: PeriodView; readonly onChanged: () => void }) {
  const t = useTextOf(messages);
  const format = useFormat();
  useTitle(`${t('title')} ${period.title}`);
  const file = useParticipantsFile(period.id, (applied) => {
    const counts = Object.entries(applied).map(([key, count]) => [key, format.count(count)]);
    toast.show(t('applied', Object.fromEntries(counts)));
    forgetPaths('/api/p');
    onChanged();
  });
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>
            {t('title')} {period.title}
          </h1>
          <p>{period.allowed.includes('addParticipants') ? t('intro') : t('closed')}</p>
        </div>
        <p class="actions">
          {period.state === 'draft' ? (
            <Link class="button" href={paths.setUpPeriod(period.id)}>
              {t('toSetup')}
            </Link>
          ) : (
            <Link class="button" href={paths.registrations(period.id)}>
              {t('toRegistrations')}
            </Link>
          )}
        </p>
      </div>
      {period.allowed.includes('addParticipants') && (
        <section class="card">
          <p class="actions">
            <DownloadLink class="button" href={`/api/periods/${period.id}/participants/template`}>
              {t('template')}
            </DownloadLink>
            {period.counts.assessments > 0 && (
              <DownloadLink class="button" href={`/api/periods/${period.id}/participants/workbook`}>
                {t('export', { count: format.count(period.counts.assessments) })}
              </DownloadLink>
            )}
          </p>
          <ChooseList file={file} />
        </section>
      )}
      <ParticipantsReportView file={file} isDraft={period.state === 'draft'} />
    </div>
  );
}

function ChooseList({ file: { file, sent, applying, problem, read } }: { readonly file: ParticipantsFile }) {
  const t = useTextOf(messages);
  const name = file?.name ?? '';
  const reading = sent === null ? null : t('reading', { name });
  return (
    <>
      <FileDrop
        label={t(file ? 'dropAgain' : 'drop')}
        hint={t('dropHint')}
        accept=".xlsx"
        disabled={applying}
        onFile={read}
        sent={sent}
        sending={(percent) => t('sending', { name, percent })}
        working={applying ? t('applying') : reading}
      />
      {problem && <ProblemNote problem={problem} />}
      {problem && file && !applying && sent === null && (
        <p class="actions">
          <button type="button" class="button" onClick={() => read(file)}>
            {t('checkAgain', { name })}
          </button>
        </p>
      )}
    </>
  );
}
