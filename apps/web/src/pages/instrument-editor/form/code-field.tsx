import { useEffect, useId, useState } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import type { PlacedViolation } from '../core/lint-places';
import { isSameName, isTaken } from '../core/place-in-tree';
import { renamed } from '../core/rename-code';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';
import { FieldFaults } from './fields';

interface Props {
  readonly editor: EditorView;
  readonly code: string;
  readonly violations: readonly PlacedViolation[];
}

const pattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/**
 * The code changes when the field is left, not at every key: half a code may be another's. Conditions that name it follow.
 */
export function CodeField({ editor, code, violations }: Props) {
  const t = useTextOf(messages);
  const id = useId();
  const [typed, setTyped] = useState(code);
  useEffect(() => setTyped(code), [code]);
  const next = typed.trim();
  const isOther = next !== code;
  const isClash = isOther && !isSameName(next, code) && isTaken(editor.content, next);
  const fault = isClash ? t('codeTaken') : isOther && !pattern.test(next) ? t('codeMalformed') : null;
  const commit = (): void => {
    if (!isOther || fault) return;
    editor.store.edit((now) => renamed(now, new Map([[code, next]])), '');
    editor.follow(next);
    editor.comments.follow({ from: code, to: next });
  };
  return (
    <div class="field" data-field="code">
      <label for={id}>{t('code')}</label>
      <span id={`${id}-hint`} class="field-hint">
        {t('codeHint')}
      </span>
      <input
        id={id}
        class="input short mono"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={`${id}-hint ${id}-faults`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <span id={`${id}-faults`}>
        {fault && <span class="field-fault">{fault}</span>}
        <FieldFaults id={`${id}-lint`} list={violations} />
      </span>
    </div>
  );
}
