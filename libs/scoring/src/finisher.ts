import type { FinalScore } from './combine-stages';
import type { Qualification } from './qualify';
import type { Entrant } from './run-stages';

/** An entrant with its final score, and its band where the score is determined. */
export interface Finisher extends Entrant {
  readonly final: FinalScore;
  readonly qualification: Qualification | null;
}
