import { useState } from 'preact/hooks';
import { api } from '../../../api/api';
import { useTextOf } from '../../../i18n/use-text';
import { ConfirmButton } from '../../../parts/confirm-button';
import { toLocal } from '../../../parts/zoned-time';
import { serverNow } from '../../../server-clock';
import { useSession } from '../../../session';
import { SittingFields, sittingOf } from './sitting-fields';
import { sittingMessages } from './sitting-messages';

interface Props {
  readonly periodId: string;
  /** Names to begin the list of members with. */
  readonly commissioners: readonly string[];
  readonly onOpened: () => void;
}

/** Opens a sitting: when, where, who is there, who leads it, and how many are needed. */
export function OpenSitting({ periodId, commissioners, onOpened }: Props) {
  const t = useTextOf(sittingMessages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const [typed, setTyped] = useState({
    heldOn: toLocal(new Date(serverNow()).toISOString(), zone).slice(0, 'yyyy-mm-dd'.length),
    place: '',
    members: commissioners.join('\n'),
    chair: commissioners[0] ?? '',
    quorum: String(Math.floor(commissioners.length / 2) + 1),
  });
  const open = async (): Promise<void> => {
    await api.post(`/api/periods/${periodId}/plenary-sittings`, sittingOf(typed, t('incomplete')));
    onOpened();
  };
  return (
    <ConfirmButton label={t('open')} title={t('openTitle')} confirmLabel={t('openDo')} onConfirm={open}>
      <SittingFields typed={typed} onTyped={setTyped} />
    </ConfirmButton>
  );
}
