import type { Schemas } from '../api/types';
import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { useResource } from '../use-resource';
import { EarlierMinutes } from './earlier-minutes';

const messages = catalogue(
  {
    title: 'Berita acara visitasi',
    of: '{stage}, selesai {time}',
    download: 'Unduh berita acara {stage} (PDF)',
    pending: 'PDF sedang dibuat',
  },
  {
    title: 'Minutes of visits',
    of: '{stage}, finished {time}',
    download: 'Download the minutes of {stage} (PDF)',
    pending: 'the PDF is being made',
  },
);

/** The papers of finished visits of an assessment; nothing where there are none. */
export function VisitPapers({ assessmentId }: { readonly assessmentId: string }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const visits = useResource<Schemas['BodyVisitsDto']>(`/api/assessments/${assessmentId}/visits`).value?.items ?? [];
  if (visits.length === 0) return null;
  return (
    <section class="card no-print">
      <h2>{t('title')}</h2>
      <ul>
        {visits.map(({ inspectionId, stageLabel, endedAt, hasMinutes, earlierMinutes }) => (
          <li key={inspectionId}>
            {hasMinutes ? (
              <a href={`/api/inspections/${inspectionId}/minutes.pdf`} download>
                {t('download', { stage: stageLabel })}
              </a>
            ) : (
              `${t('of', { stage: stageLabel, time: format.date(endedAt) })}: ${t('pending')}`
            )}
            <EarlierMinutes inspectionId={inspectionId} earlier={earlierMinutes} />
          </li>
        ))}
      </ul>
    </section>
  );
}
