import { type ChecklistItem, isSameCode } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { CHOICE_PAUSE_MS, type ControlProps } from './control-props';
import { messages } from './messages';
import { useControlName } from './use-control-name';

/** Elements to tick. Nothing ticked is no answer; "tidak satu pun" is one. */
export function ChecklistControl({ item, value, disabled, onChange }: ControlProps<ChecklistItem>) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const nameOf = useControlName(item);
  const ticked = value !== null && 'elements' in value ? value.elements : null;
  const has = (code: string): boolean => ticked?.some((one) => isSameCode(one, code)) ?? false;
  const toggle = (code: string): void => {
    const chosen = item.elements.map((element) => element.code).filter((one) => (one === code ? !has(one) : has(one)));
    onChange(chosen.length > 0 ? { elements: chosen } : null, CHOICE_PAUSE_MS * 2);
  };
  return (
    <fieldset class="choices" disabled={disabled} aria-label={nameOf(t('answerChecklist'))}>
      <legend>{t('answerChecklist')}</legend>
      {item.elements.map(({ code, text }) => (
        <label key={code} class="choice">
          <input type="checkbox" checked={has(code)} onChange={() => toggle(code)} />
          <span>{read(text)}</span>
        </label>
      ))}
      <label class="choice">
        <input
          type="checkbox"
          checked={ticked?.length === 0}
          onChange={() => onChange(ticked?.length === 0 ? null : { elements: [] }, CHOICE_PAUSE_MS)}
        />
        <span>{t('answerNone')}</span>
      </label>
    </fieldset>
  );
}
