import {
  type CompletenessProblem,
  type Instrument,
  type Item,
  type ItemValue,
  type ItemValues,
  claimsPoints,
  isRelevant,
  valueOf,
} from '@app/instrument';
import type { OpenReviews } from './open-reviews';

/** How an item stands in the outline. */
export type ItemMark =
  | 'complete'
  | 'doubtful'
  | 'closedLink'
  | 'needsEvidence'
  | 'copied'
  | 'empty'
  | 'conflict'
  | 'late'
  | 'attention'
  | 'review'
  | 'notAsked'
  | 'assessor';

/** The fewest facts a mark is made from. */
export interface MarkFacts {
  readonly instrument: Instrument;
  readonly values: ItemValues;
  readonly problems: ReadonlyMap<string, CompletenessProblem>;
  /** Items that somebody else saved meanwhile, so that a person has to choose. */
  readonly conflicts: ReadonlySet<string>;
  /** Items whose answer came after the deadline and waits for the organiser. */
  readonly late: ReadonlySet<string>;
  /** Items refused by the server, or with something typed that cannot be an answer. */
  readonly troubled: ReadonlySet<string>;
  /** Items that a correction left to be looked at again. */
  readonly reviews: OpenReviews;
  /** Items with last year's answer, which nobody has looked at. */
  readonly copies: ReadonlyMap<string, unknown>;
  /** Items whose evidence leaves a verifier searching. */
  readonly doubtful: ReadonlySet<string>;
  /** Items with a link that others cannot open. */
  readonly closedLinks: ReadonlySet<string>;
}

export const itemMark = (item: Item, facts: MarkFacts): ItemMark => {
  if (item.filledBy === 'assessor') return 'assessor';
  if (!isRelevant(item, facts.values, facts.instrument)) return 'notAsked';
  if (facts.conflicts.has(item.code)) return 'conflict';
  if (facts.troubled.has(item.code)) return 'attention';
  if (facts.late.has(item.code)) return 'late';
  if (facts.reviews.has(item.code)) return 'review';
  const problem = facts.problems.get(item.code);
  if (problem === 'evidenceMissing' || problem === 'statementMissing') return 'needsEvidence';
  if (problem === 'invalid') return 'attention';
  const value = valueOf(facts.values, item.code);
  return value === undefined ? emptyMark(item, facts) : answeredMark(item, value, facts);
};

const emptyMark = ({ code }: Item, { copies }: MarkFacts): ItemMark => (copies.has(code) ? 'copied' : 'empty');

/** A link beside an answer that claims nothing has nothing to prove. */
const answeredMark = (item: Item, value: ItemValue, { doubtful, closedLinks }: MarkFacts): ItemMark => {
  if (closedLinks.has(item.code) && claimsPoints(item, value)) return 'closedLink';
  return doubtful.has(item.code) ? 'doubtful' : 'complete';
};

/** The next item in document order, after `from` and round again, that still asks for something; bonus items may stay empty. */
export const nextOpenItem = (
  items: readonly Item[],
  from: string | null,
  isOpen: (item: Item) => boolean,
): Item | undefined => {
  const start = items.findIndex(({ code }) => code === from) + 1;
  return [...items.slice(start), ...items.slice(0, start)].find(isOpen);
};
