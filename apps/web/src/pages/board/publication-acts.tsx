import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { PublicationPlan } from '../../api/types';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstant, toLocal } from '../../parts/zoned-time';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { messages } from './messages';
import { publicationMessages } from './publication-messages';
import { ReasonField } from './reason-field';

const incomplete = (text: string): ApiProblem => new ApiProblem('refused', 0, 'form.incomplete', text);

interface PlanProps {
  readonly periodId: string;
  readonly plan: PublicationPlan | null;
  readonly onPlan: (plan: PublicationPlan) => void;
}

/** Sets the hour of the publication; one that is set is moved, with a reason. */
export function PlanButton({ periodId, plan, onPlan }: PlanProps) {
  const t = useTextOf(messages);
  const words = useTextOf(publicationMessages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const standing = plan?.releaseAt ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const local = typed ?? (standing ? toLocal(standing, zone) : '');
  const save = async (): Promise<void> => {
    const releaseAt = toInstant(local, zone);
    if (!releaseAt) throw incomplete(words('planMissing'));
    if (standing && !reason.trim()) throw incomplete(t('reasonMissing'));
    const request = { releaseAt, reason: standing ? reason.trim() : null };
    onPlan(await api.put<PublicationPlan>(`/api/periods/${periodId}/publication-plan`, request));
    setTyped(null);
    setReason('');
    toast.show(words('planned'));
  };
  return (
    <ConfirmButton
      label={words(standing ? 'move' : 'plan')}
      title={words(standing ? 'moveTitle' : 'planTitle')}
      confirmLabel={words(standing ? 'moveDo' : 'planDo')}
      tone="quiet"
      onConfirm={save}
    >
      <p>{words('planText')}</p>
      <label class="field">
        <span class="field-label">{words('planAt', { zone: zoneName(zone) })}</span>
        <input
          class="input"
          type="datetime-local"
          required
          value={local}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {standing && <ReasonField value={reason} onInput={setReason} />}
    </ConfirmButton>
  );
}

/** Takes back the hour that was set. */
export function CancelPlan({ periodId, onPlan }: Pick<PlanProps, 'periodId' | 'onPlan'>) {
  const t = useTextOf(messages);
  const words = useTextOf(publicationMessages);
  const [reason, setReason] = useState('');
  const cancel = async (): Promise<void> => {
    if (!reason.trim()) throw incomplete(t('reasonMissing'));
    const address = `/api/periods/${periodId}/publication-plan/cancellation`;
    onPlan(await api.post<PublicationPlan>(address, { reason: reason.trim() }));
    setReason('');
    toast.show(words('cancelled'));
  };
  return (
    <ConfirmButton
      label={words('cancel')}
      title={words('cancelTitle')}
      confirmLabel={words('cancelDo')}
      tone="quiet"
      onConfirm={cancel}
    >
      <p>{words('cancelText')}</p>
      <ReasonField value={reason} onInput={setReason} />
    </ConfirmButton>
  );
}

/** Takes back what is public, with a reason that anybody reads. */
export function WithdrawButton({ periodId, onDone }: { readonly periodId: string; readonly onDone: () => void }) {
  const t = useTextOf(messages);
  const words = useTextOf(publicationMessages);
  const [reason, setReason] = useState('');
  const withdraw = async (): Promise<void> => {
    if (!reason.trim()) throw incomplete(t('reasonMissing'));
    await api.post(`/api/periods/${periodId}/publication/withdrawal`, { reason: reason.trim() });
    toast.show(words('withdrawn'));
    onDone();
  };
  return (
    <ConfirmButton
      label={words('withdraw')}
      title={words('withdrawTitle')}
      confirmLabel={words('withdrawDo')}
      tone="danger"
      onConfirm={withdraw}
    >
      <p>{words('withdrawText')}</p>
      <ReasonField value={reason} onInput={setReason} />
    </ConfirmButton>
  );
}
