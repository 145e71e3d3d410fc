import type { InstrumentNode, Item } from '@app/instrument';

/** An item as it begins: yes or no, worth one, proved by a link or a file. */
export const newItem = (code: string): Item => ({
  type: 'item',
  kind: 'yesNo',
  code,
  text: { id: '' },
  weight: '1',
  evidence: { anyOf: ['link', 'file'], minimum: 1 },
  law: [],
});

export const newNode = (code: string): InstrumentNode => ({
  type: 'node',
  code,
  text: { id: '' },
  weight: '0',
  aggregate: 'sum',
  children: [],
});

/** The record without fields that are undefined; an empty optional field is no field. */
export const without = <T extends object, K extends keyof T>(record: T, ...fields: readonly K[]): Omit<T, K> => {
  const copy = { ...record };
  for (const field of fields) delete copy[field];
  return copy;
};
