import type { Condition, Instrument, Item } from './instrument';
import { itemsByCode } from './items-of';

/**
 * A condition as it was meant: `selected(...)` of an item with one choice, as XLSForm allows it, is a comparison with that
 * choice. Everything else stays as it is, also what is wrong.
 */
export const normaliseCondition = (condition: Condition, instrument: Instrument): Condition =>
  normalised(condition, itemsByCode(instrument));

const normalised = (condition: Condition, items: ReadonlyMap<string, Item>): Condition => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return { op: condition.op, args: condition.args.map((arg) => normalised(arg, items)) };
    case 'not':
      return { op: 'not', arg: normalised(condition.arg, items) };
    case 'selected': {
      const kind = items.get(condition.item)?.kind;
      if (kind !== 'scale' && kind !== 'yesNo') return condition;
      return { op: 'equals', item: condition.item, choice: condition.element };
    }
    default:
      return condition;
  }
};
