import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import type { Standings } from '../../api/results-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import { SessionCard } from './session-card';
import { MakeSession } from './session-fields';
import './sessions.css';
import type { PlannedSession, Turn } from './session-types';

/** Where and when the jury sits, who appears in which order, and how the lots were drawn. */
export function PresentationSessionsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const period = useResource<PeriodView>(`/api/periods/${id}`);
  const sessions = useResource<Listed<PlannedSession>>(`/api/periods/${id}/presentation-sessions`);
  const turns = useResource<Listed<Turn>>(`/api/presentations?periodId=${id}`);
  const standings = useResource<Standings>(`/api/periods/${id}/standings`);
  useTitle(t('title'));
  const again = (): void => {
    forgetPaths('/api/presentations');
    sessions.reload();
    turns.reload();
    standings.reload();
  };
  const spreads = spreadsOf(standings.value);
  return (
    <Loaded resource={period}>
      {(view) => (
        <div class="stack">
          <div class="page-head">
            <div>
              <h1>
                {t('title')} {view.title}
              </h1>
              <p>{t('intro')}</p>
            </div>
            <p class="actions">
              <Link class="button" href={`${paths.board(id)}?bagian=tahap`}>
                {t('toBoard')}
              </Link>
            </p>
          </div>
          <Loaded resource={sessions}>
            {(planned) => (
              <Loaded resource={turns}>
                {(all) => (
                  <Stages
                    period={view}
                    sessions={listed(planned)}
                    turns={listed(all)}
                    spreads={spreads}
                    onChanged={again}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        </div>
      )}
    </Loaded>
  );
}

/** What is said of bodies whose jurors are far apart, by assessment. */
const spreadsOf = (standings: Standings | null): ReadonlyMap<string, string> =>
  new Map(
    (standings?.rows ?? []).flatMap(({ assessmentId, flags }) => {
      const spread = flags.find(({ code }) => code === 'jurorSpread');
      return assessmentId && spread ? [[assessmentId, spread.message] as const] : [];
    }),
  );

interface Props {
  readonly period: PeriodView;
  readonly sessions: readonly PlannedSession[];
  readonly turns: readonly Turn[];
  readonly spreads: ReadonlyMap<string, string>;
  readonly onChanged: () => void;
}

function Stages({ period, sessions, turns, spreads, onChanged }: Props) {
  const t = useTextOf(messages);
  const panels = period.stages.filter(({ kind }) => kind === 'panel');
  if (panels.length === 0) return <EmptyState title={t('noPanel')} />;
  return (
    <>
      {panels.map(({ code, label }) => (
        <StageSessions
          key={code}
          stage={{ code, label }}
          period={period}
          sessions={sessions.filter(({ stageCode }) => stageCode === code)}
          turns={turns.filter(({ stageCode }) => stageCode === code)}
          spreads={spreads}
          onChanged={onChanged}
        />
      ))}
    </>
  );
}

interface StageProps extends Props {
  readonly stage: { readonly code: string; readonly label: string };
}

const isHeard = ({ jurors }: Turn): boolean => jurors.some(({ signedAt }) => signedAt !== null);

function StageSessions({ stage, period, sessions, turns, spreads, onChanged }: StageProps) {
  const t = useTextOf(messages);
  const mayPlan = period.allowed.includes('openStage') && period.state === 'open';
  const unplaced = turns.filter((turn) => turn.session === null && !isHeard(turn));
  return (
    <section class="stack" aria-labelledby={`stage-${stage.code}`}>
      <h2 id={`stage-${stage.code}`}>{stage.label}</h2>
      {turns.length === 0 ? (
        <p class="note">{t('notOpened')}</p>
      ) : (
        <Unplaced
          periodId={period.id}
          stageCode={stage.code}
          count={unplaced.length}
          maySpread={mayPlan && sessions.some(({ draws }) => draws.length === 0)}
          onChanged={onChanged}
        />
      )}
      {mayPlan && (
        <p>
          <MakeSession periodId={period.id} stageCode={stage.code} onDone={onChanged} />
        </p>
      )}
      {sessions.length === 0 && <EmptyState title={t('none')}>{mayPlan && t('noneAdvice')}</EmptyState>}
      {sessions.map((session) => (
        <SessionCard
          key={session.id}
          session={session}
          turns={turns}
          unplaced={unplaced}
          spreads={spreads}
          mayPlan={mayPlan}
          onChanged={onChanged}
        />
      ))}
    </section>
  );
}

interface UnplacedProps {
  readonly periodId: string;
  readonly stageCode: string;
  readonly count: number;
  readonly maySpread: boolean;
  readonly onChanged: () => void;
}

function Unplaced({ periodId, stageCode, count, maySpread, onChanged }: UnplacedProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const spread = (): void => {
    api
      .post<Schemas['SpreadDto']>(`/api/periods/${periodId}/presentation-spreads`, { stageCode })
      .then(({ placed }) => toast.show(t('spreadDone', { count: format.count(placed) })))
      .catch(toastProblem)
      .finally(onChanged);
  };
  if (count === 0) return <p class="soft">{t('allPlaced')}</p>;
  return (
    <p class="actions">
      <span>{t('unplaced', { count: format.count(count) })}</span>
      {maySpread && (
        <button type="button" class="button" onClick={spread}>
          {t('spread')}
        </button>
      )}
    </p>
  );
}
