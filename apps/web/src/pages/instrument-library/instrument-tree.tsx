import { type Instrument, type InstrumentNode, type Item, itemsOf } from '@app/instrument';
import { useMemo, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { countFound, foundItems } from './found-items';
import { AskedIf } from './asked-if';
import { EntryHead } from './entry-head';
import { ItemLine } from './item-line';
import './instrument-tree.css';
import { messages } from './messages';
import { weightWords } from './tree-words';
import { allEntries, useOpenEntries } from './use-open-entries';

/** A whole instrument to read: groups unfold, items unfold further, printing opens all. */
export function InstrumentTree({ instrument }: { readonly instrument: Instrument }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [search, setSearch] = useState('');
  const found = useMemo(() => foundItems(instrument, search), [instrument, search]);
  const { open, setOpen, toggle } = useOpenEntries(instrument);
  return (
    <>
      <div class="table-tools read-tools">
        <label class="search">
          {t('search')}
          <input class="input" type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <button type="button" class="button" onClick={() => setOpen(new Set(allEntries(instrument)))}>
          {t('expand')}
        </button>
        <button type="button" class="button" onClick={() => setOpen(new Set())}>
          {t('collapse')}
        </button>
      </div>
      <p class="table-count" role="status">
        {found && t('found', { count: format.count(found.size), total: format.count(itemsOf(instrument).length) })}
      </p>
      {found?.size === 0 && <p class="empty">{t('noneFound')}</p>}
      <div class="read-tree">
        <Children
          parent={{ aggregate: instrument.aggregate, isTop: true }}
          list={instrument.children}
          tree={{ instrument, open, toggle, found }}
        />
      </div>
    </>
  );
}

interface Tree {
  readonly instrument: Instrument;
  readonly open: ReadonlySet<string>;
  readonly toggle: (code: string, isOpen: boolean) => void;
  /** Codes of the items to show; null: all. */
  readonly found: ReadonlySet<string> | null;
}

interface ChildrenProps {
  readonly parent: { readonly aggregate: Instrument['aggregate']; readonly isTop: boolean };
  readonly list: readonly (InstrumentNode | Item)[];
  readonly tree: Tree;
}

function Children({ parent, list, tree }: ChildrenProps) {
  const t = useTextOf(messages);
  const { decimal } = useFormat();
  return (
    <>
      {list
        .filter((child) => tree.found === null || countFound(child, tree.found) > 0)
        .map((child, at) => {
          const weight = weightWords(child, parent, { t, decimal });
          // A draft under work may hold a code twice.
          const key = `${child.code} ${at}`;
          return child.type === 'node' ? (
            <Node key={key} node={child} weight={weight} tree={tree} />
          ) : (
            <ItemLine
              key={key}
              item={child}
              weight={weight}
              instrument={tree.instrument}
              isOpen={tree.open.has(child.code)}
              onToggle={(isOpen) => tree.toggle(child.code, isOpen)}
            />
          );
        })}
    </>
  );
}

function Node({
  node,
  weight,
  tree,
}: {
  readonly node: InstrumentNode;
  readonly weight: string | null;
  readonly tree: Tree;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isOpen = tree.found !== null || tree.open.has(node.code);
  const count = t('itemsInside', { count: format.count(countFound(node, tree.found)) });
  return (
    <details
      class="read-node"
      open={isOpen}
      onToggle={(event) => {
        event.stopPropagation();
        if (tree.found === null) tree.toggle(node.code, event.currentTarget.open);
      }}
    >
      <summary>
        <EntryHead code={node.code} text={node.text} facts={[weight, count]} />
      </summary>
      {isOpen && (
        <div class="read-inside">
          {node.relevant && <AskedIf condition={node.relevant} instrument={tree.instrument} />}
          <Children parent={{ aggregate: node.aggregate, isTop: false }} list={node.children} tree={tree} />
        </div>
      )}
    </details>
  );
}
