import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { HandedOverLine, PeriodDesks, VerifierDesk } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { HandOverFields, type HandOverDraft } from './hand-over-fields';
import { messages } from './messages';

interface Props {
  readonly id: string;
  readonly desk: VerifierDesk;
  readonly view: PeriodDesks;
  readonly onMoved: (items: readonly HandedOverLine[]) => void;
}

const begun: HandOverDraft = { assessmentIds: null, to: null, reason: '' };

/** Passes on what one verifier has left: all or some of it, to one or to all, in one act with a reason. */
export function HandOverButton({ id, desk, view, onMoved }: Props) {
  const t = useTextOf(messages);
  const [draft, setDraft] = useState(begun);
  const move = async (): Promise<void> => {
    const { assessmentIds, to, reason } = draft;
    if (!reason.trim() || assessmentIds?.length === 0 || to === '')
      throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    const { items } = await api.post<{ items: readonly HandedOverLine[] }>(`/api/periods/${id}/hand-overs`, {
      fromUserId: desk.id,
      reason: reason.trim(),
      ...(assessmentIds ? { assessmentIds } : {}),
      ...(to ? { toUserIds: [to] } : {}),
    });
    setDraft(begun);
    onMoved(items);
  };
  return (
    <ConfirmButton
      label={t('handOver')}
      title={t('handOverTitle', { name: desk.name })}
      confirmLabel={t('handOverDo')}
      tone="quiet"
      onConfirm={move}
    >
      <p>{t('handOverText', { name: desk.name })}</p>
      <HandOverFields
        draft={draft}
        held={view.assigned.filter(({ verifierId }) => verifierId === desk.id)}
        others={view.verifiers.filter((one) => one.id !== desk.id)}
        onDraft={setDraft}
      />
    </ConfirmButton>
  );
}
