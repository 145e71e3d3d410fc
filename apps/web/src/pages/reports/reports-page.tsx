import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { usePeriodNames } from '../../use-period-names';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { ReportCard } from './report-card';
import { ReportRequest } from './report-request';
import './reports.css';
import { useReports } from './use-reports';

/** The jobs tray: ask for a report, watch it being made, fetch it now or later. */
export function ReportsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const { resource, reports } = useReports();
  const { nameOf } = usePeriodNames();
  return (
    <div class="reports-page">
      <div>
        <h1>{t('title')}</h1>
        <p class="soft">{t('intro')}</p>
      </div>
      <ReportRequest onAsked={resource.reload} />
      <section class="reports-tray">
        <h2>{t('tray')}</h2>
        <Loaded resource={resource}>
          {() =>
            reports.length === 0 ? (
              <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
            ) : (
              <ul class="report-list">
                {reports.map((report) => (
                  <ReportCard
                    key={report.id}
                    report={report}
                    periodName={nameOf(report.periodId)}
                    onChanged={resource.reload}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </div>
  );
}
