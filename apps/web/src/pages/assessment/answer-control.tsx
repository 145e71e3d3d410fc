import type { ItemValue } from '@app/instrument';
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
          {item.notApplicable && <NotApplicableBox {...props} />}
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

function NotApplicableBox({ item, value, disabled, onChange }: ControlProps) {
  const t = useTextOf(itemMessages);
  const checked = isNotApplicable(value);
  return (
    <label class="choice not-applicable">
      <input
        type="checkbox"
        name={`na-${item.code}`}
        checked={checked}
        disabled={disabled}
        onChange={() => onChange(checked ? null : { notApplicable: true }, CHOICE_PAUSE_MS)}
      />
      <span>{t('notApplicable')}</span>
    </label>
  );
}
