import { useState } from 'preact/hooks';
import { api } from '../../../api/api';
import { ApiProblem } from '../../../api/problem';
import { useTextOf } from '../../../i18n/use-text';
import { ConfirmButton } from '../../../parts/confirm-button';
import { toLocal } from '../../../parts/zoned-time';
import { serverNow } from '../../../server-clock';
import { useSession } from '../../../session';
import { readMembers } from '../../../parts/read-members';
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
  const set = (field: keyof typeof typed) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setTyped({ ...typed, [field]: event.currentTarget.value });
  const open = async (): Promise<void> => {
    const members = readMembers(typed.members);
    const { heldOn, place, chair, quorum } = typed;
    if (!heldOn || !place.trim() || !chair.trim() || members.length === 0 || !/^\d+$/.test(quorum.trim()))
      throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    await api.post(`/api/periods/${periodId}/plenary-sittings`, {
      heldOn,
      place,
      chair,
      members,
      quorum: Number(quorum),
    });
    onOpened();
  };
  return (
    <ConfirmButton label={t('open')} title={t('openTitle')} confirmLabel={t('openDo')} onConfirm={open}>
      <label class="field">
        <span class="field-label">{t('heldOn')}</span>
        <input class="input" type="date" value={typed.heldOn} onInput={set('heldOn')} />
      </label>
      <label class="field">
        <span class="field-label">{t('place')}</span>
        <input class="input" value={typed.place} onInput={set('place')} />
      </label>
      <label class="field">
        <span class="field-label">{t('members')}</span>
        <textarea class="input" rows={5} value={typed.members} onInput={set('members')} />
        <span class="field-hint">{t('membersHint')}</span>
      </label>
      <label class="field">
        <span class="field-label">{t('chair')}</span>
        <input class="input" value={typed.chair} onInput={set('chair')} />
        <span class="field-hint">{t('chairHint')}</span>
      </label>
      <label class="field">
        <span class="field-label">{t('quorum')}</span>
        <input class="input" inputMode="numeric" value={typed.quorum} onInput={set('quorum')} />
      </label>
    </ConfirmButton>
  );
}
