import type { Item } from '@app/instrument';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { TYPING_PAUSE_MS } from './control-props';
import { messages } from './messages';
import type { QuestionnaireState } from './use-questionnaire';

/** A word to the verifier; out of the way until somebody wants it. */
export function NoteField({ state, item }: { readonly state: QuestionnaireState; readonly item: Item }) {
  const t = useTextOf(messages);
  const { content } = state.store.draft(item.code);
  const [open, setOpen] = useState(Boolean(content.note));
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (asked.current) field.current?.focus();
    asked.current = false;
  }, [open]);
  const ask = (): void => {
    asked.current = true;
    setOpen(true);
  };
  const id = `note-${item.code}`;
  if (!open && !content.note) {
    if (state.readOnly) return null;
    return (
      <button
        type="button"
        class="button quiet"
        aria-label={t('ofItem', { what: t('noteAdd'), code: item.code })}
        onClick={ask}
      >
        {t('noteAdd')}
      </button>
    );
  }
  return (
    <div class="field">
      <label for={id}>{t('note')}</label>
      <span id={`${id}-hint`} class="field-hint">
        {t('noteHint')}
      </span>
      <textarea
        ref={field}
        id={id}
        class="input"
        aria-label={t('noteItem', { code: item.code })}
        aria-describedby={`${id}-hint`}
        rows={2}
        maxLength={2000}
        disabled={state.readOnly}
        value={content.note ?? ''}
        onInput={(event) => {
          const { value } = state.store.draft(item.code).content;
          state.store.edit(item.code, { value, note: event.currentTarget.value || null }, TYPING_PAUSE_MS);
        }}
      />
    </div>
  );
}
