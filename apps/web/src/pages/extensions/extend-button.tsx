import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Extension, PeriodView } from '../../api/types';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstantEnd, toLocalEnd } from '../../parts/zoned-time';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { BodyChoice, type Chosen } from '../../parts/body-choice';
import { messages } from './messages';

interface List {
  readonly items: readonly Extension[];
}

interface Props {
  readonly period: PeriodView;
  readonly onChanged: (list: List) => void;
}

/** More time for all or for some, with a reason they read. */
export function ExtendButton({ period, onChanged }: Props) {
  const t = useTextOf(messages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const [local, setLocal] = useState('');
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  // Each extension is one of its own: nobody gets what was chosen for somebody else.
  const startAnew = (): void => {
    setLocal(toLocalEnd(period.extendedUntil ?? period.windows['saq']?.until ?? new Date().toISOString(), zone));
    setReason('');
    setChosen(null);
  };
  const extend = async (): Promise<void> => {
    const until = toInstantEnd(local, zone);
    const assessmentIds = chosen === null ? null : [...chosen.keys()];
    if (!until || !reason.trim() || assessmentIds?.length === 0)
      throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    onChanged(
      await api.post<List>(`/api/periods/${period.id}/extensions`, { assessmentIds, until, reason: reason.trim() }),
    );
    toast.show(t('extended'));
  };
  return (
    <ConfirmButton
      label={t('extend')}
      title={t('extendTitle')}
      confirmLabel={t('extendDo')}
      onOpen={startAnew}
      onConfirm={extend}
    >
      <fieldset class="choices">
        <legend>{t('whom')}</legend>
        <label class="choice">
          <input type="radio" name="whom" checked={chosen === null} onChange={() => setChosen(null)} />
          <span>{t('all')}</span>
        </label>
        <label class="choice">
          <input type="radio" name="whom" checked={chosen !== null} onChange={() => setChosen(new Map())} />
          <span>{t('some')}</span>
        </label>
      </fieldset>
      {chosen && <BodyChoice periodId={period.id} chosen={chosen} onChosen={setChosen} />}
      <label class="field">
        <span class="field-label">{t('newUntil', { zone: zoneName(zone) })}</span>
        <input
          class="input"
          type="datetime-local"
          value={local}
          onInput={(event) => setLocal(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
