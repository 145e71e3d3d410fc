export * from './instrument';
export { canonicalJson } from './canonical-json';
export { compareDecimal, decimalMaxLength, decimalPattern, isDecimal, sumDecimals } from './compare-decimal';
export { evaluateCondition, isAnswered, isRelevant, isSameCode, valueOf } from './is-relevant';
export { applicableItems, isApplicable, itemsByCode, itemsOf, placedItemsOf, type PlacedItem } from './items-of';
