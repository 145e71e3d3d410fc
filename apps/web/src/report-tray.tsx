import { useEffect, useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { useTextOf } from './i18n/use-text';
import { ReportCard } from './pages/reports/report-card';
import { messages } from './pages/reports/messages';
import { useEndNotices } from './pages/reports/use-end-notices';
import { isMoving, useReports } from './pages/reports/use-reports';
import './pages/reports/reports.css';
import { Icon } from './parts/icon';
import { paths } from './paths';
import { reportsAsked } from './reports-asked';
import { useFormat } from './use-format';
import { usePeriodNames } from './use-period-names';

/** So long a finished report stays at hand; afterwards it is on the page of reports. */
const AT_HAND_MS = 3_600_000;
const most = 5;

/** On every page: reports that are being made and those just finished, with how far they are, a way to stop and the file. */
export function ReportTray() {
  const t = useTextOf(messages);
  const format = useFormat();
  const { resource, reports } = useReports();
  const { nameOf } = usePeriodNames();
  const [openedAt] = useState(() => Date.now());
  useEndNotices(reports);
  useEffect(() => {
    const stop = reportsAsked.subscribe(resource.reload);
    return () => void stop();
  }, [resource.reload]);
  const box = useRef<HTMLDetailsElement>(null);
  const [location] = useLocation();
  useEffect(() => box.current?.removeAttribute('open'), [location]);
  const moving = reports.filter(isMoving);
  const shown = reports
    .filter((report) => isMoving(report) || Date.parse(report.finishedAt ?? '') > openedAt - AT_HAND_MS)
    .slice(0, most);
  if (shown.length === 0 || location === paths.reports) return null;
  return (
    <details
      class="account report-tray"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        box.current?.removeAttribute('open');
        box.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <Icon name="download" />
        <span class="visually-hidden">{t('trayOf', { count: format.count(moving.length) })}</span>
        {moving.length > 0 && (
          <span class="bell-count" aria-hidden="true">
            {format.count(moving.length)}
          </span>
        )}
      </summary>
      <div class="account-menu">
        <ul class="report-list">
          {shown.map((report) => (
            <ReportCard
              key={report.id}
              report={report}
              periodName={nameOf(report.periodId)}
              onChanged={resource.reload}
            />
          ))}
        </ul>
        <Link class="button" href={paths.reports}>
          {t('all')}
        </Link>
      </div>
    </details>
  );
}
