import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Repair } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstant, toLocal } from '../../parts/zoned-time';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { messages } from './messages';
import { readItems } from './read-items';

interface Props {
  readonly id: string;
  /** Items the list begins with, each with the reason given so far. */
  readonly suggested: readonly { readonly itemCode: string; readonly reason: string }[];
  readonly onDone: () => void;
}

const WEEK_MS = 7 * 24 * 3_600_000;

/** Returns single items to the body with a reason each and a deadline of their own. */
export function GiveBackItems({ id, suggested, onDone }: Props) {
  const t = useTextOf(messages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const [until, setUntil] = useState(() => toLocal(new Date(Date.now() + WEEK_MS).toISOString(), zone));
  const [reason, setReason] = useState('');
  const [lines, setLines] = useState<string | null>(null);
  const text = lines ?? suggested.map(({ itemCode, reason: why }) => `${itemCode}: ${why}`).join('\n');
  const giveBack = async (): Promise<void> => {
    const at = toInstant(until, zone);
    const items = readItems(text);
    if (!at || !reason.trim() || !items) throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    await api.post<{ items: readonly Repair[] }>(`/api/assessments/${id}/repairs`, {
      until: at,
      reason: reason.trim(),
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
        <span class="field-label">{t('until', { zone })}</span>
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
      <label class="field">
        <span class="field-label">{t('items')}</span>
        <textarea
          class="input"
          rows={5}
          placeholder={t('itemsHint')}
          value={text}
          onInput={(event) => setLines(event.currentTarget.value)}
        />
      </label>
    </ConfirmButton>
  );
}
