/** Which items of a questionnaire are whose where several verifiers read one body. Pure. */
import { itemsOf, placedItemsOf, type Instrument, type InstrumentNode, type Item } from '@app/instrument';

/** Codes of sections and items; null: the whole questionnaire. */
export type Share = readonly string[] | null;

export interface Holder {
  readonly userId: string;
  readonly share: Share;
}

/** By what a questionnaire is shared out: its smallest sections, or single items. */
export type ShareBy = 'section' | 'item';

export interface ShareUnit {
  readonly code: string;
  readonly text: string;
  readonly items: readonly Item[];
}

type Child = InstrumentNode | Item;

const unitsAmong = (children: readonly Child[], by: ShareBy): readonly ShareUnit[] =>
  children.flatMap((child) => {
    const { code, text } = child;
    if (child.type === 'item') return [{ code, text: text.id, items: [child] }];
    const items = child.children.flatMap((one) => (one.type === 'item' ? [one] : []));
    const isSmallest = by === 'section' && items.length === child.children.length;
    return isSmallest ? [{ code, text: text.id, items }] : unitsAmong(child.children, by);
  });

/** The parts a questionnaire falls into, in its order; an item that stands beside sections is a part of its own. */
export const shareUnits = ({ children }: Instrument, by: ShareBy): readonly ShareUnit[] => unitsAmong(children, by);

/** Codes of the items in a share. */
export const itemsInShare = (instrument: Instrument, share: Share): ReadonlySet<string> =>
  new Set(
    share === null
      ? itemsOf(instrument).map(({ code }) => code)
      : placedItemsOf(instrument)
          .filter(({ item, path }) => share.includes(item.code) || path.some(({ code }) => share.includes(code)))
          .map(({ item }) => item.code),
  );

/** A share in the parts it is shared out by: its smallest sections, and single items of sections that are not all in it. */
export const partsInShare = (instrument: Instrument, share: Share): readonly string[] => {
  const own = itemsInShare(instrument, share);
  return shareUnits(instrument, 'section').flatMap(({ code, items }) => {
    const mine = items.filter((item) => own.has(item.code));
    return mine.length === items.length ? [code] : mine.map((item) => item.code);
  });
};

/** Items as the largest sections that hold nothing else; null where they are the whole questionnaire. */
export const toShare = (instrument: Instrument, items: ReadonlySet<string>): Share => {
  const whole = (child: Child): boolean =>
    child.type === 'item' ? items.has(child.code) : child.children.every((one) => whole(one));
  const among = (children: readonly Child[]): readonly string[] =>
    children.flatMap((child) => (whole(child) ? [child.code] : child.type === 'node' ? among(child.children) : []));
  return instrument.children.every(whole) ? null : among(instrument.children);
};

/**
 * Whether an item is this person's. What nobody's share names, such as an item that a correction added, belongs to everybody
 * who has a share, so that nothing can fall between them.
 */
export const isOwnItem = (
  instrument: Instrument,
  holders: readonly Holder[],
  userId: string,
): ((itemCode: string) => boolean) => {
  const mine = holders.filter((holder) => holder.userId === userId);
  if (mine.length === 0) return () => false;
  if (mine.some(({ share }) => share === null)) return () => true;
  const own = new Set(mine.flatMap(({ share }) => [...itemsInShare(instrument, share)]));
  const held = new Set(holders.flatMap(({ share }) => [...itemsInShare(instrument, share)]));
  return (code) => own.has(code) || !held.has(code);
};
