import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Conflicts } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { FindOne, type Found } from './find-one';
import { messages } from './messages';

interface Props {
  /** The body it is about; absent: it is looked for. */
  readonly body?: Found;
  /** Whether the organiser records it of somebody else. */
  readonly ofAnother?: boolean;
  readonly onSaid: (after: Conflicts) => void;
}

/** Declares a conflict of one's own, or records somebody else's. */
export function SayButton({ body, ofAnother = false, onSaid }: Props) {
  const t = useTextOf(messages);
  const [found, setFound] = useState<Found | null>(null);
  const [person, setPerson] = useState<Found | null>(null);
  const [reason, setReason] = useState('');
  const about = body ?? found;
  const save = async (): Promise<void> => {
    if (!about || !reason.trim() || (ofAnother && !person))
      throw new ApiProblem('refused', 0, 'form.incomplete', t(ofAnother ? 'incompletePerson' : 'incomplete'));
    const whose = ofAnother && person ? { userId: person.id } : {};
    const request = { publicBodyId: about.id, reason: reason.trim(), ...whose };
    const after = await api.post<Conflicts>('/api/conflicts', request);
    toast.show(t('saved'));
    setReason('');
    setFound(null);
    onSaid(after);
  };
  return (
    <ConfirmButton
      label={t(ofAnother ? 'record' : 'say')}
      title={t(ofAnother ? 'recordTitle' : 'sayTitle')}
      confirmLabel={t(ofAnother ? 'record' : 'say')}
      tone="quiet"
      onConfirm={save}
    >
      <p>{t(ofAnother ? 'recordText' : 'sayText')}</p>
      {ofAnother && <FindOne label={t('person')} path="/api/people" chosen={person} onChosen={setPerson} />}
      {body ? (
        <p>
          <strong>{body.name}</strong>
        </p>
      ) : (
        <FindOne label={t('body')} path="/api/conflicts/bodies" chosen={found} onChosen={setFound} />
      )}
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
