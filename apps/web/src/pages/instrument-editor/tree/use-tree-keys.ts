import type { Shift } from '../core/change-tree';
import type { TreeLine } from '../core/place-in-tree';
import type { EditorView } from '../editor-view';
import type { TreeActions } from '../use-actions';

interface Facts {
  readonly editor: EditorView;
  readonly actions: TreeActions;
  readonly shown: readonly TreeLine[];
  readonly folded: ReadonlySet<string>;
  readonly onFold: (code: string, isFolded: boolean) => void;
  /** Selects a line and gives it the focus. */
  readonly onGo: (code: string | null) => void;
}

const shiftKeys: Readonly<Record<string, Shift>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The keys of a tree as people know them, with Alt for moving what is selected. */
export const useTreeKeys = (facts: Facts): ((event: KeyboardEvent) => void) => {
  const { editor, actions, onGo } = facts;
  return (event) => {
    if (event.ctrlKey || event.metaKey) return;
    const code = editor.selected;
    const shift = event.altKey ? shiftKeys[event.key] : undefined;
    const done = (): void => event.preventDefault();
    if (shift) {
      done();
      if (code !== null && !editor.readOnly) {
        actions.shift(code, shift);
        onGo(code);
      }
      return;
    }
    if (event.altKey) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      done();
      return editor.open(code, 'text');
    }
    if (!editor.readOnly && change(event, code, actions)) return done();
    const next = target(event.key, facts);
    if (next === undefined) return;
    done();
    onGo(next);
  };
};

const change = ({ key, shiftKey }: KeyboardEvent, code: string | null, actions: TreeActions): boolean => {
  if (key === 'Insert') {
    actions.add(shiftKey ? 'node' : 'item');
    return true;
  }
  if (key === 'Delete' && code !== null) {
    actions.remove(code);
    return true;
  }
  return false;
};

/** The line that a key leads to; null is the head, undefined none. */
const target = (key: string, { editor, shown, folded, onFold }: Facts): string | null | undefined => {
  const codes: readonly (string | null)[] = [null, ...shown.map(({ child }) => child.code)];
  const at = codes.indexOf(editor.selected);
  const line = shown.find(({ child }) => child.code === editor.selected);
  switch (key) {
    case 'ArrowDown':
      return codes[Math.min(at + 1, codes.length - 1)];
    case 'ArrowUp':
      return codes[Math.max(at - 1, 0)];
    case 'Home':
      return null;
    case 'End':
      return codes.at(-1);
    case 'ArrowRight':
      if (line?.child.type !== 'node') return undefined;
      if (!folded.has(line.child.code)) return line.child.children[0]?.code;
      onFold(line.child.code, false);
      return undefined;
    case 'ArrowLeft':
      if (line?.child.type !== 'node' || folded.has(line.child.code)) return line?.parent;
      onFold(line.child.code, true);
      return undefined;
    default:
      return undefined;
  }
};
