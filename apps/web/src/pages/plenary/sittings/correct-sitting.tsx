import { useState } from 'preact/hooks';
import { api } from '../../../api/api';
import type { PlenarySitting } from '../../../api/results-types';
import { useTextOf } from '../../../i18n/use-text';
import { ConfirmButton } from '../../../parts/confirm-button';
import { writeMembers } from '../../../parts/read-members';
import { SittingFields, sittingOf, type TypedSitting } from './sitting-fields';
import { sittingMessages } from './sitting-messages';

interface Props {
  readonly sitting: PlenarySitting;
  readonly onCorrected: () => void;
}

const typedOf = ({ heldOn, place, members, chair, quorum }: PlenarySitting): TypedSitting => ({
  ...{ heldOn, place, chair },
  members: writeMembers(members),
  quorum: String(quorum),
});

/** Corrects what was written down of a sitting that is still open. */
export function CorrectSitting({ sitting, onCorrected }: Props) {
  const t = useTextOf(sittingMessages);
  const [typed, setTyped] = useState(typedOf(sitting));
  const correct = async (): Promise<void> => {
    await api.put(`/api/plenary-sittings/${sitting.id}`, sittingOf(typed, t('incomplete')));
    onCorrected();
  };
  return (
    <ConfirmButton
      label={t('correct')}
      title={t('correctTitle')}
      confirmLabel={t('correctDo')}
      tone="quiet"
      onOpen={() => setTyped(typedOf(sitting))}
      onConfirm={correct}
    >
      <p>{t(sitting.decisions.length > 0 ? 'correctCounted' : 'correctText')}</p>
      <SittingFields typed={typed} onTyped={setTyped} />
    </ConfirmButton>
  );
}
