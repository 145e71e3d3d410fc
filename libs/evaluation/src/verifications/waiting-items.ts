/** The same item over many bodies: what a verifier who judges item by item goes through. Pure. */
import { itemsByCode, type Instrument } from '@app/instrument';

/** One item with the bodies whose answer to it waits for a verdict. */
export interface WaitingItem {
  readonly instrumentCode: string;
  readonly itemCode: string;
  readonly itemText: string;
  readonly bodies: readonly { readonly assessmentId: string; readonly name: string }[];
}

/** One body with the items of it that wait. */
export interface WaitingBody {
  readonly assessmentId: string;
  readonly name: string;
  readonly instrument: Instrument;
  readonly itemCodes: readonly string[];
}

/** In the order of the questionnaires; bodies as they come. */
export const waitingItems = (bodies: readonly WaitingBody[]): readonly WaitingItem[] => {
  const instruments = new Map(bodies.map(({ instrument }) => [instrument.code, instrument]));
  return [...instruments].flatMap(([instrumentCode, instrument]) =>
    [...itemsByCode(instrument)].flatMap(([itemCode, item]) => {
      const waiting = bodies.filter(
        (body) => body.instrument.code === instrumentCode && body.itemCodes.includes(itemCode),
      );
      const names = waiting.map(({ assessmentId, name }) => ({ assessmentId, name }));
      return names.length === 0 ? [] : [{ instrumentCode, itemCode, itemText: item.text.id, bodies: names }];
    }),
  );
};
