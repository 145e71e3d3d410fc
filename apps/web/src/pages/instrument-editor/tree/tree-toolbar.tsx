import { useTextOf } from '../../../i18n/use-text';
import { type Shift, placeAfterShift, shifts } from '../core/change-tree';
import { lineOf } from '../core/place-in-tree';
import { EditorIcon } from '../editor-icon';
import type { EditorView } from '../editor-view';
import { IconButton } from '../icon-button';
import { messages } from '../messages';
import type { TreeActions } from '../use-actions';

interface Props {
  readonly editor: EditorView;
  readonly actions: TreeActions;
  /** With what was copied, where it is known already. */
  readonly onPaste: (text: string) => void;
}

/** What the keys do, for hands that have none: every button says its key. */
export function TreeToolbar({ editor, actions, onPaste }: Props) {
  const t = useTextOf(messages);
  const code = editor.selected;
  const isNothing = code === null;
  const isGroup = lineOf(editor.content, code)?.child.type === 'node';
  return (
    <div class={isNothing ? 'tree-tools is-idle' : 'tree-tools'} role="group" aria-label={t('treeTools')}>
      <button type="button" class="button" title={t('keyInsert')} onClick={() => actions.add('item')}>
        <EditorIcon name="plus" /> {t('addItem')}
      </button>
      <button type="button" class="button" title={t('keyInsertGroup')} onClick={() => actions.add('node')}>
        <EditorIcon name="group" /> {t('addNode')}
      </button>
      {isGroup && (
        <button type="button" class="button" title={t('keyInsertInside')} onClick={() => actions.add('inside')}>
          <EditorIcon name="group" /> {t('addInside')}
        </button>
      )}
      <button type="button" class="button" onClick={() => onPaste('')}>
        <EditorIcon name="paste" /> {t('paste')}
      </button>
      <span class="tree-tools-moves">
        {shifts.map((shift) => (
          <IconButton
            key={shift}
            icon={shift}
            label={t(`shift.${shift}`)}
            disabled={!canShift(editor, shift)}
            onPress={() => code !== null && actions.shift(code, shift)}
          />
        ))}
        <IconButton
          icon="copy"
          label={t('duplicate')}
          disabled={isNothing}
          onPress={() => code !== null && actions.duplicate(code)}
        />
        <IconButton
          icon="trash"
          label={t('remove')}
          disabled={isNothing}
          onPress={() => code !== null && actions.remove(code)}
        />
      </span>
    </div>
  );
}

const canShift = ({ content, selected }: EditorView, shift: Shift): boolean =>
  selected !== null && placeAfterShift(content, selected, shift) !== undefined;
