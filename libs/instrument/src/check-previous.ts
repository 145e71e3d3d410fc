import type { Instrument, Item, Violation } from './instrument';
import { itemsByCode, placedItemsOf } from './items-of';
import { similarity } from './similar-text';
import { fault } from './violation';

/** Share of letter pairs below which two questions under one code are different questions, as when years are compared. */
const nearText = 0.6;

/**
 * Links to last year's items: each leads to an item that exists, no two to the same one, and no code of last year stands for
 * another question now, since trends and people would take the one for the other.
 */
export const checkPrevious = (instrument: Instrument, previous?: Instrument): readonly Violation[] => {
  const taken = new Map<string, string>();
  return placedItemsOf(instrument).flatMap(({ item, pointer }) => [
    ...checkLink(item, pointer, taken),
    ...(previous ? checkAgainst(item, pointer, previous) : []),
  ]);
};

const checkLink = (item: Item, pointer: string, taken: Map<string, string>): readonly Violation[] => {
  if (item.previousCode === undefined) return [];
  const earlier = taken.get(item.previousCode);
  taken.set(item.previousCode, earlier ?? item.code);
  if (earlier === undefined) return [];
  const message = `Butir ${item.code} dan ${earlier} sama-sama menyambung butir ${item.previousCode} tahun lalu; pilih salah satu.`;
  return [fault(`${pointer}/previousCode`, 'previous.duplicate', message)];
};

const checkAgainst = (item: Item, pointer: string, previous: Instrument): readonly Violation[] => {
  const items = itemsByCode(previous);
  if (item.previousCode !== undefined) {
    if (items.has(item.previousCode)) return [];
    const message = `Butir ${item.code} menyambung butir ${item.previousCode}, yang tidak ada dalam instrumen tahun lalu; perbaiki kodenya atau kosongkan.`;
    return [fault(`${pointer}/previousCode`, 'previous.unknown', message)];
  }
  const other = items.get(item.code);
  if (!other || similarity(other.text.id, item.text.id) >= nearText) return [];
  const message = `Kode ${item.code} tahun lalu dipakai untuk pertanyaan lain; beri kode baru, atau isi kode tahun lalu bila memang butir yang sama.`;
  return [fault(`${pointer}/code`, 'code.reused', message)];
};
