import type { Item, ItemValue } from '@app/instrument';

/** What every answer control gets. */
export interface ControlProps<I extends Item = Item> {
  readonly item: I;
  readonly value: ItemValue | null;
  readonly disabled: boolean;
  /** `pauseMs`: how long to wait for more typing before saving. */
  readonly onChange: (value: ItemValue | null, pauseMs: number) => void;
  /** Where a copy that nobody has looked at stands here: takes it as the answer. */
  readonly onKeep?: (() => void) | undefined;
  /** What stands in the field but cannot be an answer; null where what is there is the answer. */
  readonly unfit: string | null;
  readonly onUnfit: (typed: string) => void;
  /** Tells its ids from those of the same item's control elsewhere in the page. */
  readonly apart?: string;
}

/** A choice is made at once; a person who corrects it within this time is saved one request. */
export const CHOICE_PAUSE_MS = 300;
export const TYPING_PAUSE_MS = 900;
