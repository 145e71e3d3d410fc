import { type Listed, listed } from '../../api/listed';
import type { BoardSummary, PresentationCard, Standings } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session';
import { useResource } from '../../use-resource';
import { categoryOutlooks } from './gate-outlook';
import { messages } from './messages';
import { StageCard } from './stage-card';

/** The jury stages: what the gate says per category, opening them, who came. */
export function StagesPart({ period }: { readonly period: PeriodView }) {
  const t = useTextOf(messages);
  const panels = period.stages.filter(({ kind }) => kind === 'panel');
  const role = useSession().session?.hat?.role;
  const seesSessions = role === 'organiserAdmin' || role === 'commissioner';
  const standings = useResource<Standings>(`/api/periods/${period.id}/standings`);
  const summary = useResource<BoardSummary>(`/api/periods/${period.id}/board/summary`);
  const sessions = useResource<Listed<PresentationCard>>(
    seesSessions ? `/api/presentations?periodId=${period.id}` : null,
  );
  const again = (): void => {
    standings.reload();
    summary.reload();
    sessions.reload();
  };
  if (panels.length === 0) return <EmptyState title={t('noPanel')} />;
  return (
    <>
      <p class="soft">{t('stagesIntro')}</p>
      <Loaded resource={standings}>
        {({ rows, categories }) => (
          <>
            {panels.map(({ code, label }) => {
              const own = sessions.value && listed(sessions.value).filter(({ stageCode }) => stageCode === code);
              const facts = {
                stageCode: code,
                rows,
                categories,
                progress: summary.value?.byCategory ?? [],
              };
              return (
                <StageCard
                  key={code}
                  stage={{ code, label }}
                  period={period}
                  outlooks={categoryOutlooks(facts)}
                  sessions={own ?? []}
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
