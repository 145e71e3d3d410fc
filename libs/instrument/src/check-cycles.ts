import { askedWhen, itemsRead } from './asked-when';
import type { Instrument, Violation } from './instrument';
import { placedItemsOf, type PlacedItem } from './items-of';
import { fault } from './violation';

/** One violation per circle of items whose conditions wait for each other; walked without recursion, so length is no matter. */
export const checkCycles = (instrument: Instrument): Violation[] => {
  const placed = placedItemsOf(instrument);
  const references = new Map(
    placed.map(({ item }) => {
      const asked = askedWhen(item, instrument);
      return [item.code, asked ? itemsRead(asked) : []];
    }),
  );
  const pointers = new Map(placed.map((place) => [place.item.code, conditionPointer(place)]));
  const done = new Set<string>();
  const found: Violation[] = [];
  for (const start of references.keys()) {
    for (const circle of circlesFrom(start, references, done)) {
      const message = `Syarat butir ${circle.join(' → ')} saling menunggu; lepaskan salah satu syaratnya.`;
      found.push(fault(pointers.get(circle[0] as string) as string, 'condition.cycle', message)); // an item of this instrument
    }
  }
  return found;
};

/** Where the condition of an item stands: at itself, or at the nearest node above it that has one. */
const conditionPointer = ({ item, path, pointer }: PlacedItem): string => {
  if (item.relevant) return `${pointer}/relevant`;
  const steps = pointer.split('/');
  const depth = path.map(({ relevant }) => relevant !== undefined).lastIndexOf(true) + 1;
  return [...steps.slice(0, 1 + 2 * depth), 'relevant'].join('/');
};

const circlesFrom = (
  start: string,
  references: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly (readonly string[])[] => {
  const circles: string[][] = [];
  const path: { readonly code: string; readonly rest: string[] }[] = [];
  const enter = (code: string): void => {
    done.add(code);
    path.push({ code, rest: [...new Set(references.get(code))] });
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.shift();
    if (next === undefined) path.pop();
    else {
      const at = path.findIndex(({ code }) => code === next);
      if (at >= 0) circles.push([...path.slice(at).map(({ code }) => code), next]);
      else if (!done.has(next) && references.has(next)) enter(next);
    }
  }
  return circles;
};
