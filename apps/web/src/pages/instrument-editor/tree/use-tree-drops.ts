import type { Instrument } from '@app/instrument';
import { type Instruction, extractInstruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'preact/hooks';
import { placeBeside } from '../core/change-tree';
import { type Place, lineOf } from '../core/place-in-tree';

interface Facts {
  readonly content: Instrument;
  readonly folded: ReadonlySet<string>;
  readonly onMove: (code: string, place: Place) => void;
}

/** Hears every drop in the tree and moves what was dropped. */
export const useTreeDrops = (facts: Facts): void => {
  const latest = useRef(facts);
  latest.current = facts;
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0];
          const instruction = target ? extractInstruction(target.data) : null;
          const [code, on] = [source.data['code'], target?.data['code']];
          if (!instruction || typeof code !== 'string' || typeof on !== 'string') return;
          const place = droppedPlace(latest.current, on, instruction);
          if (place) latest.current.onMove(code, place);
        },
      }),
    [],
  );
};

/** Into an open group something falls as its first, right under the line that it was dropped on; into a folded one as its last. */
const droppedPlace = ({ content, folded }: Facts, on: string, instruction: Instruction): Place | undefined => {
  switch (instruction.type) {
    case 'reorder-above':
      return placeBeside(content, on, 'before');
    case 'reorder-below':
      return placeBeside(content, on, 'after');
    case 'make-child':
      return folded.has(on) ? placeBeside(content, on, 'into') : { parent: on, index: 0 };
    case 'reparent':
      return placeBeside(content, ancestorAt(content, on, instruction.desiredLevel), 'after');
    case 'instruction-blocked':
      return undefined;
  }
};

const ancestorAt = (content: Instrument, code: string, level: number): string => {
  const line = lineOf(content, code);
  return !line || line.parent === null || line.level <= level ? code : ancestorAt(content, line.parent, level);
};
