import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../../i18n/use-text';
import { type TreeFilter, shownLines } from '../core/filter-lines';
import { lineOf, linesOf } from '../core/place-in-tree';
import { weightSumOf } from '../core/weight-sum';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';
import type { TreeActions } from '../use-actions';
import { SumMark, TreeRow } from './tree-row';
import { TreeSearch } from './tree-search';
import { TreeToolbar } from './tree-toolbar';
import { useTreeDrops } from './use-tree-drops';
import { useTreeKeys } from './use-tree-keys';

interface Props {
  readonly editor: EditorView;
  readonly actions: TreeActions;
  readonly onPaste: (text: string) => void;
}

/** The instrument as a tree: its head, groups and items, with their weights and marks. */
export function TreePanel({ editor, actions, onPaste }: Props) {
  const t = useTextOf(messages);
  const [text, setText] = useState('');
  const [only, setOnly] = useState<TreeFilter>('all');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { content, lint, comments } = editor;
  const shown = useMemo(
    () =>
      shownLines(linesOf(content), {
        text,
        only,
        folded,
        faulty: new Set(lint.byCode.keys()),
        commented: new Set(comments.openByCode.keys()),
      }),
    [content, text, only, folded, lint, comments.openByCode],
  );
  const onFold = useCallback(
    (code: string, isFolded: boolean) =>
      setFolded((now) => new Set(isFolded ? [...now, code] : [...now].filter((each) => each !== code))),
    [],
  );
  const onGo = (code: string | null): void => {
    editor.select(code);
    requestAnimationFrame(() => document.getElementById(code === null ? 'tree-head' : `tree-${code}`)?.focus());
  };
  const onKeyDown = useTreeKeys({ editor, actions, shown, folded, onFold, onGo });
  useTreeDrops({ content, folded, onMove: actions.moveTo });
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => reveal(tree.current, editor.selected), [editor.selected]);
  const isKnown = lineOf(content, editor.selected) !== undefined;
  return (
    <section class="card tree-panel" aria-label={t('tree')}>
      {!editor.readOnly && <TreeToolbar editor={editor} actions={actions} onPaste={onPaste} />}
      <TreeSearch text={text} only={only} onText={setText} onOnly={setOnly} />
      <div
        ref={tree}
        class="tree"
        role="tree"
        aria-label={t('tree')}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (!editor.readOnly && text.trim() !== '') onPaste(text);
        }}
      >
        <HeadRow editor={editor} isSelected={!isKnown} />
        {shown.map((line) => (
          <TreeRow
            key={line.child.code}
            line={line}
            isSelected={line.child.code === editor.selected}
            isFolded={folded.has(line.child.code)}
            sum={line.child.type === 'node' ? weightSumOf(content, line.child.code) : null}
            violations={lint.byCode.get(line.child.code)}
            comments={comments.openByCode.get(line.child.code) ?? 0}
            readOnly={editor.readOnly}
            onSelect={editor.select}
            onOpen={editor.open}
            onFold={onFold}
          />
        ))}
      </div>
      {content.children.length === 0 && !editor.readOnly && <p class="soft tree-empty">{t('emptyTree')}</p>}
      <p class="soft small tree-count" role="status">
        {t(shown.length === 0 && content.children.length > 0 ? 'noLines' : 'lineCount', {
          shown: shown.length,
          total: linesOf(content).length,
        })}
      </p>
      {!editor.readOnly && <p class="soft small tree-keys">{t('treeKeys')}</p>}
    </section>
  );
}

/** Scrolls the tree, and nothing else, so that the selected line is seen. */
const reveal = (tree: HTMLElement | null, code: string | null): void => {
  const row = code === null ? null : document.getElementById(`tree-${code}`);
  if (!tree || !row) return;
  const [frame, line] = [tree.getBoundingClientRect(), row.getBoundingClientRect()];
  if (line.top < frame.top) tree.scrollTop -= frame.top - line.top;
  if (line.bottom > frame.bottom) tree.scrollTop += line.bottom - frame.bottom;
};

function HeadRow({ editor, isSelected }: { readonly editor: EditorView; readonly isSelected: boolean }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const sum = weightSumOf(editor.content, null);
  return (
    <div
      id="tree-head"
      class={isSelected ? 'row is-group is-head is-selected' : 'row is-group is-head'}
      role="treeitem"
      aria-level={1}
      aria-posinset={1}
      aria-setsize={1}
      aria-selected={isSelected}
      aria-expanded
      tabIndex={isSelected ? 0 : -1}
      onClick={() => (matchMedia('(max-width: 899px)').matches ? editor.open(null) : editor.select(null))}
    >
      <span class="row-text">{read(editor.content.title) || t('untitled')}</span>
      <span class="row-marks">{sum && <SumMark sum={sum} />}</span>
    </div>
  );
}
