export * from './period';
export * from './result';
export {
  canonicalJson,
  add,
  clamp,
  compare,
  decimal,
  divide,
  fraction,
  parseFraction,
  subtract,
  sum,
  times,
  toText,
  type Fraction,
} from '@app/instrument';
/** Help for the plenary, in floats: under a name of its own, so that nobody takes it for a score. */
export * as advisory from './advisory';
export { checkPeriod } from './check-period';
export { fullValue } from './full-value';
export { improvements, type Improvement, type Improvements } from './improvements';
export { markerOf, type Mark } from './mark-item';
export { meanGain, meanScore } from './mean-score';
export { rounded, roundedUnits, scoreText, unitsText, type Rounding } from './rounding';
export { scorePeriod, type ScoredPeriod, type Sha256 } from './score-period';
export { scoreQuestionnaire, type QuestionnaireOptions, type QuestionnaireScore } from './score-questionnaire';
export { type ScoringPolicy } from './scoring-rules';
export { sheetJson } from './sheet-json';
export { toResultDocument } from './to-result-document';
