import type { ChangedField } from './changed-field';
import { describeEntry, describeHead, type Description } from './describe-entry';
import { describePlace } from './describe-place';
import type { Instrument, Text } from './instrument';
import type { ThreeTrees } from './merge-existence';
import type { MyWay } from './merge-conflict';

/** A conflict in words for people. */
export interface ConflictWords {
  readonly code: string;
  readonly label: Text;
  readonly field: ChangedField | 'existence';
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** The two instruments that clash, whole and taken apart. */
export interface ClashingSides {
  readonly mine: Instrument;
  readonly theirs: Instrument;
  readonly trees: ThreeTrees;
}

export const describeConflict = (way: MyWay, sides: ClashingSides): ConflictWords => {
  const named = nameOf(way.key, sides);
  const [mine, theirs] = [sides.trees.mine, sides.trees.theirs];
  switch (way.change) {
    case 'members': {
      const field = way.clash.field;
      const [my, their] = (['mine', 'theirs'] as const).map((side) =>
        wordsFor(field, descriptionOf(way.key, sides, side)),
      );
      return { ...named, field, mine: my ?? null, theirs: their ?? null };
    }
    case 'removal':
      return { ...named, field: 'existence', mine: null, theirs: named.label.id };
    case 'return':
      return { ...named, field: 'existence', mine: named.label.id, theirs: null };
    case 'place':
      return { ...named, field: 'place', mine: describePlace(mine, way.key), theirs: describePlace(theirs, way.key) };
  }
};

const nameOf = (key: string, { mine, trees }: ClashingSides): { readonly code: string; readonly label: Text } => {
  const entry = (trees.theirs.entries.get(key) ?? trees.mine.entries.get(key))?.entry;
  return entry ? { code: entry.code, label: entry.text } : { code: mine.code, label: mine.title };
};

const descriptionOf = (key: string, sides: ClashingSides, side: 'mine' | 'theirs'): Description => {
  const entry = sides.trees[side].entries.get(key)?.entry;
  return entry ? describeEntry(entry) : describeHead(sides[side]);
};

/** Fields that say more than one line of the description. */
const lines: Readonly<Partial<Record<ChangedField, readonly ChangedField[]>>> = {
  kind: ['kind', 'levels', 'elements', 'required', 'unit', 'range', 'rule'],
  evidence: ['evidence', 'example'],
};

const wordsFor = (field: ChangedField, description: Description): string | null =>
  (lines[field] ?? [field]).flatMap((one) => description.get(one) ?? []).join('\n') || null;
