import { decimal, divide, fraction, parseFraction, subtract, sum, type Decimal, type Fraction } from '@app/instrument';
import { scoreText, type Rounding } from './rounding';

/** Reads a score as a sheet or a result writes it: `"91.60"` or `"458/5"`. */
const read = (score: string): Fraction => (score.includes('/') ? parseFraction(score) : decimal(score));

const mean = (scores: readonly string[]): Fraction => divide(sum(scores.map(read)), fraction(BigInt(scores.length)));

/** Mean of printed or exact scores, rounded once by the period's rule; null of none. A figure about many bodies, never a score of one. */
export const meanScore = (scores: readonly string[], by: Rounding): Decimal | null =>
  scores.length === 0 ? null : scoreText(mean(scores), by);

/** How much the mean of the same bodies would rise from `before` to `after`, rounded once. */
export const meanGain = (before: readonly string[], after: readonly string[], by: Rounding): Decimal | null =>
  before.length === 0 || after.length === 0 ? null : scoreText(subtract(mean(after), mean(before)), by);
