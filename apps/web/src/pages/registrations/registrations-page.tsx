import { useState } from 'preact/hooks';
import { Link, useSearch } from 'wouter-preact';
import type { FunnelSummary } from '../../api/registration-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { useTableState } from '../../parts/use-table-state';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { FunnelSteps } from './funnel-steps';
import { FunnelTable, funnelFilterKeys } from './funnel-table';
import { InviteActions } from './invite-actions';
import { messages } from './messages';
import './registrations.css';
import { ReviewPart } from './review-part';
import { RuleChoice } from './rule-choice';

/** The organiser's view of who has come how far, with everything that brings them further. */
export function RegistrationsPage({ params }: PageProps) {
  const period = useResource<PeriodView>(`/api/periods/${params['id'] ?? ''}`);
  const reviewing = new URLSearchParams(useSearch()).get('periksa');
  return (
    <Loaded resource={period}>
      {(value) =>
        reviewing === null ? <Registrations period={value} /> : <ReviewPart period={value} assessmentId={reviewing} />
      }
    </Loaded>
  );
}

function Registrations({ period }: { readonly period: PeriodView }) {
  const t = useTextOf(messages);
  useTitle(`${t('title')} ${period.title}`);
  const summary = useResource<FunnelSummary>(`/api/periods/${period.id}/registration-funnel/summary`);
  const [state, setState] = useTableState(funnelFilterKeys);
  const [round, setRound] = useState(0);
  const isAdmin = useSession().session?.hat?.role === 'organiserAdmin' && period.state === 'open';
  const again = (): void => {
    setRound((last) => last + 1);
    summary.reload();
  };
  const show = (view: string): void => setState({ ...state, filters: { ...state.filters, langkah: view } });
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>
            {t('title')} {period.title}
          </h1>
          {summary.value && <Deadline summary={summary.value} />}
        </div>
        <p class="actions">
          {isAdmin && (
            <Link class="button" href={paths.participants(period.id)}>
              {t('toParticipants')}
            </Link>
          )}
          <Link class="button" href={paths.board(period.id)}>
            {t('toBoard')}
          </Link>
        </p>
      </div>
      <Loaded resource={summary}>
        {(value) => (
          <>
            <FunnelSteps summary={value} current={state.filters['langkah'] ?? ''} onShow={show} />
            {isAdmin && <RuleChoice periodId={period.id} rule={value.rule} onChanged={summary.reload} />}
            {isAdmin && <InviteActions period={period} toInvite={value.toInvite} onDone={again} />}
          </>
        )}
      </Loaded>
      <FunnelTable period={period} state={state} onState={setState} round={round} isAdmin={isAdmin} onDone={again} />
    </div>
  );
}

function Deadline({ summary: { deadline, daysLeft, longer } }: { readonly summary: FunnelSummary }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (!deadline || daysLeft === null) return <p>{t('noDeadline')}</p>;
  const at = format.end(deadline);
  const days = format.count(daysLeft);
  const words = daysLeft < 0 ? t('over', { at }) : daysLeft === 0 ? t('lastDay', { at }) : t('daysLeft', { days, at });
  return (
    <p>
      {words} {longer > 0 && t('longer', { count: format.count(longer) })}
    </p>
  );
}
