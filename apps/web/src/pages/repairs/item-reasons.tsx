import { useId, useRef } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';

/** An item that may be returned. */
export interface ItemChoice {
  readonly code: string;
  readonly text: string;
  /** What its verdict says already. */
  readonly reason: string;
}

export interface Returned {
  readonly itemCode: string;
  readonly reason: string;
}

interface Props {
  readonly choices: readonly ItemChoice[];
  readonly chosen: readonly Returned[];
  readonly onChange: (chosen: readonly Returned[]) => void;
}

/** The items to return, each with the reason that the body will read beside it; another one is added from the list. */
export function ItemReasons({ choices, chosen, onChange }: Props) {
  const t = useTextOf(messages);
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const textOf = new Map(choices.map(({ code, text }) => [code, text]));
  const left = choices.filter(({ code }) => !chosen.some(({ itemCode }) => itemCode === code));
  const add = (code: string): void => {
    const choice = left.find((one) => one.code === code);
    if (choice) onChange([...chosen, { itemCode: code, reason: choice.reason }]);
  };
  const remove = (code: string): void => {
    onChange(chosen.filter(({ itemCode }) => itemCode !== code));
    // The button that had the focus goes with its item.
    box.current?.focus();
  };
  return (
    <fieldset ref={box} class="item-reasons" tabIndex={-1}>
      <legend class="field-label">{t('items')}</legend>
      {chosen.length === 0 && <p class="soft">{t('noItems')}</p>}
      <ul>
        {chosen.map(({ itemCode, reason }) => (
          <li key={itemCode}>
            <p>
              <strong>{itemCode}</strong> {textOf.get(itemCode)}
            </p>
            <label class="field-label" for={`${id}-${itemCode}`}>
              {t('itemReason', { code: itemCode })}
            </label>
            <textarea
              id={`${id}-${itemCode}`}
              class="input"
              value={reason}
              placeholder={t('asGeneral')}
              onInput={({ currentTarget: { value } }) =>
                onChange(chosen.map((one) => (one.itemCode === itemCode ? { itemCode, reason: value } : one)))
              }
            />
            <button type="button" class="button quiet" onClick={() => remove(itemCode)}>
              {t('removeItem', { code: itemCode })}
            </button>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <label class="field">
          <span class="field-label">{t('addItem')}</span>
          <select class="input" value="" onChange={({ currentTarget: { value } }) => add(value)}>
            <option value="">{t('chooseItem')}</option>
            {left.map(({ code, text }) => (
              <option key={code} value={code}>
                {code} – {text.length > LONGEST_OPTION ? `${text.slice(0, LONGEST_OPTION)}…` : text}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

const LONGEST_OPTION = 80;
