import { askedWhen, itemsRead } from './asked-when';
import { isDecimal } from './compare-decimal';
import type { Condition, Instrument, Item, NumberExpression, Violation } from './instrument';
import { isSameCode } from './is-relevant';
import { itemsByCode, placedItemsOf } from './items-of';
import { fault } from './violation';

/** What is wrong with the skip logic: names that do not exist, comparisons that cannot hold, items waiting for each other. */
export const checkConditions = (instrument: Instrument): readonly Violation[] => [
  ...placedItemsOf(instrument).flatMap(({ item, pointer }) =>
    item.relevant ? checkCondition(item.relevant, `${pointer}/relevant`, itemsByCode(instrument)) : [],
  ),
  ...checkCycles(instrument),
];

type Comparison = Exclude<Condition, { readonly op: 'and' | 'or' | 'not' | 'compare' }>;

const checkCondition = (condition: Condition, pointer: string, items: ReadonlyMap<string, Item>): Violation[] => {
  switch (condition.op) {
    case 'and':
    case 'or':
      if (condition.args.length === 0)
        return [fault(`${pointer}/args`, 'condition.empty', 'Syarat ini tidak berisi apa pun.')];
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
      return [unknown(`${pointer}/choice`, 'condition.unknownChoice', `pilihan "${condition.choice}"`, item)];
    case 'selected':
      if (item.kind === 'checklist' && item.elements.some(({ code }) => isSameCode(code, condition.element))) return [];
      return [unknown(`${pointer}/element`, 'condition.unknownElement', `unsur "${condition.element}"`, item)];
    default:
      return checkNumberComparison(condition.number, pointer, item);
  }
};

const choicesOf = (item: Item): readonly string[] => {
  if (item.kind === 'yesNo') return ['YA', 'TIDAK'];
  return item.kind === 'scale' ? item.levels.map(({ code }) => code) : [];
};

const unknown = (pointer: string, code: string, what: string, item: Item): Violation =>
  fault(pointer, code, `Butir ${item.code} tidak mempunyai ${what}.`);

const unknownItem = (pointer: string, code: string): Violation =>
  fault(
    `${pointer}/item`,
    'condition.unknownItem',
    `Syarat menunjuk butir "${code}" yang tidak ada dalam instrumen ini.`,
  );

const checkNumberComparison = (number: string, pointer: string, item: Item): Violation[] =>
  item.kind === 'number' ? checkNumber(number, pointer) : [notNumber(pointer, item)];

const notNumber = (pointer: string, item: Item): Violation =>
  fault(`${pointer}/item`, 'condition.notNumber', `Butir ${item.code} tidak dijawab dengan angka.`);

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

/** One violation per circle of items whose conditions wait for each other; walked without recursion, so length is no matter. */
const checkCycles = (instrument: Instrument): Violation[] => {
  const placed = placedItemsOf(instrument);
  const references = new Map(
    placed.map(({ item }) => {
      const asked = askedWhen(item, instrument);
      return [item.code, asked ? itemsRead(asked) : []];
    }),
  );
  const pointers = new Map(placed.map(({ item, pointer }) => [item.code, pointer]));
  const done = new Set<string>();
  const found: Violation[] = [];
  for (const start of references.keys()) {
    for (const circle of circlesFrom(start, references, done)) {
      const message = `Syarat butir ${circle.join(' → ')} saling menunggu.`;
      found.push(fault(`${pointers.get(start)}/relevant`, 'condition.cycle', message));
    }
  }
  return found;
};

const circlesFrom = (
  start: string,
  references: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly (readonly string[])[] => {
  const circles: string[][] = [];
  const path: { readonly code: string; readonly rest: string[] }[] = [];
  const enter = (code: string): void => {
    done.add(code);
    path.push({ code, rest: [...new Set(references.get(code))] });
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.shift();
    if (next === undefined) path.pop();
    else {
      const at = path.findIndex(({ code }) => code === next);
      if (at >= 0) circles.push([...path.slice(at).map(({ code }) => code), next]);
      else if (!done.has(next) && references.has(next)) enter(next);
    }
  }
  return circles;
};
