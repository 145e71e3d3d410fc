import type { Standing } from './kept-find';

/** A find by its place. */
export interface Find extends Standing {
  readonly inspectionId: string;
  readonly slot: string;
  /** Since when it waits, by this device's clock. */
  readonly since: number;
  /** Only in this page where the browser has no room, or keeps nothing at all. */
  readonly isOnDisk: boolean;
}

/** Finds that the device would not keep: they live as long as the page. */
export const findMemory = new Map<string, Find>();
