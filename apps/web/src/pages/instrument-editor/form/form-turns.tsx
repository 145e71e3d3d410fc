import { useTextOf } from '../../../i18n/use-text';
import { Icon } from '../../../parts/icon';
import { linesOf } from '../core/place-in-tree';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';

/** To the line before and after without the tree: on a phone it is another view. */
export function FormTurns({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const codes = [null, ...linesOf(editor.content).map(({ child }) => child.code)];
  const at = Math.max(0, codes.indexOf(editor.selected));
  const [before, after] = [codes[at - 1], codes[at + 1]];
  return (
    <nav class="turns" aria-label={t('turns')}>
      {before !== undefined && (
        <button type="button" class="button" onClick={() => editor.open(before)}>
          <Icon name="previous" /> {before ?? t('head')}
        </button>
      )}
      {after !== undefined && (
        <button type="button" class="button turn-next" onClick={() => editor.open(after)}>
          {after} <Icon name="next" />
        </button>
      )}
    </nav>
  );
}
