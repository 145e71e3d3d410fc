import type { InstrumentNode, Item } from '@app/instrument';
import type { Choice, ChoiceLists } from './choice-lists';
import type { FaultBook } from './fault-book';
import type { QuestionType } from './question-type';
import type { SurveyField } from './survey-columns';
import type { TableRow } from './table-row';

export type SurveyRow = TableRow<SurveyField>;

/** A row that begins a group or asks something, with what its type says. */
export interface SurveyEntry {
  readonly row: SurveyRow;
  /** `unknown` where the type could not be read: the rest of the row is checked all the same. */
  readonly type: Exclude<QuestionType, { readonly row: 'end' }> | { readonly row: 'unknown' };
  readonly code: string;
  readonly children: SurveyEntry[];
}

/** What reading needs beside the row itself. */
export interface SurveyGround {
  readonly lists: ChoiceLists;
  readonly book: FaultBook;
  /** Turns the text of a condition into a condition, or complains. */
  readonly conditionOf: (row: SurveyRow) => Item['relevant'] | null;
}

/** Which row each node and item came from, and the choices behind it. */
export interface Origin {
  readonly row: SurveyRow;
  readonly choices: readonly Choice[];
  /** Whether what stands in the tree is only a stand-in for something unreadable. */
  readonly isStandIn: boolean;
}

export type Origins = Map<InstrumentNode | Item, Origin>;
