/** What a correction is judged on: everything given so far, and the versions it was given under. */
import type { AssessmentState, Effect } from '@app/database';
import type { Instrument, ItemValue } from '@app/instrument';

/** What earlier corrections did that nobody has settled, and the version the value was given under. */
export interface PendingEffect {
  readonly effect: Effect;
  readonly since: number;
}

/** An answer, or the newest verdict, on one item. */
export interface GivenValue {
  readonly itemCode: string;
  readonly value: ItemValue;
  readonly pending: PendingEffect | null;
}

/** What corrections took a body away from: the state it had, and the version in force then. */
export interface MovedFrom {
  readonly state: AssessmentState;
  readonly version: number;
}

/** One body's answers and verdicts, dropped ones among them. */
export interface GivenValues {
  readonly assessmentId: string;
  readonly body: { readonly code: string; readonly name: string };
  readonly bodyKind: string;
  readonly state: AssessmentState;
  /** Null where no correction moved it last, or where somebody has answered or judged since. */
  readonly movedFrom: MovedFrom | null;
  readonly answers: readonly GivenValue[];
  readonly verdicts: readonly GivenValue[];
}

export interface Versions {
  readonly before: Instrument;
  readonly after: Instrument;
  /** Versions before the one in force, by number: values with pending effects are judged by what they were given to. */
  readonly earlier: ReadonlyMap<number, Instrument>;
  readonly saqOpen: boolean;
}
