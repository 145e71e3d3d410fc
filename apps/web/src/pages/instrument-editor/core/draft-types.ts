import type { Instrument, InstrumentChange, MergeConflict } from '@app/instrument';
import type { ApiProblem } from '../../../api/problem';
import type { History } from './history';

/** What the server holds of a draft. */
export interface Snapshot {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly content: Instrument;
}

/** Somebody else who has the draft open. */
export interface Editor {
  readonly name: string;
  readonly seenAt: string;
}

export interface Visit {
  readonly revision: number;
  readonly savedBy: string | null;
  readonly editors: readonly Editor[];
}

/**
 * Where the draft stands: `settled` the server has it; `waiting` changed, about to be sent; `sending`; `unsent` failed and
 * will be tried again; `refused` the server will not take it as it is.
 */
export type DraftPhase = 'settled' | 'waiting' | 'sending' | 'unsent' | 'refused';

/** What a colleague changed, just taken in. `restored`: unsaved work of an earlier visit was found on this device. */
export type Notice =
  | { readonly kind: 'colleague'; readonly by: string | null; readonly changes: readonly InstrumentChange[] }
  | { readonly kind: 'restored' };

export interface DraftState {
  readonly content: Instrument;
  readonly history: History<Instrument>;
  /** What the server last acknowledged or sent. */
  readonly known: Snapshot;
  /** What is being sent, until its fate is known. */
  readonly pending: Instrument | null;
  readonly phase: DraftPhase;
  readonly attempts: number;
  readonly problem: ApiProblem | null;
  /** Fields that both changed: the draft holds theirs until a person picks. */
  readonly conflicts: readonly MergeConflict[];
  readonly editors: readonly Editor[];
  readonly notice: Notice | null;
}
