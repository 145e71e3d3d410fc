import type { Text } from '@app/instrument';

/** What this page reads of the organiser's list of instruments; one without an id is built in. */
export interface OwnInstrument {
  readonly id: string | null;
  readonly code: string;
  readonly title: Text;
  readonly items: number;
  /** The newest published version. */
  readonly version: number | null;
  readonly archived: boolean;
}

/** Whether it is the organiser's own and has a version that a period can take. */
export const isPublished = ({ id, version, archived }: OwnInstrument): boolean =>
  id !== null && version !== null && !archived;

/** A code for the copy that nobody has yet: `desa-2026-koreksi`, then `desa-2026-koreksi-2`, … */
export const freeCode = (code: string, taken: readonly string[]): string => {
  const first = `${code}-koreksi`;
  if (!taken.includes(first)) return first;
  let number = 2;
  while (taken.includes(`${first}-${number}`)) number += 1;
  return `${first}-${number}`;
};
