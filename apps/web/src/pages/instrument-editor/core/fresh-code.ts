import type { Instrument } from '@app/instrument';
import { type Child, type Place, childrenOf, linesOf } from './place-in-tree';

/**
 * A code that nobody has, in the manner of its neighbours: after `A05` comes `A06`, under an empty group `B1` come `B1-01`
 * and on. `also` are codes that are about to be taken.
 */
export const freshCode = (
  instrument: Instrument,
  place: Place,
  type: Child['type'],
  also: readonly string[] = [],
): string => {
  const taken = new Set(
    [...linesOf(instrument).map(({ child }) => child.code), ...also].map((code) => code.toUpperCase()),
  );
  const { stem, width, from } = manner(instrument, place, type);
  for (let number = from; ; number += 1) {
    const code = `${stem}${String(number).padStart(width, '0')}`;
    if (!taken.has(code.toUpperCase())) return code;
  }
};

interface Manner {
  readonly stem: string;
  readonly width: number;
  readonly from: number;
}

const manner = (instrument: Instrument, { parent, index }: Place, type: Child['type']): Manner => {
  const siblings = childrenOf(instrument, parent).filter((child) => child.type === type);
  const before = childrenOf(instrument, parent)
    .slice(0, index)
    .filter((child) => child.type === type);
  const model = before.at(-1) ?? siblings[0];
  const parts = model && /^(.*?)(\d+)$/.exec(model.code);
  if (parts) return { stem: parts[1] ?? '', width: (parts[2] ?? '').length, from: Number(parts[2]) + 1 };
  if (type === 'node') return { stem: parent ?? 'K', width: 1, from: 1 };
  return { stem: parent === null ? 'B' : /\d$/.test(parent) ? `${parent}-` : parent, width: 2, from: 1 };
};

/** A copy of this code: `A05` gives the next free number, `Profil` gives `Profil-2`. */
export const copiedCode = (code: string, isFree: (code: string) => boolean): string => {
  const parts = /^(.*?)(\d+)$/.exec(code);
  const [stem, width, from] = parts
    ? [parts[1] ?? '', (parts[2] ?? '').length, Number(parts[2]) + 1]
    : [`${code}-`, 1, 2];
  for (let number = from; ; number += 1) {
    const next = `${stem}${String(number).padStart(width, '0')}`;
    if (isFree(next)) return next;
  }
};
