import type { ItemValue } from '@app/instrument';
import { useRef } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { itemMessages } from '../../parts/item-messages';
import { ChecklistControl } from './checklist-control';
import { ChoiceControl } from './choice-control';
import { CHOICE_PAUSE_MS, type ControlProps } from './control-props';
import { messages } from './messages';
import { NumberControl } from './number-control';
import { TextControl } from './text-control';

/** The answer in the shape of its kind, "tidak dipersyaratkan" where the item allows it, and a way to empty it. */
export function AnswerControl(props: ControlProps) {
  const t = useTextOf(messages);
  const { item, value, disabled, onChange } = props;
  return (
    <div class="answer">
      {item.kind === 'yesNo' || item.kind === 'scale' ? (
        <ChoiceControl {...props} item={item} />
      ) : (
        <>
          {/* Keyed: the value that it keeps is this item's. */}
          {item.notApplicable && <NotApplicableBox key={item.code} {...props} />}
          {!isNotApplicable(value) && <TypedControl {...props} />}
        </>
      )}
      {value !== null && !disabled && (
        <button type="button" class="button quiet clear" onClick={() => onChange(null, CHOICE_PAUSE_MS)}>
          {t('clear')}
        </button>
      )}
    </div>
  );
}

const isNotApplicable = (value: ItemValue | null): boolean => value !== null && 'notApplicable' in value;

function TypedControl({ item, ...rest }: ControlProps) {
  switch (item.kind) {
    case 'checklist':
      return <ChecklistControl item={item} {...rest} />;
    case 'number':
      return <NumberControl item={item} {...rest} />;
    case 'text':
      return <TextControl item={item} {...rest} />;
    default:
      return null;
  }
}

/** Whoever ticks this by mistake gets the earlier answer of this visit back by unticking it. */
function NotApplicableBox({ item, value, disabled, onChange }: ControlProps) {
  const t = useTextOf(itemMessages);
  const checked = isNotApplicable(value);
  const earlier = useRef<ItemValue | null>(null);
  const toggle = (): void => {
    if (!checked) earlier.current = value;
    onChange(checked ? earlier.current : { notApplicable: true }, CHOICE_PAUSE_MS);
  };
  return (
    <label class="choice not-applicable">
      <input type="checkbox" name={`na-${item.code}`} checked={checked} disabled={disabled} onChange={toggle} />
      <span>{t('notApplicable')}</span>
    </label>
  );
}
