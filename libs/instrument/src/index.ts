export * from './instrument';
export { askedWhen } from './asked-when';
export { builtInInstruments, type BuiltInCode } from './built-in';
export { canonicalJson } from './canonical-json';
export { checkAnswer, isAnswerTo, longestAnswer } from './check-answer';
export { checkInstrument } from './check-instrument';
export { compareDecimal, decimalMaxLength, decimalPattern, isDecimal, sumDecimals } from './compare-decimal';
export {
  claimsPoints,
  askedItems,
  completeness,
  completenessOf,
  type Completeness,
  type CompletenessProblem,
  type EvidenceCounts,
  type MissingItem,
} from './completeness';
export {
  add,
  clamp,
  compare,
  decimal,
  divide,
  fraction,
  leastCommonMultiple,
  one,
  parseFraction,
  subtract,
  sum,
  times,
  toText,
  zero,
  type Fraction,
} from './fraction';
export { freeze, type FrozenInstrument } from './freeze';
export { inIndonesian, type Readable } from './in-indonesian';
export { evaluateCondition, isAnswered, isNodeRelevant, isRelevant, valueOf } from './is-relevant';
export { applicableItems, isApplicable, itemsByCode, itemsOf, placedItemsOf, type PlacedItem } from './items-of';
export { lacksPage, type PagedPiece } from './lacks-page';
export { lintReasonsNeeded, unreasoned, type LintReasonNeeded } from './lint-reasons';
export { normaliseCondition } from './normalise-condition';
export { own } from './own';
export { parseCondition } from './parse-condition';
export { placeOf, type Place } from './place-of';
export { printCondition } from './print-condition';
export type { ExpressionFault } from './expression-fault';
export { isSameCode } from './same-code';
export { isTypo, similarity } from './similar-text';
export { spellDecimal, spellDecimals } from './spell-decimals';
export { hasFaults } from './violation';
export { fieldLabels, type ChangedField, type FieldChange, type InstrumentChange } from './changed-field';
export { copyInstrument, type CopyRequest } from './copy-instrument';
export { correctionEffects, type CorrectionEffect } from './correction-effects';
export { describeCondition } from './describe-condition';
export { diffInstruments } from './diff-instruments';
export { fateOfValue, type Fate } from './fate-of-value';
export { linkYears, type YearLink } from './link-years';
export type { MergeConflict } from './merge-conflict';
export { mergeInstruments, type Merge } from './merge-instruments';
export { resolveConflict } from './resolve-conflict';
