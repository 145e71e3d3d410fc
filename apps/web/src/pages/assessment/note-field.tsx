import type { Item } from '@app/instrument';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { TYPING_PAUSE_MS } from './control-props';
import { messages } from './messages';
import type { QuestionnaireState } from './use-questionnaire';

/** A word to the verifier; out of the way until somebody wants it. */
export function NoteField({ state, item }: { readonly state: QuestionnaireState; readonly item: Item }) {
  const t = useTextOf(messages);
  const { content } = state.store.draft(item.code);
  const [open, setOpen] = useState(Boolean(content.note));
  const id = `note-${item.code}`;
  if (!open && !content.note) {
    if (state.readOnly) return null;
    return (
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {t('noteAdd')}
      </button>
    );
  }
  return (
    <div class="field">
      <label for={id}>{t('note')}</label>
      <span class="field-hint">{t('noteHint')}</span>
      <textarea
        id={id}
        class="input"
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
