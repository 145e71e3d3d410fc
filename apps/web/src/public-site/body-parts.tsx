import type { GateOutcome } from '@app/scoring';
import type { StandingRow, StandingStage } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { useFormat } from '../use-format';
import { messages as ranking } from '../pages/ranking/messages';
import { messages } from './messages';
import './public.css';

interface StageScoresProps {
  readonly row: StandingRow;
  readonly stages: readonly StandingStage[];
  /** Full marks. */
  readonly scale: string;
}

/** Each stage with its weight and score, as a bar with the number beside it. */
export function StageScores({ row, stages, scale }: StageScoresProps) {
  const t = useTextOf(ranking);
  const format = useFormat();
  return (
    <dl class="stage-scores">
      {stages.map(({ code, label, weight }) => {
        const stage = row.stages[code];
        const score = stage?.state === 'scored' ? stage.score : null;
        return (
          <div key={code}>
            <dt>
              {label} <span class="soft small">{`${t('weight')} ${format.decimal(weight)}`}</span>
            </dt>
            <dd>
              <span class="progress-track" aria-hidden="true">
                <span class="progress-fill" style={{ width: `${(100 * Number(score ?? 0)) / Number(scale)}%` }} />
              </span>
              <span class="number">
                {score === null ? t(`state.${stage?.state ?? 'undetermined'}`) : format.decimal(score)}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Which gates were passed, and the reason as the scoring gave it. */
export function GateList({
  gates,
  stages,
}: {
  readonly gates: readonly GateOutcome[];
  readonly stages: readonly StandingStage[];
}) {
  const t = useTextOf(messages);
  if (gates.length === 0) return null;
  return (
    <>
      <h3>{t('gates')}</h3>
      <ul class="gates">
        {gates.map(({ stage, passed, reason }) => (
          <li key={stage}>
            <Icon name={passed ? 'check' : 'cross'} /> {stages.find(({ code }) => code === stage)?.label ?? stage}:{' '}
            <strong>{t(passed ? 'passed' : 'failed')}</strong>. {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
