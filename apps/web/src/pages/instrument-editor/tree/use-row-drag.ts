import {
  type Instruction,
  type ItemMode,
  attachInstruction,
  extractInstruction,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export const INDENT_PX = 18;

/** How a drop on this row would be read; null while nothing is over it. */
export type DropHint = 'above' | 'below' | 'into' | null;

interface Row {
  readonly code: string;
  readonly level: number;
  readonly isGroup: boolean;
  readonly mode: ItemMode;
  readonly disabled: boolean;
}

const hints: Readonly<Record<Instruction['type'], DropHint>> = {
  'reorder-above': 'above',
  'reorder-below': 'below',
  'make-child': 'into',
  reparent: 'below',
  'instruction-blocked': null,
};

/** Lets a row be dragged and dropped upon. What is dragged carries its code; so does what it is dropped on. */
export const useRowDrag = (element: RefObject<HTMLElement>, row: Row): DropHint => {
  const [hint, setHint] = useState<DropHint>(null);
  const { code, level, isGroup, mode, disabled } = row;
  useEffect(() => {
    const target = element.current;
    if (!target || disabled) return undefined;
    return combine(
      draggable({ element: target, getInitialData: () => ({ code }) }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => source.data['code'] !== code,
        getData: ({ input, element: on }) =>
          attachInstruction(
            { code },
            {
              input,
              element: on,
              currentLevel: level,
              indentPerLevel: INDENT_PX,
              mode,
              block: isGroup ? [] : ['make-child'],
            },
          ),
        onDrag: ({ self }) => setHint(hintOf(extractInstruction(self.data))),
        onDragLeave: () => setHint(null),
        onDrop: () => setHint(null),
      }),
    );
  }, [code, level, isGroup, mode, disabled]);
  return hint;
};

const hintOf = (instruction: Instruction | null): DropHint => (instruction ? hints[instruction.type] : null);
