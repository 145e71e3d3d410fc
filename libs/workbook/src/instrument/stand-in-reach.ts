import type { Condition, Instrument, InstrumentNode, Item } from '@app/instrument';
import type { FaultBook } from './fault-book';
import type { Origins } from './survey-entry';

type Part = InstrumentNode | Item;

/** The codes of items that a condition reads. */
const codesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'item' && typeof one === 'string' ? [one] : codesIn(one),
  );
};

interface Reading {
  readonly conditions: readonly Condition[];
  readonly isDoubtful: boolean;
}

/**
 * Tells whether what the linter says of a part's conditions may only follow from rows that could not be read: whether
 * they lead, over any number of items, to one that stands in for such a row.
 */
export const standInReach = (
  { children }: Instrument,
  origins: Origins,
  book: FaultBook,
): ((part: Part) => boolean) => {
  const byCode = new Map<string, Reading[]>();
  const byPart = new Map<Part, Reading>();
  const gather = (parts: readonly Part[], above: readonly Condition[]): void => {
    for (const part of parts) {
      const conditions = part.relevant ? [...above, part.relevant] : above;
      const reading = { conditions, isDoubtful: isDoubtful(part, origins, book) };
      byPart.set(part, reading);
      const key = part.code.toUpperCase();
      byCode.set(key, [...(byCode.get(key) ?? []), reading]);
      if (part.type === 'node') gather(part.children, conditions);
    }
  };
  gather(children, []);
  // A chain of thousands of conditions is walked once, not once for each of them.
  const leads = new Map<Reading, boolean>();
  return (part) => {
    const start = byPart.get(part);
    if (!start) return false;
    const seen = new Set<Reading>([start]);
    for (const reading of seen) {
      if (reading.isDoubtful || leads.get(reading) === true) {
        leads.set(start, true);
        return true;
      }
      if (leads.has(reading)) continue;
      for (const code of codesIn(reading.conditions)) {
        for (const next of byCode.get(code.toUpperCase()) ?? []) seen.add(next);
      }
    }
    for (const reading of seen) leads.set(reading, false);
    return false;
  };
};

/** A stand-in, a code that another row has too, or a condition that could not be read. */
const isDoubtful = (part: Part, origins: Origins, book: FaultBook): boolean => {
  const origin = origins.get(part);
  if (!origin || origin.isStandIn) return true;
  return (['name', 'code', 'relevant'] as const).some((field) => book.has(origin.row.placeOf(field)));
};
