import { useTextOf } from '../../i18n/use-text';
import { type Shift, insert, move, placeAfterShift, remove } from './core/change-tree';
import { duplicate } from './core/duplicate';
import { freshCode } from './core/fresh-code';
import { newItem, newNode } from './core/new-child';
import { type Place, childrenOf, codesWithin, lineOf, linesOf } from './core/place-in-tree';
import type { EditorView } from './editor-view';
import { messages } from './messages';

/** A group comes beside the selected one; `inside` is for one that shall stand in it. */
export type NewLine = 'item' | 'node' | 'inside';

/** What can be done with the lines of the tree; the toolbar, the keys and the mouse share it. */
export interface TreeActions {
  readonly add: (what: NewLine) => void;
  readonly shift: (code: string, shift: Shift) => void;
  readonly moveTo: (code: string, place: Place) => void;
  readonly duplicate: (code: string) => void;
  /** Gives what takes its place. */
  readonly remove: (code: string) => string | null;
}

/** Something new comes into the selected group, or behind the selected item; a group behind the selected group. */
export const placeForNew = (
  { content, selected }: Pick<EditorView, 'content' | 'selected'>,
  what: NewLine = 'item',
): Place => {
  const line = lineOf(content, selected);
  if (!line) return { parent: null, index: content.children.length };
  return line.child.type === 'node' && what !== 'node'
    ? { parent: line.child.code, index: line.child.children.length }
    : { parent: line.parent, index: line.index + 1 };
};

export const useTreeActions = (editor: EditorView, onRemoved: (code: string, count: number) => void): TreeActions => {
  const t = useTextOf(messages);
  const { store, content, announce } = editor;
  const sayPlace = (code: string): void => {
    const line = lineOf(store.state().content, code);
    if (!line) return;
    const group = line.parent ?? t('outermost');
    announce(t('moved', { code, group, place: line.index + 1, of: line.siblings }));
  };
  const moveTo = (code: string, place: Place): void => {
    store.edit((now) => move(now, code, place), '');
    sayPlace(code);
  };
  return {
    add: (what) => {
      const type = what === 'item' ? 'item' : 'node';
      const place = placeForNew(editor, what);
      const code = freshCode(content, place, type);
      store.edit((now) => insert(now, place, [type === 'item' ? newItem(code) : newNode(code)]), '');
      editor.open(code, 'text');
      announce(t(type === 'item' ? 'itemAdded' : 'nodeAdded', { code }));
    },
    shift: (code, shift) => {
      const place = placeAfterShift(content, code, shift);
      if (place) moveTo(code, place);
      else announce(t('cannotMove', { code }));
    },
    moveTo,
    duplicate: (code) => {
      const copy = duplicate(content, code);
      if (!copy) return;
      store.edit(() => copy.instrument, '');
      editor.select(copy.code);
      announce(t('copied', { code, copy: copy.code }));
    },
    remove: (code) => {
      const line = lineOf(content, code);
      const next = neighbourOf(editor, code);
      if (!line) return next;
      store.edit((now) => remove(now, code), '');
      editor.select(next);
      onRemoved(code, codesWithin(line.child).length);
      return next;
    },
  };
};

/** What takes the place of something removed: the next beside it, else the one before, else its group. */
const neighbourOf = ({ content }: EditorView, code: string): string | null => {
  const line = lineOf(content, code);
  if (!line) return linesOf(content)[0]?.child.code ?? null;
  const siblings = childrenOf(content, line.parent);
  return (siblings[line.index + 1] ?? siblings[line.index - 1])?.code ?? line.parent;
};
