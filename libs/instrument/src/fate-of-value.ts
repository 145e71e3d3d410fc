import { canonicalJson } from './canonical-json';
import { isAnswerTo } from './check-answer';
import { compareDecimal, isDecimal } from './compare-decimal';
import type { EvidenceRule, Item, ItemValue, Text } from './instrument';
import { isSameCode } from './same-code';
import { isTypo } from './similar-text';

export type Fate = 'kept' | 'review' | 'dropped';

/**
 * What becomes of a value given to an item when the item is corrected.
 *
 * - `dropped`: the item is gone, is of another kind, or the value is no longer a possible answer to it;
 * - `review`: still possible, but what was asked or what it earns no longer means the same;
 * - `kept`: all else, such as another law, weight, example, translation or place, or a slip of the keyboard put right.
 */
export const fateOfValue = (before: Item | undefined, after: Item | undefined, value: ItemValue): Fate => {
  if (!after || (before && before.kind !== after.kind)) return 'dropped';
  if (!('rejected' in value) && !isAnswerTo(after, value)) return 'dropped';
  if (!before) return 'review';
  const isOther =
    isAskedOtherwise(before, after) || isProvedOtherwise(before, after, value) || earnsOtherwise(before, after, value);
  return isOther ? 'review' : 'kept';
};

/** Whether two members of the model say the same, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson({ value: a }) === canonicalJson({ value: b });

/** Whether two texts mean the same: equal but for slips of the keyboard. The translation does not count. */
export const meansTheSame = (a: Text | undefined, b: Text | undefined): boolean => isTypo(a?.id ?? '', b?.id ?? '');

const kindsOf = ({ applicable }: Item): readonly string[] | null =>
  applicable?.map((kind) => kind.toUpperCase()) ?? null;

const isAskedOtherwise = (before: Item, after: Item): boolean =>
  !meansTheSame(before.text, after.text) ||
  !meansTheSame(before.definition, after.definition) ||
  !isSame(before.relevant, after.relevant) ||
  !isSame(kindsOf(before), kindsOf(after)) ||
  (before.filledBy ?? 'body') !== (after.filledBy ?? 'body');

/** A rejection may rest on the evidence rule, so that it is looked at again whichever way the rule went. */
const isProvedOtherwise = (before: Item, after: Item, value: ItemValue): boolean => {
  if ('notApplicable' in value) return !before.notApplicable?.statement && after.notApplicable?.statement === true;
  const isStricterNow = isStricter(before.evidence, after.evidence);
  return 'rejected' in value ? isStricterNow || isStricter(after.evidence, before.evidence) : isStricterNow;
};

const isStricter = (before: EvidenceRule | undefined, after: EvidenceRule | undefined): boolean => {
  if (!after) return false;
  if (!before) return after.minimum > 0;
  return (
    after.minimum > before.minimum ||
    (after.page === true && before.page !== true) ||
    before.anyOf.some((kind) => !after.anyOf.includes(kind))
  );
};

const earnsOtherwise = (before: Item, after: Item, value: ItemValue): boolean => {
  if ('rejected' in value || 'notApplicable' in value) return false;
  if ((before.bonus ?? false) !== (after.bonus ?? false) || isPenalty(before) !== isPenalty(after)) return true;
  if (before.kind === 'scale' && after.kind === 'scale') return !isSameChoice(before, after, value);
  return !isSameMeasure(before, after);
};

const isPenalty = ({ weight }: Item): boolean => weight.startsWith('-');

type ScaleItem = Extract<Item, { readonly kind: 'scale' }>;
type Level = ScaleItem['levels'][number];

/** Whether the chosen level says and earns the same; the others do not matter to who chose it. */
const isSameChoice = (before: ScaleItem, after: ScaleItem, value: ItemValue): boolean => {
  const isChosen = ({ code }: Level): boolean => 'choice' in value && isSameCode(code, value.choice);
  const chosen = before.levels.filter(isChosen);
  return after.levels.filter(isChosen).some((level) => chosen.some((was) => isSameLevel(was, level)));
};

/** Whether a level of a scale says and earns the same as before. */
export const isSameLevel = (before: Level, after: Level): boolean =>
  isSameNumber(before.fraction, after.fraction) && meansTheSame(before.text, after.text);

const isSameNumber = (a: string, b: string): boolean =>
  a === b || (isDecimal(a) && isDecimal(b) && compareDecimal(a, b) === 0);

/** Whether what is counted or measured is the same: elements and how many of them, unit and rule. */
export const isSameMeasure = (before: Item, after: Item): boolean => {
  if (before.kind === 'checklist' && after.kind === 'checklist') {
    return (
      (before.required ?? before.elements.length) === (after.required ?? after.elements.length) &&
      (before.allOrNothing ?? false) === (after.allOrNothing ?? false) &&
      hasSameElements(before.elements, after.elements)
    );
  }
  if (before.kind === 'number' && after.kind === 'number') {
    return meansTheSame(before.unit, after.unit) && isSame(before.rule, after.rule);
  }
  return true;
};

type Elements = Extract<Item, { readonly kind: 'checklist' }>['elements'];

/** The same elements in whatever order. */
const hasSameElements = (before: Elements, after: Elements): boolean =>
  before.length === after.length &&
  before.every(({ code, text }) =>
    after.some((other) => isSameCode(other.code, code) && meansTheSame(other.text, text)),
  );
