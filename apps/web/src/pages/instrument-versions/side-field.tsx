import { useId } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import type { InstrumentDraft } from '../../api/types';
import { sideWord, type Side } from './comparison-choice';
import { messages } from './messages';

interface Props {
  readonly label: string;
  readonly side: Side;
  readonly sides: readonly Side[];
  readonly draft: InstrumentDraft;
  readonly onSide: (side: Side) => void;
}

/** Chooses one side of a comparison. */
export function SideField({ label, side, sides, draft, onSide }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={sideWord(side)}
        onChange={(event) => onSide(sides.find((each) => sideWord(each) === event.currentTarget.value) ?? side)}
      >
        {sides.map((each) => (
          <option key={sideWord(each)} value={sideWord(each)}>
            {each === 'draft'
              ? t('draftSaved', { at: format.dateTime(draft.savedAt) })
              : t('versionNumber', { number: sideWord(each) })}
          </option>
        ))}
      </select>
    </div>
  );
}
