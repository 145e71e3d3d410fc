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
import { useControlName } from './use-control-name';

/** The answer in the shape of its kind, "tidak dipersyaratkan" where the item allows it, and a way to empty it. */
export function AnswerControl(props: ControlProps) {
  const t = useTextOf(messages);
  const { item, value, disabled, onChange } = props;
  const box = useRef<HTMLDivElement>(null);
  // Whoever empties an answer gives another: the button is about to go, and takes the focus along.
  const clear = (): void => {
    onChange(null, CHOICE_PAUSE_MS);
    box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <div ref={box} class="answer">
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
        <button
          type="button"
          class="button quiet clear"
          aria-label={t('clearItem', { code: item.code })}
          onClick={clear}
        >
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
function NotApplicableBox({ item, value, disabled, onChange, apart = '' }: ControlProps) {
  const t = useTextOf(itemMessages);
  const nameOf = useControlName(item);
  const checked = isNotApplicable(value);
  const earlier = useRef<ItemValue | null>(null);
  const toggle = (): void => {
    if (!checked) earlier.current = value;
    onChange(checked ? earlier.current : { notApplicable: true }, CHOICE_PAUSE_MS);
  };
  return (
    <label class="choice not-applicable">
      <input
        type="checkbox"
        name={`na-${item.code}${apart}`}
        aria-label={nameOf(t('notApplicable'))}
        checked={checked}
        disabled={disabled}
        onChange={toggle}
      />
      <span>{t('notApplicable')}</span>
    </label>
  );
}
