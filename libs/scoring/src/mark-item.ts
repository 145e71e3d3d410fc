import {
  clamp,
  compare,
  decimal,
  divide,
  fraction,
  isSameCode,
  one,
  subtract,
  zero,
  type ChecklistItem,
  type Decimal,
  type Fraction,
  type Item,
  type ItemValue,
  type NumberItem,
  type ScaleItem,
} from '@app/instrument';

/** What a value earns: a share of the item's weight, 0 to 1, by which rule, and the value as the instrument writes it. */
export interface Mark {
  readonly share: Fraction;
  readonly rule: string;
  readonly input: ItemValue;
}

type Marker = (value: ItemValue) => Mark;

/**
 * How one item's values become shares, with everything read once. Throws `RangeError` for a value that does not fit its
 * item, which `checkPeriod` and `checkAnswer` refuse beforehand.
 */
export const markerOf = (item: Item): Marker => {
  switch (item.kind) {
    case 'yesNo':
      return choiceMarker(item, 'item.yesNo', [
        ['YA', one],
        ['TIDAK', zero],
      ]);
    case 'scale':
      return choiceMarker(item, 'item.scale', levelsOf(item));
    case 'checklist':
      return checklistMarker(item);
    case 'number':
      return numberMarker(item, item.rule.type === 'linear' ? linearShare(item.rule) : bracketShare(item.rule));
    case 'text':
      return (input) => ({ share: zero, rule: 'item.text', input });
  }
};

/** A rubric criterion: a number item keeps its own rule, any other is a number from 0 to the period's scale. */
export const criterionMarkerOf = (item: Item, scale: Fraction): Marker => {
  if (item.kind === 'number') return markerOf(item);
  return (value) => {
    if (!('number' in value)) throw misfit(item);
    return { share: clamp(divide(decimal(value.number), scale), zero, one), rule: 'item.criterion', input: value };
  };
};

const misfit = (item: Item): RangeError => new RangeError(`value does not fit item ${item.code}`);

const levelsOf = (item: ScaleItem): (readonly [string, Fraction])[] =>
  item.levels.map((level) => [level.code, clamp(decimal(level.fraction), zero, one)] as const);

const choiceMarker = (item: Item, rule: string, choices: readonly (readonly [string, Fraction])[]): Marker => {
  const marks = choices.map(([choice, share]): Mark & { input: { choice: string } } => ({
    share,
    rule,
    input: { choice },
  }));
  return (value) => {
    const mark = 'choice' in value && marks.find(({ input }) => isSameCode(input.choice, value.choice));
    if (!mark) throw misfit(item);
    return mark;
  };
};

const checklistMarker = (item: ChecklistItem): Marker => {
  const required = Math.max(item.required ?? item.elements.length, 1);
  const rule = item.allOrNothing ? 'item.checklist.allOrNothing' : 'item.checklist';
  return (value) => {
    if (!('elements' in value)) throw misfit(item);
    const isKnown = (code: string): boolean => item.elements.some((element) => isSameCode(element.code, code));
    if (!value.elements.every(isKnown)) throw misfit(item);
    const met = item.elements
      .map(({ code }) => code)
      .filter((code) => value.elements.some((element) => isSameCode(element, code)));
    const counted = Math.min(met.length, required);
    const share = item.allOrNothing && counted < required ? zero : fraction(BigInt(counted), BigInt(required));
    return { share, rule, input: { elements: met } };
  };
};

const numberMarker = (item: NumberItem, shareOf: (number: Fraction) => Fraction): Marker => {
  const least = item.min === undefined ? undefined : decimal(item.min);
  const most = item.max === undefined ? undefined : decimal(item.max);
  return (value) => {
    if (!('number' in value)) throw misfit(item);
    const number = decimal(value.number);
    const inside = clamp(number, least ?? number, most ?? number);
    return { share: clamp(shareOf(inside), zero, one), rule: `item.number.${item.rule.type}`, input: value };
  };
};

const linearShare = ({ zeroAt, fullAt }: { readonly zeroAt: Decimal; readonly fullAt: Decimal }) => {
  const start = decimal(zeroAt);
  const span = subtract(decimal(fullAt), start);
  return (number: Fraction): Fraction => divide(subtract(number, start), span);
};

/** Each bracket includes its lower bound; below the lowest nothing is earned. */
const bracketShare = ({ brackets }: Extract<NumberItem['rule'], { type: 'brackets' }>) => {
  const descending = brackets
    .map(({ from, fraction: share }) => ({ from: decimal(from), share: decimal(share) }))
    .sort((a, b) => compare(b.from, a.from));
  return (number: Fraction): Fraction => descending.find(({ from }) => compare(number, from) >= 0)?.share ?? zero;
};
