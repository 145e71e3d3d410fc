import fc from 'fast-check';
import type { Instrument, InstrumentNode, Item } from '../src';
import { checklist, instrument, node, number, scale, yesNo } from './sample';

type Entry = InstrumentNode | Item;
type Tree = readonly Entry[];

/** One thing an author does to a draft; `at` and `to` choose places by remainder, so that every edit fits every draft. */
export interface Edit {
  readonly act:
    'text' | 'english' | 'weight' | 'definition' | 'law' | 'levels' | 'kind' | 'remove' | 'add' | 'move' | 'head';
  readonly at: number;
  readonly to: number;
  readonly word: string;
}

const arbitraryItem = (code: string): fc.Arbitrary<Item> =>
  fc
    .record({ make: fc.constantFrom(yesNo, scale, checklist, number), weight: fc.integer({ min: 1, max: 20 }) })
    .map(({ make, weight }) => make(code, String(weight)));

const arbitraryTree = (prefix: string, depth: number): fc.Arbitrary<Tree> =>
  fc.integer({ min: 1, max: 4 }).chain((length) =>
    fc.tuple(
      ...Array.from({ length }, (_, index) => {
        const code = `${prefix}${index + 1}`;
        const group = arbitraryTree(`${code}.`, depth - 1).map((children): Entry => node(code, '10', children));
        return depth > 0 ? fc.oneof(arbitraryItem(code), group) : arbitraryItem(code);
      }),
    ),
  );

/** Instruments with groups three deep and every kind of item. */
export const arbitraryInstrument: fc.Arbitrary<Instrument> = arbitraryTree('B', 2).map((children) =>
  instrument(...children),
);

export const arbitraryEdits = (acts: readonly Edit['act'][], maxLength = 6): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.record({
      act: fc.constantFrom(...acts),
      at: fc.nat({ max: 40 }),
      to: fc.nat({ max: 40 }),
      word: fc.constantFrom('satu', 'dua', 'tiga', 'empat'),
    }),
    { maxLength },
  );

export const allActs: readonly Edit['act'][] = [
  'text',
  'english',
  'weight',
  'definition',
  'law',
  'levels',
  'kind',
  'remove',
  'add',
  'move',
  'head',
];

/** A draft after somebody's edits; `who` keeps the codes of what two people add apart. */
export const edited = (draft: Instrument, edits: readonly Edit[], who = ''): Instrument =>
  edits.reduce((current, edit, index) => applied(current, edit, `${who}${index}`), draft);

const applied = (draft: Instrument, edit: Edit, mark: string): Instrument => {
  if (edit.act === 'head') return { ...draft, title: { id: `Judul ${edit.word}` } };
  const paths = pathsOf(draft.children);
  const path = paths[edit.at % Math.max(1, paths.length)];
  if (edit.act === 'add' || path === undefined) {
    const child = yesNo(`T${edit.word}${mark}`, '1');
    return { ...draft, children: inserted(draft.children, groupAt(draft.children, edit.to), edit.at, child) };
  }
  const entry = entryAt(draft.children, path);
  const without = changedAt(draft.children, path, () => []);
  if (edit.act === 'remove') return { ...draft, children: without };
  if (edit.act === 'move') {
    return { ...draft, children: inserted(without, groupAt(without, edit.to), edit.at, entry) };
  }
  return { ...draft, children: changedAt(draft.children, path, (one) => [changed(one, edit)]) };
};

const changed = (entry: Entry, edit: Edit): Entry => {
  switch (edit.act) {
    case 'text':
      return { ...entry, text: { ...entry.text, id: `Apakah ${edit.word} ${entry.code}?` } };
    case 'english':
      return { ...entry, text: { ...entry.text, en: `Is it ${edit.word}?` } };
    case 'weight':
      return { ...entry, weight: String(edit.to + 1) };
    default:
      return entry.type === 'item' ? changedItem(entry, edit) : entry;
  }
};

const changedItem = (item: Item, { act, word, to }: Edit): Item => {
  switch (act) {
    case 'law':
      return { ...item, law: [{ citation: `UU ${word}`, verified: false }] };
    case 'definition':
      return { ...item, definition: { id: `Artinya ${word}.` } };
    case 'levels':
      return item.kind === 'scale' ? { ...item, levels: item.levels.slice(to % 2) } : item;
    case 'kind':
      return { ...scale(item.code, item.weight), text: item.text };
    default:
      return item;
  }
};

type Path = readonly number[];

const pathsOf = (tree: Tree, above: Path = []): readonly Path[] =>
  tree.flatMap((entry, index) => [
    [...above, index],
    ...(entry.type === 'node' ? pathsOf(entry.children, [...above, index]) : []),
  ]);

const entryAt = (tree: Tree, [index = 0, ...rest]: Path): Entry => {
  const entry = tree[index] as Entry;
  return rest.length > 0 && entry.type === 'node' ? entryAt(entry.children, rest) : entry;
};

const changedAt = (tree: Tree, [index, ...rest]: Path, change: (entry: Entry) => Tree): Tree =>
  tree.flatMap((entry, place) => {
    if (place !== index) return [entry];
    if (rest.length === 0) return change(entry);
    return entry.type === 'node' ? [{ ...entry, children: changedAt(entry.children, rest, change) }] : [entry];
  });

/** The path of some group, the empty one being the instrument itself. */
const groupAt = (tree: Tree, number: number): Path => {
  const groups = [[], ...pathsOf(tree).filter((path) => entryAt(tree, path).type === 'node')];
  return groups[number % groups.length] as Path;
};

const inserted = (tree: Tree, group: Path, at: number, child: Entry): Tree => {
  const put = (list: Tree): Tree => {
    const place = at % (list.length + 1);
    return [...list.slice(0, place), child, ...list.slice(place)];
  };
  if (group.length === 0) return put(tree);
  return changedAt(tree, group, (entry) => (entry.type === 'node' ? [{ ...entry, children: put(entry.children) }] : [entry])); // prettier-ignore
};
