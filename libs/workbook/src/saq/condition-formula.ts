import { itemsByCode, type Condition, type Instrument } from '@app/instrument';
import { notRequired, wordsOf, yes } from './answer-words';

/** Where answers stand: the answer cell of an item, and of each element of a checklist; as `$C$12`. */
export interface AnswerCells {
  readonly item: (itemCode: string) => string | undefined;
  readonly element: (itemCode: string, elementCode: string) => string | undefined;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const signs = { atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<' } as const;

/**
 * A condition as a formula of the sheet, for greying what is not asked. Null where it calculates, or reads what is not in the
 * sheet: then nothing is greyed, and the words beside the question say when it is asked.
 */
export const conditionFormula = (condition: Condition, cells: AnswerCells, instrument: Instrument): string | null => {
  switch (condition.op) {
    case 'and':
    case 'or': {
      const parts = condition.args.map((arg) => conditionFormula(arg, cells, instrument));
      return parts.includes(null) ? null : `${condition.op.toUpperCase()}(${parts.join(',')})`;
    }
    case 'not': {
      const inner = conditionFormula(condition.arg, cells, instrument);
      return inner === null ? null : `NOT(${inner})`;
    }
    case 'compare':
      return null;
    case 'selected': {
      const cell = cells.element(condition.item, condition.element);
      return cell ? `TRIM(${cell})=${quoted(yes)}` : null;
    }
    default:
      return itemFormula(condition, cells, instrument);
  }
};

type ItemCondition = Exclude<Condition, { readonly op: 'and' | 'or' | 'not' | 'compare' | 'selected' }>;

const itemFormula = (condition: ItemCondition, cells: AnswerCells, instrument: Instrument): string | null => {
  const cell = cells.item(condition.item);
  const item = itemsByCode(instrument).get(condition.item);
  if (!cell || !item) return null;
  if (condition.op === 'equals') return `TRIM(${cell})=${quoted(String(wordsOf(item, { choice: condition.choice })))}`;
  if (condition.op !== 'answered') return `AND(ISNUMBER(${cell}),${cell}${signs[condition.op]}${condition.number})`;
  if (item.kind !== 'checklist') return `AND(TRIM(${cell})<>"",TRIM(${cell})<>${quoted(notRequired)})`;
  const elements = item.elements.flatMap(({ code }) => cells.element(item.code, code) ?? []);
  return `OR(${elements.map((one) => `TRIM(${one})<>""`).join(',')})`;
};
