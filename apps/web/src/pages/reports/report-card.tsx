import { api } from '../../api/api';
import type { Report } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { messages } from './messages';

interface Props {
  readonly report: Report;
  readonly periodName: string;
  readonly onChanged: () => void;
}

/** One report: how far it is, and what can be done with it now. */
export function ReportCard({ report, periodName, onChanged }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isMoving = report.state === 'queued' || report.state === 'running';
  /** How many it has; while it is made, how many are drawn of those it will have. */
  const rowsOf = ({ rowCount, expectedRows, rowsDone }: Report): readonly string[] => {
    if (rowCount !== null) return [t('rows', { count: format.count(rowCount) })];
    if (!isMoving || expectedRows === null) return [];
    return [t('rowsDone', { done: format.count(rowsDone), total: format.count(expectedRows) })];
  };
  const facts = [
    ...(periodName ? [periodName] : []),
    t(`format.${report.format}`),
    ...rowsOf(report),
    ...(report.sizeBytes === null ? [] : [format.bytes(report.sizeBytes)]),
    t('asked_at', { at: format.dateTime(report.requestedAt) }),
  ];
  return (
    <li class={`card report ${report.state}`}>
      <div class="report-words">
        <strong>{report.title}</strong>
        <span class="soft small">{facts.join(' · ')}</span>
        <span class="report-state">
          <StateIcon state={report.state} /> {t(`state.${report.state}`)}
        </span>
        {isMoving && (
          <progress
            aria-label={t('progress', { title: report.title })}
            max={100}
            {...(report.state === 'running' ? { value: report.progress } : {})}
          />
        )}
        {report.state === 'failed' && <p class="report-error">{report.error ?? t('noError')}</p>}
      </div>
      <p class="actions">
        {report.state === 'done' && (
          <a
            class="button primary"
            href={`/api/reports/${report.id}/file`}
            download={report.fileName ?? true}
            aria-label={t('downloadOf', { title: report.title, format: t(`format.${report.format}`) })}
          >
            <Icon name="download" /> {t('download')}
          </a>
        )}
        {isMoving && <CancelButton report={report} onChanged={onChanged} />}
      </p>
    </li>
  );
}

function StateIcon({ state }: Pick<Report, 'state'>) {
  const name = { queued: 'clock', running: 'clock', done: 'check', failed: 'warning', cancelled: 'cross' } as const;
  return <Icon name={name[state]} />;
}

function CancelButton({ report, onChanged }: Omit<Props, 'periodName'>) {
  const t = useTextOf(messages);
  const cancel = (): void => {
    api
      .remove(`/api/reports/${report.id}`)
      .then(() => toast.show(t('cancelled')))
      .catch(toastProblem)
      .finally(onChanged);
  };
  return (
    <button type="button" class="button" aria-label={t('cancelOf', { title: report.title })} onClick={cancel}>
      {t('cancel')}
    </button>
  );
}
