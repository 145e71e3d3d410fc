import { ApiProblem } from '../../../api/problem';
import { useTextOf } from '../../../i18n/use-text';
import { readMembers, type TypedMember } from '../../../parts/read-members';
import { sittingMessages } from './sitting-messages';

/** What is written down of a sitting, as it is typed. */
export interface TypedSitting {
  readonly heldOn: string;
  readonly place: string;
  readonly members: string;
  readonly chair: string;
  readonly quorum: string;
}

interface WrittenSitting extends Omit<TypedSitting, 'members' | 'quorum'> {
  readonly members: readonly TypedMember[];
  readonly quorum: number;
}

/** What is sent of it; throws with these words where something is missing. */
export const sittingOf = (
  { heldOn, place, members, chair, quorum }: TypedSitting,
  incomplete: string,
): WrittenSitting => {
  const read = readMembers(members);
  if (!heldOn || !place.trim() || !chair.trim() || read.length === 0 || !/^\d+$/.test(quorum.trim()))
    throw new ApiProblem('refused', 0, 'form.incomplete', incomplete);
  return { heldOn, place, chair, members: read, quorum: Number(quorum) };
};

interface Props {
  readonly typed: TypedSitting;
  readonly onTyped: (typed: TypedSitting) => void;
}

/** When a sitting was held, where, who was there, who led it, and how many were needed. */
export function SittingFields({ typed, onTyped }: Props) {
  const t = useTextOf(sittingMessages);
  const set = (field: keyof TypedSitting) => (event: { readonly currentTarget: { readonly value: string } }) =>
    onTyped({ ...typed, [field]: event.currentTarget.value });
  return (
    <>
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
    </>
  );
}
