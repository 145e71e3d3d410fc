import { api } from '../../../api/api';
import type { PeriodPlenary, PlenarySitting, Standings } from '../../../api/results-types';
import type { PeriodView } from '../../../api/types';
import { reportsAsked } from '../../../reports-asked';
import { useTextOf } from '../../../i18n/use-text';
import { ConfirmButton } from '../../../parts/confirm-button';
import { Loaded } from '../../../parts/loaded';
import { toast } from '../../../toast';
import { toastProblem } from '../../../toast-problem';
import { useFormat } from '../../../use-format';
import { useResource } from '../../../use-resource';
import { CorrectSitting } from './correct-sitting';
import { DecisionList } from './decision-list';
import { OpenSitting } from './open-sitting';
import { RecordDecision } from './record-decision';
import { sittingMessages } from './sitting-messages';

interface Props {
  readonly period: PeriodView;
  readonly standings: Standings;
}

/** The plenary's sittings: who was there, what was decided, and the minutes made of it. */
export function SittingsPart({ period, standings }: Props) {
  const t = useTextOf(sittingMessages);
  const resource = useResource<PeriodPlenary>(`/api/periods/${period.id}/plenary-sittings`);
  return (
    <section class="card stack" aria-labelledby="rapat">
      <h2 id="rapat">{t('title')}</h2>
      <p>{t('intro')}</p>
      <Loaded resource={resource}>
        {({ sittings, commissioners }) => (
          <>
            <p>
              <OpenSitting periodId={period.id} commissioners={commissioners} onOpened={resource.reload} />
            </p>
            {sittings.length === 0 && <p class="empty">{t('none')}</p>}
            {sittings.map((sitting) => (
              <Sitting
                key={sitting.id}
                sitting={sitting}
                period={period}
                standings={standings}
                onChanged={resource.reload}
              />
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface SittingProps extends Props {
  readonly sitting: PlenarySitting;
  readonly onChanged: () => void;
}

function Sitting({ sitting, period, standings, onChanged }: SittingProps) {
  const t = useTextOf(sittingMessages);
  const format = useFormat();
  const { id, heldOn, place, chair, members, present, quorum, closedAt, decisions } = sitting;
  const close = async (): Promise<void> => {
    await api.post(`/api/plenary-sittings/${id}/closing`, {});
    onChanged();
  };
  const askMinutes = async (): Promise<void> => {
    await api.post(`/api/periods/${period.id}/reports`, { kind: 'minutes', format: 'pdf', sittingId: id });
    reportsAsked.tell();
    toast.show(t('minutesAsked'));
  };
  return (
    <article class="sitting stack">
      <h3>{t('held', { date: format.date(`${heldOn}T05:00:00Z`), place })}</h3>
      <p>{t('attendance', { chair, present, members: members.length, quorum })}</p>
      {present < quorum && <p class="note warn">{t('noQuorum')}</p>}
      <DecisionList decisions={decisions} />
      <p class="actions">
        {closedAt === null && present >= quorum && (
          <RecordDecision sittingId={id} standings={standings} onRecorded={onChanged} />
        )}
        {closedAt === null && <CorrectSitting sitting={sitting} onCorrected={onChanged} />}
        {closedAt === null && (
          <ConfirmButton
            label={t('close')}
            title={t('closeTitle')}
            confirmLabel={t('close')}
            tone="quiet"
            onConfirm={close}
          >
            <p>{t('closeText')}</p>
          </ConfirmButton>
        )}
        <button type="button" class="button" onClick={() => askMinutes().catch(toastProblem)}>
          {t('minutes')}
        </button>
        {closedAt !== null && <span class="soft small">{t('closed', { at: format.dateTime(closedAt) })}</span>}
      </p>
    </article>
  );
}
