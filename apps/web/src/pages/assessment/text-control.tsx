import { type TextItem, longestAnswer } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { type ControlProps, TYPING_PAUSE_MS } from './control-props';
import { messages } from './messages';
import { useControlName } from './use-control-name';

export function TextControl({ item, value, disabled, onChange, apart = '' }: ControlProps<TextItem>) {
  const t = useTextOf(messages);
  const nameOf = useControlName(item);
  const id = `text-${item.code}${apart}`;
  return (
    <div class="field">
      <label for={id}>{t('answerText')}</label>
      <textarea
        id={id}
        class="input"
        aria-label={nameOf(t('answerText'))}
        maxLength={longestAnswer}
        disabled={disabled}
        value={value !== null && 'text' in value ? value.text : ''}
        onInput={(event) => {
          const text = event.currentTarget.value;
          onChange(text.trim() === '' ? null : { text }, TYPING_PAUSE_MS);
        }}
      />
    </div>
  );
}
