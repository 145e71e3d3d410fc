import type { Instrument } from '@app/instrument';
import { insert } from './change-tree';
import { copiedCode } from './fresh-code';
import { codesWithin, lineOf, linesOf } from './place-in-tree';
import { renamedChild } from './rename-code';

/**
 * Puts a copy behind the original. All codes in it are new, and conditions inside the copy that name each other name the
 * copies; the link to last year stays with the original, since two items cannot both continue one.
 */
export const duplicate = (
  instrument: Instrument,
  code: string,
): { readonly instrument: Instrument; readonly code: string } | undefined => {
  const line = lineOf(instrument, code);
  if (!line) return undefined;
  const taken = new Set(linesOf(instrument).map(({ child }) => child.code.toUpperCase()));
  const names = new Map<string, string>();
  for (const old of codesWithin(line.child)) {
    const next = copiedCode(old, (free) => !taken.has(free.toUpperCase()));
    taken.add(next.toUpperCase());
    names.set(old, next);
  }
  const copy = withoutPast(renamedChild(line.child, names));
  const place = { parent: line.parent, index: line.index + 1 };
  return { instrument: insert(instrument, place, [copy]), code: copy.code };
};

const withoutPast = (child: ReturnType<typeof renamedChild>): typeof child => {
  if (child.type === 'node') return { ...child, children: child.children.map(withoutPast) };
  const { previousCode: _, ...rest } = child;
  return rest;
};
