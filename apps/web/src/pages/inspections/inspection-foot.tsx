import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { emptyItems } from './empty-items';
import type { InspectionView } from './inspection-types';
import { messages } from './messages';
import { signMessages } from './sign-messages';

interface Props {
  readonly view: InspectionView;
  readonly onEnded: (view: InspectionView) => void;
}

/** The score so far, finishing, and saying that it could not take place. */
export function InspectionFoot({ view, onEnded }: Props) {
  const t = useTextOf(messages);
  const sign = useTextOf(signMessages);
  const format = useFormat();
  const empty = emptyItems(view);
  const isUnsigned = view.visit !== null && view.visit.signatures.filter(({ isVoid }) => !isVoid).length < 2;
  const complete = async (): Promise<void> =>
    onEnded(await api.post<InspectionView>(`/api/inspections/${view.id}/completion`));
  return (
    <>
      <div class="card found-total">
        <span>{t(view.outcome === null ? 'score' : 'scoreEnded')}</span>
        {view.score === null ? (
          <span class="soft">{t('scoreNone')}</span>
        ) : (
          <strong>{format.decimal(view.score)}</strong>
        )}
      </div>
      {view.outcome === null && empty.length > 0 && <p class="soft">{t('left', { codes: empty.join(', ') })}</p>}
      {view.mayWrite && isUnsigned && <p class="soft">{sign('unsigned')}</p>}
      <p class="actions">
        {view.mayWrite && (
          <ConfirmButton
            label={t('complete')}
            title={t('completeTitle')}
            confirmLabel={t('completeDo')}
            disabled={empty.length > 0 || isUnsigned}
            onConfirm={complete}
          >
            <p>{t('completeText')}</p>
          </ConfirmButton>
        )}
        <MissButton view={view} onEnded={onEnded} />
      </p>
    </>
  );
}

function MissButton({ view, onEnded }: Props) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const role = useSession().session?.hat?.role;
  if (view.outcome !== null || view.periodState !== 'open' || (role !== 'verifier' && role !== 'organiserAdmin'))
    return null;
  const miss = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('missReasonMissing'));
    onEnded(await api.post<InspectionView>(`/api/inspections/${view.id}/absence`, { reason: reason.trim() }));
  };
  return (
    <ConfirmButton label={t('miss')} title={t('missTitle')} confirmLabel={t('missDo')} tone="quiet" onConfirm={miss}>
      <p>{t('missText')}</p>
      <label class="field">
        <span class="field-label">{t('missReason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
