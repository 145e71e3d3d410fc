import { useState } from 'preact/hooks';
import { ApiProblem } from '../../api/problem';
import type { PeriodView } from '../../api/types';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { messages } from './messages';
import { useMovedEnd } from './moved-window';
import { ReasonField } from './reason-field';
import { useSaveWindow } from './save-window';
import { toInstantEnd, toLocalEnd } from '../../parts/zoned-time';
import { WhomItHits } from './whom-it-hits';

interface Props {
  readonly period: PeriodView;
  readonly onChanged: (period: PeriodView) => void;
}

const incomplete = (text: string): ApiProblem => new ApiProblem('refused', 0, 'form.incomplete', text);

/** The time for filling, ended at `until`. */
const endedAt = (period: PeriodView, until: string, isCounted: boolean) => {
  const { workingDays, ...saq } = period.policy.windows?.['saq'] ?? { from: until, until };
  // An end set by hand is no longer one that was counted.
  const counted = isCounted && workingDays !== undefined ? { workingDays } : {};
  return { ...saq, until, ...counted };
};

/** Extends (or shortens) the time for filling. */
export function DeadlineChange({ period, onChanged }: Props) {
  const t = useTextOf(messages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const moved = useMovedEnd(period.windows['saq'], zone);
  const [typed, setLocal] = useState<string | null>(null);
  const local = typed ?? moved?.until ?? toLocalEnd(period.windows['saq']?.until ?? new Date().toISOString(), zone);
  const [reason, setReason] = useState('');
  const saveWindow = useSaveWindow({ period, code: 'saq', onChanged });
  const save = async (): Promise<void> => {
    const until = toInstantEnd(local, zone);
    if (!until) throw incomplete(t('untilMissing'));
    if (!reason.trim()) throw incomplete(t('reasonMissing'));
    await saveWindow(endedAt(period, until, local === moved?.until), reason.trim());
    setReason('');
    setLocal(null);
    toast.show(t('scheduleSaved'));
  };
  return (
    <ConfirmButton label={t('changeSchedule')} title={t('changeTitle')} confirmLabel={t('changeDo')} onConfirm={save}>
      <p>{t('changeText')}</p>
      <label class="field">
        <span class="field-label">{t('newUntil', { zone: zoneName(zone) })}</span>
        <input
          class="input"
          type="datetime-local"
          required
          value={local}
          onInput={(event) => setLocal(event.currentTarget.value)}
        />
      </label>
      {period.state === 'open' && <WhomItHits periodId={period.id} until={toInstantEnd(local, zone)} />}
      <ReasonField value={reason} onInput={setReason} />
    </ConfirmButton>
  );
}
