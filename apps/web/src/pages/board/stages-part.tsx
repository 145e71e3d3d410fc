import { type Listed, listed } from '../../api/listed';
import type { BoardSummary, PresentationCard, Standings } from '../../api/results-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session';
import { useResource } from '../../use-resource';
import { categoryOutlooks } from './gate-outlook';
import type { InspectionCard } from '../inspections/inspection-types';
import { messages } from './messages';
import { StageCard } from './stage-card';

/** The later stages: what the gate says per category, opening them, who came, who checks what. */
export function StagesPart({ period }: { readonly period: PeriodView }) {
  const t = useTextOf(messages);
  const later = period.stages.filter(({ kind }) => kind === 'panel' || kind === 'assessed' || kind === 'recorded');
  const role = useSession().session?.hat?.role;
  const seesSessions = role === 'organiserAdmin' || role === 'commissioner';
  const standings = useResource<Standings>(`/api/periods/${period.id}/standings`);
  const summary = useResource<BoardSummary>(`/api/periods/${period.id}/board/summary`);
  const sessions = useResource<Listed<PresentationCard>>(
    seesSessions ? `/api/presentations?periodId=${period.id}` : null,
  );
  const inspections = useResource<Listed<InspectionCard>>(
    role === 'regionalHead' ? null : `/api/inspections?periodId=${period.id}`,
  );
  const decisions = useResource<Schemas['GateDecisionListDto']>(
    role === 'regionalHead' ? null : `/api/periods/${period.id}/gate-decisions`,
  );
  const again = (): void => {
    decisions.reload();
    inspections.reload();
    standings.reload();
    summary.reload();
    sessions.reload();
  };
  if (later.length === 0) return <EmptyState title={t('noPanel')} />;
  return (
    <>
      <p class="soft">{t('stagesIntro')}</p>
      <Loaded resource={standings}>
        {({ rows, categories }) => (
          <>
            {later.map(({ code, label, kind }) => {
              const own =
                sessions.value &&
                listed(sessions.value).filter(({ stageCode, closed }) => stageCode === code && closed !== 'withdrawn');
              const facts = {
                stageCode: code,
                isGated: period.policy.stages.find((one) => one.code === code)?.gate !== undefined,
                rows,
                categories,
                progress: summary.value?.byCategory ?? [],
              };
              return (
                <StageCard
                  key={code}
                  stage={{ code, label, kind }}
                  period={period}
                  outlooks={categoryOutlooks(facts)}
                  sessions={own ?? []}
                  rows={rows.filter(({ status }) => status !== 'withdrawn' && status !== 'notAssessed')}
                  decisions={listed(decisions.value).filter(({ stageCode }) => stageCode === code)}
                  mayPlan={seesSessions}
                  mayDecide={seesSessions && period.state === 'open'}
                  inspections={listed(inspections.value).filter(({ stageCode }) => stageCode === code)}
                  onChanged={again}
                />
              );
            })}
          </>
        )}
      </Loaded>
    </>
  );
}
