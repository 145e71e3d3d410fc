import { fieldLabels, type ChangedField, type FieldChange, type InstrumentChange } from './changed-field';
import { describeEntry, describeHead, type Description } from './describe-entry';
import { describePlace } from './describe-place';
import { childrenOf, indexEntries, rootKey, type EntryIndex, type PlacedEntry } from './entry-index';
import type { Instrument } from './instrument';
import { movedKeys } from './moved-keys';
import { renamedKeys } from './renamed-keys';

/**
 * What differs between two versions, as people read it: the head first, then the later version in document order, with what
 * was removed where it stood. Something under another code is one change, not a removal and an addition; of things put in
 * another order only those that were really moved are named.
 */
export const diffInstruments = (before: Instrument, after: Instrument): readonly InstrumentChange[] => {
  const old = indexEntries(before);
  const current = indexEntries(after);
  const pairs = pairedKeys(old, current);
  const moved = movedEntries(old, current, pairs);
  const removed = removedEntries(old, new Set(pairs.values()));
  const changes = [...current.entries.values()].flatMap((placed) => {
    const earlier = old.entries.get(pairs.get(placed.key) ?? '');
    const change = earlier
      ? changeOf(earlier, placed, moved.has(placed.key) ? placeChange(old, earlier, current, placed) : [])
      : [wholly('added', placed)];
    return [...change, ...(earlier ? (removed.get(earlier.key) ?? []) : [])];
  });
  return [...headChange(before, after), ...(removed.get(rootKey) ?? []), ...changes];
};

/** Keys of the later version to keys of the earlier one, for all that stands in both. */
const pairedKeys = (old: EntryIndex, current: EntryIndex): ReadonlyMap<string, string> => {
  const same = [...current.entries.keys()].filter((key) => old.entries.has(key));
  return new Map([...same.map((key) => [key, key] as const), ...renamedKeys(old, current)]);
};

const movedEntries = (
  old: EntryIndex,
  current: EntryIndex,
  pairs: ReadonlyMap<string, string>,
): ReadonlySet<string> => {
  const moved = new Set<string>();
  for (const [parent, keys] of current.children) {
    const oldParent = parent === rootKey ? rootKey : pairs.get(parent);
    const oldKeyOf = new Map(keys.flatMap((key) => (pairs.has(key) ? [[pairs.get(key) as string, key]] : [])));
    const inOrder = movedKeys(oldParent === undefined ? [] : childrenOf(old, oldParent), [...oldKeyOf.keys()]);
    for (const [oldKey, key] of oldKeyOf) {
      if (inOrder.has(oldKey) || old.entries.get(oldKey)?.parent !== oldParent) moved.add(key);
    }
  }
  return moved;
};

/** What was removed, by the key of the nearest surviving thing before it in the earlier version. */
const removedEntries = (
  old: EntryIndex,
  surviving: ReadonlySet<string>,
): ReadonlyMap<string, readonly InstrumentChange[]> => {
  const removed = new Map<string, InstrumentChange[]>();
  let anchor = rootKey;
  for (const [key, placed] of old.entries) {
    if (surviving.has(key)) anchor = key;
    else removed.set(anchor, [...(removed.get(anchor) ?? []), wholly('removed', placed)]);
  }
  return removed;
};

const wholly = (change: 'added' | 'removed', { entry }: PlacedEntry): InstrumentChange => {
  const described = describeEntry(entry);
  const fields = change === 'added' ? fieldChanges(new Map(), described) : fieldChanges(described, new Map());
  return { code: entry.code, label: entry.text, type: entry.type, change, fields };
};

const placeChange = (
  old: EntryIndex,
  earlier: PlacedEntry,
  current: EntryIndex,
  placed: PlacedEntry,
): readonly FieldChange[] => [
  { field: 'place', before: describePlace(old, earlier.key), after: describePlace(current, placed.key) },
];

const changeOf = (
  { entry: before }: PlacedEntry,
  { entry: after }: PlacedEntry,
  place: readonly FieldChange[],
): readonly InstrumentChange[] => {
  const isRenamed = before.code !== after.code;
  const fields: FieldChange[] = [
    ...(isRenamed ? [{ field: 'code', before: before.code, after: after.code } as const] : []),
    ...place,
    ...fieldChanges(describeEntry(before), describeEntry(after)),
  ];
  if (fields.length === 0) return [];
  const change = fields.length === place.length ? 'moved' : 'changed';
  const renamedFrom = isRenamed ? { renamedFrom: before.code } : {};
  return [{ code: after.code, label: after.text, type: after.type, change, ...renamedFrom, fields }];
};

const headChange = (before: Instrument, after: Instrument): readonly InstrumentChange[] => {
  const fields = fieldChanges(describeHead(before), describeHead(after));
  if (fields.length === 0) return [];
  return [{ code: after.code, label: after.title, type: 'instrument', change: 'changed', fields }];
};

const fields = Object.keys(fieldLabels) as readonly ChangedField[];

/** Fields whose words differ. */
const fieldChanges = (before: Description, after: Description): readonly FieldChange[] =>
  fields.flatMap((field) => {
    const was = before.get(field) ?? null;
    const is = after.get(field) ?? null;
    return was === is ? [] : [{ field, before: was, after: is }];
  });
