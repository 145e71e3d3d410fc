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

/** The keys of a tree as people know them, with Alt for moving what is selected and for a group inside it. */
export const useTreeKeys =
  (facts: Facts): ((event: KeyboardEvent) => void) =>
  (event) => {
    if (event.ctrlKey || event.metaKey) return;
    const isDone = event.altKey ? moves(event.key, facts) : acts(event, facts) || goes(event.key, facts);
    if (isDone) event.preventDefault();
  };

const moves = (key: string, { editor, actions, onGo }: Facts): boolean => {
  if (key === 'Insert' && !editor.readOnly) {
    actions.add('inside');
    return true;
  }
  const shift = shiftKeys[key];
  if (!shift) return false;
  if (editor.selected !== null && !editor.readOnly) {
    actions.shift(editor.selected, shift);
    onGo(editor.selected);
  }
  return true;
};

const acts = ({ key, shiftKey }: KeyboardEvent, { editor, actions, onGo }: Facts): boolean => {
  if (key === 'Enter' || key === 'F2') {
    editor.open(editor.selected, 'text');
    return true;
  }
  if (editor.readOnly) return false;
  if (key === 'Insert') {
    actions.add(shiftKey ? 'node' : 'item');
    return true;
  }
  if (key !== 'Delete' || editor.selected === null) return false;
  onGo(actions.remove(editor.selected));
  return true;
};

const goes = (key: string, facts: Facts): boolean => {
  const next = besides[key]?.(facts) ?? alongside(key, facts);
  if (next === undefined) return false;
  if (next !== 'stay') facts.onGo(next.code);
  return true;
};

interface Target {
  /** Null is the head. */
  readonly code: string | null;
}
type Going = Target | 'stay' | undefined;

/** Up and down through what is shown. */
const alongside = (key: string, { editor, shown }: Facts): Going => {
  const codes: readonly (string | null)[] = [null, ...shown.map(({ child }) => child.code)];
  const at = codes.indexOf(editor.selected);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, codes.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: codes.length - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : { code: codes[place] ?? null };
};

const lineAt = ({ editor, shown }: Facts): TreeLine | undefined =>
  shown.find(({ child }) => child.code === editor.selected);

/** Right opens a group or goes into it; left folds it or goes to the group above. */
const besides: Readonly<Record<string, (facts: Facts) => Going>> = {
  ArrowRight: (facts) => {
    const child = lineAt(facts)?.child;
    if (child?.type !== 'node') return 'stay';
    if (facts.folded.has(child.code)) {
      facts.onFold(child.code, false);
      return 'stay';
    }
    return child.children[0] ? { code: child.children[0].code } : 'stay';
  },
  ArrowLeft: (facts) => {
    const line = lineAt(facts);
    if (!line) return 'stay';
    if (line.child.type === 'item' || facts.folded.has(line.child.code)) return { code: line.parent };
    facts.onFold(line.child.code, true);
    return 'stay';
  },
};
