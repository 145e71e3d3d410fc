import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import { ApiProblem } from '../../api/problem';
import type { Judge } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { juryMessages } from './jury-messages';
import type { PlannedSession } from './session-types';

interface Props {
  readonly session: PlannedSession;
  readonly onDone: () => void;
}

/** Seats a further juror at all bodies of a session. */
export function AddJuror({ session, onDone }: Props) {
  const t = useTextOf(juryMessages);
  const jurors = listed(useResource<Listed<Judge>>(`/api/periods/${session.periodId}/jurors`).value);
  const [chosen, setChosen] = useState('');
  const add = async (): Promise<void> => {
    if (!chosen) throw new ApiProblem('refused', 0, 'form.incomplete', t('chooseJuror'));
    await api.post(`/api/presentation-sessions/${session.id}/jurors`, { userId: chosen });
    setChosen('');
    toast.show(t('jurorAdded'));
    onDone();
  };
  return (
    <ConfirmButton
      label={t('addJuror')}
      fullLabel={t('addJurorOf', { session: session.name })}
      title={t('addJurorTitle', { session: session.name })}
      confirmLabel={t('addJurorDo')}
      tone="quiet"
      onConfirm={add}
    >
      <p>{t('addJurorText')}</p>
      <label class="field">
        <span class="field-label">{t('juror')}</span>
        <select class="input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t('chooseJuror')}</option>
          {jurors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </ConfirmButton>
  );
}
