import { type TextItem, longestAnswer } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { type ControlProps, TYPING_PAUSE_MS } from './control-props';
import { messages } from './messages';

export function TextControl({ item, value, disabled, onChange }: ControlProps<TextItem>) {
  const t = useTextOf(messages);
  const id = `text-${item.code}`;
  return (
    <div class="field">
      <label for={id}>{t('answerText')}</label>
      <textarea
        id={id}
        class="input"
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
