import { type Listed, listed } from '../../api/listed';
import type { PeriodView, PresentationCard, Standings } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { AttendanceTable } from './attendance-table';
import { type GateOutlook, gateOutlook } from './gate-outlook';
import { messages } from './messages';
import { OpenStageButton } from './open-stage-button';

/** The jury stages: what the gate says, opening them, who came. */
export function StagesPart({ period }: { readonly period: PeriodView }) {
  const t = useTextOf(messages);
  const panels = period.stages.filter(({ kind }) => kind === 'panel');
  const role = useSession().session?.hat?.role;
  const seesSessions = role === 'organiserAdmin' || role === 'commissioner';
  const standings = useResource<Standings>(`/api/periods/${period.id}/standings`);
  const sessions = useResource<Listed<PresentationCard>>(
    seesSessions ? `/api/presentations?periodId=${period.id}` : null,
  );
  const again = (): void => {
    standings.reload();
    sessions.reload();
  };
  if (panels.length === 0) return <EmptyState title={t('noPanel')} />;
  return (
    <>
      <p class="soft">{t('stagesIntro')}</p>
      <Loaded resource={standings}>
        {({ rows }) => (
          <>
            {panels.map(({ code, label }) => (
              <StageCard
                key={code}
                stage={{ code, label }}
                period={period}
                outlook={gateOutlook(rows, code)}
                sessions={listed(sessions.value).filter(({ stageCode }) => stageCode === code)}
                onChanged={again}
              />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

interface StageCardProps {
  readonly stage: { readonly code: string; readonly label: string };
  readonly period: PeriodView;
  readonly outlook: GateOutlook;
  readonly sessions: readonly PresentationCard[];
  readonly onChanged: () => void;
}

function StageCard({ stage, period, outlook, sessions, onChanged }: StageCardProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isOpened = sessions.length > 0;
  const isGated = period.policy.stages.find(({ code }) => code === stage.code)?.gate !== undefined;
  const counts = { passed: format.count(outlook.passed), out: format.count(outlook.gatedOut.length) };
  return (
    <section class="card">
      <h2>{stage.label}</h2>
      <p>{isGated ? t(isOpened ? 'gateThen' : 'gateNow', counts) : t('noGate')}</p>
      <GatedOut outlook={outlook} />
      {!isOpened && period.allowed.includes('openStage') && (
        <OpenStageButton periodId={period.id} stage={stage} outlook={outlook} onOpened={onChanged} />
      )}
      {isOpened && <AttendanceTable sessions={sessions} period={period} onChanged={onChanged} />}
    </section>
  );
}

function GatedOut({ outlook }: { readonly outlook: GateOutlook }) {
  const t = useTextOf(messages);
  if (outlook.gatedOut.length === 0) return null;
  return (
    <details class="gated-out">
      <summary>{t('gateOutList', { count: outlook.gatedOut.length })}</summary>
      <ul>
        {outlook.gatedOut.map(({ name, reason }) => (
          <li key={name}>
            <strong>{name}</strong>: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
