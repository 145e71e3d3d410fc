import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Report } from '../../api/results-types';
import type { List, PeriodCard } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { reportsAsked } from '../../reports-asked';
import { useResource } from '../../use-resource';
import { Choices } from '../reports/choices';
import { messages as reportMessages } from '../reports/messages';
import { useReports } from '../reports/use-reports';
import { messages } from './messages';

const kinds = ['decree', 'certificate', 'minutes', 'ranking'] as const;

/** Makes a marked document as it would look now. */
export function PreviewPart({ isChanged }: { readonly isChanged: boolean }) {
  const t = useTextOf(messages);
  const periods = useResource<List<PeriodCard>>('/api/periods');
  return (
    <section class="card">
      <h2>{t('preview')}</h2>
      <p>{t('previewIntro')}</p>
      <Loaded resource={periods}>
        {({ items }) => {
          const started = items.filter(({ state }) => state !== 'draft');
          return started.length === 0 ? (
            <p class="soft">{t('noPeriods')}</p>
          ) : (
            <PreviewForm periods={started} isChanged={isChanged} />
          );
        }}
      </Loaded>
    </section>
  );
}

function PreviewForm({ periods, isChanged }: { readonly periods: readonly PeriodCard[]; readonly isChanged: boolean }) {
  const t = useTextOf(messages);
  const [periodId, setPeriodId] = useState(periods[0]?.id ?? '');
  const [kind, setKind] = useState<(typeof kinds)[number]>('decree');
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { resource, reports } = useReports();
  const report = reports.find(({ id }) => id === asked);
  const make = (): void => {
    setProblem(null);
    api
      .post<{ readonly id: string }>(`/api/periods/${periodId}/reports`, { kind, format: 'pdf', preview: true })
      .then(({ id }) => {
        setAsked(id);
        reportsAsked.tell();
        resource.reload();
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <>
      {periods.length > 1 && (
        <label class="field">
          <span class="field-label">{t('period')}</span>
          <select class="input" value={periodId} onChange={(event) => setPeriodId(event.currentTarget.value)}>
            {periods.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <Choices
        legend={t('kind')}
        name="preview-kind"
        value={kind}
        onChoose={setKind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {problem && <ProblemNote problem={problem} />}
      {isChanged && <p class="note warn">{t('previewUnsaved')}</p>}
      <p class="actions">
        <button type="button" class="button" disabled={isMoving(report)} onClick={make}>
          {t('makePreview')}
        </button>
        <Outcome report={report} />
      </p>
    </>
  );
}

const isMoving = (report: Report | undefined): boolean => report?.state === 'queued' || report?.state === 'running';

/** The file once it is there, and how far it is. */
function Outcome({ report }: { readonly report: Report | undefined }) {
  const t = useTextOf(messages);
  const words = useTextOf(reportMessages);
  return (
    <>
      {report?.state === 'done' && (
        <a class="button" href={`/api/reports/${report.id}/file`} download={report.fileName ?? true}>
          {t('openPreview', { title: report.title })}
        </a>
      )}
      <span role="status">{report && t('previewState', { state: words(stateKeys[report.state]) })}</span>
    </>
  );
}

const stateKeys = {
  queued: 'state.queued',
  running: 'state.running',
  done: 'state.done',
  failed: 'state.failed',
  cancelled: 'state.cancelled',
} as const;
