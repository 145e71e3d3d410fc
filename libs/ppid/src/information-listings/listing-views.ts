import type { ListingClass, ListingForm, ListingRevisionKind } from '@app/database';
import type { ListingContent } from './listing-content';

/** One line of the list. Instants are ISO texts in UTC. */
export interface ListingCard {
  readonly id: string;
  readonly class: ListingClass;
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly bodyName: string;
  readonly form: ListingForm;
  readonly link: string | null;
  readonly exemptUntil: string | null;
  /** Whether an exemption rests on a consequence test; null: it is no exemption. */
  readonly isTested: boolean | null;
  readonly changedAt: string;
  readonly isWithdrawn: boolean;
}

/** What it said at one of its revisions. */
export interface ListingRevisionView {
  readonly revision: number;
  readonly kind: ListingRevisionKind;
  readonly content: ListingContent;
  readonly reason: string | null;
  readonly madeBy: string;
  readonly madeAt: string;
}

export interface ListingView extends ListingContent {
  readonly id: string;
  readonly publicBodyId: string;
  readonly bodyName: string;
  readonly listedAt: string;
  readonly changedAt: string;
  readonly isWithdrawn: boolean;
  readonly revision: number;
  readonly mayWrite: boolean;
  /** Latest first. */
  readonly revisions: readonly ListingRevisionView[];
}
