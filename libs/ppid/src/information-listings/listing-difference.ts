import type { ListingRow } from '@app/workbook';
import { settled, type ListingContent } from './listing-content';

export const listingFates = ['new', 'changed', 'unchanged'] as const;
export type ListingFate = (typeof listingFates)[number];

export interface StandingListing extends ListingContent {
  readonly id: string;
}

/** A row of a file, with what it makes of the list. */
export interface WantedListing {
  readonly row: number;
  readonly fate: ListingFate;
  /** Null: it is new. */
  readonly id: string | null;
  readonly content: ListingContent;
}

/** What tells one line of a list from another. */
export const titleKey = (title: string): string => title.trim().toLowerCase().replace(/\s+/g, ' ');

const empty: ListingContent = {
  ...{ class: 'periodic', requirement: null, title: '', summary: '', unit: '', official: '', madeWhen: '' },
  ...{ madeWhere: '', form: 'soft', retention: '', link: null, ground: null, testedOn: null, testSummary: null },
  ...{ testLink: null, exemptUntil: null },
};

/** What rows make of the lines that stand, matched by title; a cell left empty erases nothing. */
export const listingDifference = (
  rows: readonly ListingRow[],
  standing: readonly StandingListing[],
): readonly WantedListing[] => {
  const known = new Map(standing.map((one) => [titleKey(one.title), one]));
  return rows.map(({ row, ...given }) => {
    const before = known.get(titleKey(given.title));
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    const { id = null, ...old } = before ?? { ...empty, id: null };
    const content = settled({ ...old, ...filled });
    const isSame = before !== undefined && JSON.stringify(content) === JSON.stringify(settled(old));
    return { row, id, content, fate: before === undefined ? 'new' : isSame ? 'unchanged' : 'changed' };
  });
};
