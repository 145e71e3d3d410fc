import type { Instrument, Item, Violation } from './instrument';
import { itemsByCode, placedItemsOf } from './items-of';
import { similarity } from './similar-text';
import { fault, warning } from './violation';

/** Share of letter pairs below which two questions under one code are different questions, as when years are compared. */
const nearText = 0.6;

/**
 * Links to last year's items: each leads to an item that exists, no two to the same one, and no code of last year stands for
 * another question now, since trends and people would take the one for the other. A link to a question of another kind or of
 * other words may stand as a break in the trend, which somebody has to say.
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
    return checkContinued(item, `${pointer}/previousCode`, items.get(item.previousCode));
  }
  const other = items.get(item.code);
  if (!other || similarity(other.text.id, item.text.id) >= nearText) return [];
  const message = `Kode ${item.code} tahun lalu dipakai untuk pertanyaan lain; beri kode baru, atau isi kode tahun lalu bila memang butir yang sama.`;
  return [fault(`${pointer}/code`, 'code.reused', message)];
};

/** A copy for next year links every item, so that a link alone does not say that somebody saw the question change. */
const checkContinued = (item: Item, pointer: string, other: Item | undefined): readonly Violation[] => {
  if (!other) {
    const message = `Butir ${item.code} menyambung butir ${item.previousCode}, yang tidak ada dalam instrumen tahun lalu; perbaiki kodenya atau kosongkan.`;
    return [fault(pointer, 'previous.unknown', message)];
  }
  if (other.kind === item.kind && similarity(other.text.id, item.text.id) >= nearText) return [];
  const message = `Butir ${item.code} menyambung butir ${other.code}, yang tahun lalu menanyakan hal lain: kosongkan kode tahun lalu bila ini pertanyaan baru; bila dibiarkan, tren ditandai putus.`;
  return [warning(pointer, 'previous.changed', message)];
};
