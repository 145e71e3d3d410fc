import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { api } from '../../../api/api';
import type { DeterminationCorrection, Standings } from '../../../api/results-types';
import type { PeriodView } from '../../../api/types';
import { useTextOf } from '../../../i18n/use-text';
import { ConfirmButton } from '../../../parts/confirm-button';
import { Icon } from '../../../parts/icon';
import { Loaded } from '../../../parts/loaded';
import { paths } from '../../../paths';
import { toast } from '../../../toast';
import { useFormat } from '../../../use-format';
import { useResource } from '../../../use-resource';
import { ChangedResults } from './changed-results';
import { correctionMessages } from './correction-messages';

/** Whoever handed nothing in has no verification that could be opened. */
const stateOf = (state: string): 'open' | 'closed' | 'none' => {
  if (state === 'verifying') return 'open';
  return state === 'verified' ? 'closed' : 'none';
};

interface Props {
  readonly period: PeriodView;
  readonly standings: Standings;
  /** What determines anew. */
  readonly children: ComponentChildren;
  readonly onWithdrawn: () => void;
}

/** A determination under correction: why, who is judged again, what would change, and the two ways out. */
export function CorrectionPart({ period, standings, children, onWithdrawn }: Props) {
  const address = `/api/periods/${period.id}/determination/correction`;
  const resource = useResource<{ readonly correction: DeterminationCorrection | null }>(address);
  return (
    <Loaded resource={resource}>
      {({ correction }) =>
        correction && (
          <UnderWay period={period} standings={standings} correction={correction} onWithdrawn={onWithdrawn}>
            {children}
          </UnderWay>
        )
      }
    </Loaded>
  );
}

function UnderWay({
  period,
  standings,
  correction,
  children,
  onWithdrawn,
}: Props & { readonly correction: DeterminationCorrection }) {
  const t = useTextOf(correctionMessages);
  const format = useFormat();
  const withdraw = async (): Promise<void> => {
    await api.remove(`/api/periods/${period.id}/determination/correction`);
    toast.show(t('withdrawn'));
    onWithdrawn();
  };
  const { number, decidedAt, openedAt, openedBy, reason } = correction;
  return (
    <section class="card stack">
      <h2>{t('title')}</h2>
      <div class="note warn">
        <Icon name="warning" />
        <div>
          <p>
            {t('underWay', {
              number,
              date: format.date(decidedAt),
              since: format.dateTime(openedAt),
              by: openedBy,
            })}
          </p>
          <p>{t('because', { reason })}</p>
        </div>
      </div>
      <h3>{t('reopened')}</h3>
      <ul>
        {correction.bodies.map(({ assessmentId, name, state }) => (
          <li key={assessmentId}>
            <Link href={paths.sheet(assessmentId)}>{name}</Link>
            {', '}
            <span class={state === 'verifying' ? 'tag warn' : 'tag good'}>{t(`state.${stateOf(state)}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('changes')}</h3>
      <ChangedResults standings={standings} changes={correction.changes} />
      {period.allowed.includes('correct') && (
        <div class="actions">
          {children}
          <ConfirmButton
            label={t('withdraw')}
            title={t('withdrawTitle')}
            confirmLabel={t('withdrawDo')}
            tone="quiet"
            onConfirm={withdraw}
          >
            <p>{t('withdrawText')}</p>
          </ConfirmButton>
        </div>
      )}
    </section>
  );
}
