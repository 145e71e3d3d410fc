import { checkCycles } from './check-cycles';
import { checkReach } from './check-reach';
import { isDecimal } from './compare-decimal';
import type { Condition, Instrument, Item, NumberExpression, Violation } from './instrument';
import { choicesOf } from './condition-domain';
import { isSameCode } from './same-code';
import { itemsByCode } from './items-of';
import type { PlacedChild } from './placed-children';
import { strangeSign } from './strange-sign';
import { fault } from './violation';

/**
 * What is wrong with the skip logic of items and nodes: names that do not exist, comparisons that make no sense, items
 * waiting for each other; and once all that is right, what nobody can ever meet or fail.
 */
export const checkConditions = (instrument: Instrument, places: readonly PlacedChild[]): readonly Violation[] => {
  const items = itemsByCode(instrument);
  const found = [
    ...places.flatMap(({ child, pointer }) =>
      child.relevant ? checkCondition(child.relevant, `${pointer}/relevant`, items) : [],
    ),
    ...checkCycles(instrument),
  ];
  return found.length > 0 ? found : checkReach(instrument, places);
};

type Comparison = Exclude<Condition, { readonly op: 'and' | 'or' | 'not' | 'compare' }>;

const checkCondition = (condition: Condition, pointer: string, items: ReadonlyMap<string, Item>): Violation[] => {
  switch (condition.op) {
    case 'and':
    case 'or':
      if (condition.args.length === 0)
        return [fault(`${pointer}/args`, 'condition.empty', 'Syarat ini tidak berisi apa pun; isilah atau hapus.')];
      return condition.args.flatMap((arg, index) => checkCondition(arg, `${pointer}/args/${index}`, items));
    case 'not':
      return checkCondition(condition.arg, `${pointer}/arg`, items);
    case 'compare':
      return [
        ...checkExpression(condition.left, `${pointer}/left`, items),
        ...checkExpression(condition.right, `${pointer}/right`, items),
      ];
    default:
      return checkComparison(condition, pointer, items.get(condition.item));
  }
};

const checkComparison = (condition: Comparison, pointer: string, item: Item | undefined): Violation[] => {
  if (!item) return [unknownItem(pointer, condition.item)];
  switch (condition.op) {
    case 'answered':
      return [];
    case 'equals':
      if (choicesOf(item).some((choice) => isSameCode(choice, condition.choice))) return [];
      return [unknownChoice(`${pointer}/choice`, condition.choice, item)];
    case 'selected':
      if (item.kind === 'checklist' && item.elements.some(({ code }) => isSameCode(code, condition.element))) return [];
      return [unknownElement(`${pointer}/element`, condition.element, item)];
    default:
      return checkNumberComparison(condition.number, pointer, item);
  }
};

const unknownChoice = (pointer: string, choice: string, item: Item): Violation => {
  const remedy = {
    yesNo: 'pilihannya YA dan TIDAK',
    scale: `pilihannya ${choicesOf(item).join(', ')}`,
    checklist: `untuk unsurnya tulis selected(\${${item.code}}, '${choice}')`,
    number: 'bandingkan dengan angka tanpa tanda kutip',
    text: 'butir isian hanya dapat ditanya sudah terisi atau belum',
  };
  return fault(pointer, 'condition.unknownChoice', `Butir ${item.code} tidak mempunyai pilihan "${choice}"; ${remedy[item.kind]}.`); // prettier-ignore
};

const unknownElement = (pointer: string, element: string, item: Item): Violation => {
  const remedy =
    item.kind === 'checklist'
      ? `unsurnya ${item.elements.map(({ code }) => code).join(', ')}`
      : `pilihannya dibandingkan dengan \${${item.code}} = '...'`;
  return fault(
    pointer,
    'condition.unknownElement',
    `Butir ${item.code} tidak mempunyai unsur "${element}"; ${remedy}.`,
  );
};

const unknownItem = (pointer: string, code: string): Violation => {
  const remedy = strangeSign(code) ?? 'perbaiki kodenya';
  const message = `Syarat menunjuk butir "${code}" yang tidak ada dalam instrumen ini; ${remedy}.`;
  return fault(`${pointer}/item`, 'condition.unknownItem', message);
};

const checkNumberComparison = (number: string, pointer: string, item: Item): Violation[] =>
  item.kind === 'number' ? checkNumber(number, pointer) : [notNumber(pointer, item)];

const notNumber = (pointer: string, item: Item): Violation =>
  fault(
    `${pointer}/item`,
    'condition.notNumber',
    `Butir ${item.code} tidak dijawab dengan angka; pilihan ditulis di antara tanda kutip.`,
  );

const checkNumber = (number: string, pointer: string): Violation[] =>
  isDecimal(number)
    ? []
    : [fault(`${pointer}/number`, 'condition.numberMalformed', `"${number}" bukan angka; tulis seperti "12.5".`)];

const checkExpression = (
  expression: NumberExpression,
  pointer: string,
  items: ReadonlyMap<string, Item>,
): Violation[] => {
  if ('number' in expression) return checkNumber(expression.number, pointer);
  if ('item' in expression) {
    const item = items.get(expression.item);
    if (!item) return [unknownItem(pointer, expression.item)];
    return item.kind === 'number' ? [] : [notNumber(pointer, item)];
  }
  return [
    ...checkExpression(expression.left, `${pointer}/left`, items),
    ...checkExpression(expression.right, `${pointer}/right`, items),
  ];
};
