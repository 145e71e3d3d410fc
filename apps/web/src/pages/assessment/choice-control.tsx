import { type ItemValue, type ScaleItem, type YesNoItem, isSameCode } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { itemMessages } from '../../parts/item-messages';
import { CHOICE_PAUSE_MS, type ControlProps } from './control-props';
import { useControlName } from './use-control-name';

interface Option {
  readonly key: string;
  readonly label: string;
  readonly value: ItemValue;
}

/** Yes or no, or one level of several, as native radios: arrows move, Space chooses. */
export function ChoiceControl({
  item,
  value,
  disabled,
  onChange,
  onKeep,
  apart = '',
}: ControlProps<YesNoItem | ScaleItem>) {
  const nameOf = useControlName(item);
  const options = useOptions(item);
  return (
    <fieldset
      class={`choices ${item.kind === 'yesNo' ? 'side-by-side' : ''}`}
      disabled={disabled}
      role="radiogroup"
      aria-label={nameOf()}
    >
      {options.map((option) => (
        <label key={option.key} class={`choice ${'notApplicable' in option.value ? 'whole-row' : ''}`}>
          <input
            type="radio"
            name={`answer-${item.code}${apart}`}
            value={option.key}
            checked={isChosen(value, option.value)}
            onChange={() => onChange(option.value, CHOICE_PAUSE_MS)}
            // One that is marked already changes nothing when it is chosen: of a copy, that is a yes to it.
            onClick={onKeep && isChosen(value, option.value) ? onKeep : undefined}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const useOptions = (item: YesNoItem | ScaleItem): readonly Option[] => {
  const t = useTextOf(itemMessages);
  const read = useInstrumentText();
  const given: readonly Option[] =
    item.kind === 'scale'
      ? item.levels.map(({ code, text }) => ({ key: code, label: read(text), value: { choice: code } }))
      : [
          { key: 'YA', label: t('yes'), value: { choice: 'YA' } },
          { key: 'TIDAK', label: t('no'), value: { choice: 'TIDAK' } },
        ];
  if (!item.notApplicable) return given;
  return [...given, { key: 'N/A', label: t('notApplicable'), value: { notApplicable: true } }];
};

const isChosen = (value: ItemValue | null, option: ItemValue): boolean => {
  if (value === null) return false;
  if ('choice' in value && 'choice' in option) return isSameCode(value.choice, option.choice);
  return 'notApplicable' in value && 'notApplicable' in option;
};
