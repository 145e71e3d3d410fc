import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Repair } from '../../api/types';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstantEnd, toLocal } from '../../parts/zoned-time';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { type ItemChoice, ItemReasons, type Returned } from './item-reasons';
import { messages } from './messages';
import './repairs.css';

interface Props {
  readonly id: string;
  readonly choices: readonly ItemChoice[];
  /** Code of the item that the list begins with. */
  readonly first: string | undefined;
  readonly onDone: () => void;
}

const WEEK_MS = 7 * 24 * 3_600_000;

/** Returns single items to the body with a reason each and a deadline of their own. */
export function GiveBackItems({ id, choices, first, onDone }: Props) {
  const t = useTextOf(messages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const [until, setUntil] = useState(() => toLocal(new Date(Date.now() + WEEK_MS).toISOString(), zone));
  const [reason, setReason] = useState('');
  const [changed, setChanged] = useState<readonly Returned[] | null>(null);
  // Until somebody changes the list it follows the verdict on screen.
  const chosen =
    changed ?? choices.flatMap(({ code, reason: why }) => (code === first ? [{ itemCode: code, reason: why }] : []));
  const giveBack = async (): Promise<void> => {
    const at = toInstantEnd(until, zone);
    const general = reason.trim();
    // What has no reason of its own is returned for the general one.
    const items = chosen.map(({ itemCode, reason: why }) => ({ itemCode, reason: why.trim() || general }));
    const lacking = [
      !at && t('lacksUntil'),
      !general && t('lacksReason'),
      items.length === 0 && t('lacksItems'),
    ].filter((words) => words !== false);
    if (!at || lacking.length > 0) throw new ApiProblem('refused', 0, 'form.incomplete', lacking.join(' '));
    await api.post<{ items: readonly Repair[] }>(`/api/assessments/${id}/repairs`, {
      until: at,
      reason: general,
      items,
    });
    toast.show(t('givenBack'));
    onDone();
  };
  return (
    <ConfirmButton
      label={t('giveBack')}
      title={t('giveBackTitle')}
      confirmLabel={t('giveBackDo')}
      tone="quiet"
      onConfirm={giveBack}
    >
      <p>{t('giveBackText')}</p>
      <label class="field">
        <span class="field-label">{t('until', { zone: zoneName(zone) })}</span>
        <input
          class="input"
          type="datetime-local"
          value={until}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <ItemReasons choices={choices} chosen={chosen} onChange={setChanged} />
    </ConfirmButton>
  );
}
