import { useState } from 'preact/hooks';
import { api } from '../../../api/api';
import type { Standings } from '../../../api/results-types';
import type { PeriodView } from '../../../api/types';
import { useTextOf } from '../../../i18n/use-text';
import { BodyChoice, type Chosen } from '../../../parts/body-choice';
import { ConfirmButton } from '../../../parts/confirm-button';
import { toast } from '../../../toast';
import { correctionMessages } from './correction-messages';

const takesPart = (state: string): boolean => state !== 'invited' && state !== 'withdrawn';

interface Props {
  readonly period: PeriodView;
  readonly standings: Standings;
  readonly onBegun: () => void;
}

/** Takes a determination up again: why, and whose verification is opened for it. */
export function BeginCorrection({ period, standings, onBegun }: Props) {
  const t = useTextOf(correctionMessages);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const begin = async (): Promise<void> => {
    await api.post(`/api/periods/${period.id}/determination/correction`, {
      reason: reason.trim(),
      assessmentIds: [...chosen.keys()],
    });
    toast.show(t('begun'));
    onBegun();
  };
  return (
    <ConfirmButton
      label={t('begin')}
      title={t('beginTitle', { number: standings.determination?.number ?? '' })}
      confirmLabel={t('beginDo')}
      tone="quiet"
      onConfirm={begin}
    >
      <p>{t('beginText')}</p>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea
          class="input"
          aria-describedby="correction-reason-hint"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p class="field-hint" id="correction-reason-hint">
        {t('reasonHint')}
      </p>
      <fieldset class="choices">
        <legend class="field-label">{t('bodies')}</legend>
        <BodyChoice periodId={period.id} chosen={chosen} onChosen={setChosen} isAmong={takesPart} />
      </fieldset>
    </ConfirmButton>
  );
}
