import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { Checks, useChecks } from '../../parts/checks';
import { ConfirmButton } from '../../parts/confirm-button';
import { messages } from './messages';
import type { PlannedSession, Turn } from './session-types';

interface Props {
  readonly session: PlannedSession;
  readonly unplaced: readonly Turn[];
  readonly onDone: () => void;
}

/** Puts bodies without a session into this one. */
export function AddBodies({ session, unplaced, onDone }: Props) {
  const t = useTextOf(messages);
  const chosen = useChecks(
    unplaced.map(({ id }) => id),
    [],
  );
  const add = async (): Promise<void> => {
    if (chosen.checked.length === 0) throw new ApiProblem('refused', 0, 'form.incomplete', t('addNobody'));
    await api.post(`/api/presentation-sessions/${session.id}/bodies`, { presentationIds: chosen.checked });
    onDone();
  };
  return (
    <ConfirmButton
      label={t('add')}
      fullLabel={t('addOf', { session: session.name })}
      title={t('addTitle', { session: session.name })}
      confirmLabel={t('addDo')}
      tone="quiet"
      onConfirm={add}
    >
      {session.draws.length > 0 && <p class="note">{t('addDrawn')}</p>}
      <Checks
        legend={t('bodies')}
        checks={chosen}
        options={unplaced.map(({ id, body, categoryLabel }) => ({ value: id, label: body.name, hint: categoryLabel }))}
      />
    </ConfirmButton>
  );
}
