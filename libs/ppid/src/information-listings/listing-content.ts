import type { ListingClass, ListingForm } from '@app/database';

/** What a line of a list says. Dates are civil dates. */
export interface ListingContent {
  readonly class: ListingClass;
  readonly requirement: string | null;
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly official: string;
  readonly madeWhen: string;
  readonly madeWhere: string;
  readonly form: ListingForm;
  readonly retention: string;
  readonly link: string | null;
  readonly ground: string | null;
  readonly testedOn: string | null;
  readonly testSummary: string | null;
  readonly testLink: string | null;
  readonly exemptUntil: string | null;
}

export type ListingFault = 'ground' | 'period';

/** What stops a line from being kept; null: nothing. */
export const faultOf = ({ class: kind, ground, testedOn, exemptUntil }: ListingContent): ListingFault | null => {
  if (kind !== 'exempt') return null;
  if (ground === null || ground.trim() === '') return 'ground';
  return testedOn !== null && exemptUntil !== null && exemptUntil < testedOn ? 'period' : null;
};

/** Without what its class does not have: an exemption's fields, or a link to what is exempt. */
export const settled = (content: ListingContent): ListingContent => {
  const { requirement, title, summary, unit, official, madeWhen, madeWhere, form, retention } = content;
  const both = { requirement, title, summary, unit, official, madeWhen, madeWhere, form, retention };
  const none = { ground: null, testedOn: null, testSummary: null, testLink: null, exemptUntil: null };
  const { ground, testedOn, testSummary, testLink, exemptUntil } = content;
  return content.class === 'exempt'
    ? { ...both, class: 'exempt', link: null, ground, testedOn, testSummary, testLink, exemptUntil }
    : { ...both, class: content.class, link: content.link, ...none };
};
