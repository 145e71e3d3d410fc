import { parseCondition, type Condition } from '@app/instrument';
import { cut } from './cell-values';
import { listKey, type Choice, type ChoiceLists } from './choice-lists';
import { isYesNo, yesNoCode } from './choice-parts';
import type { FaultBook } from './fault-book';
import { suggestion } from './nearest';
import { renameCondition } from './rename-condition';
import type { SurveyEntry, SurveyRow } from './survey-entry';
import { flat } from './survey-rows';

interface Named {
  readonly code: string;
  /** The code of a choice, by its name; the name itself where the list has no such choice. */
  readonly choice: (name: string) => string;
}

/** Makes the reader of the column `relevant`: names of the file become codes; names that nobody has are faults. */
export const conditionReader = (
  entries: readonly SurveyEntry[],
  lists: ChoiceLists,
  book: FaultBook,
): ((row: SurveyRow) => Condition | null) => {
  const names = namesOf(entries, lists);
  return (row) => {
    const cell = row.get('relevant');
    if (!cell) return null;
    const parsed = parseCondition(cell.text);
    if ('fault' in parsed) {
      book.fault(cell, 'condition.malformed', parsed.fault.message);
      return null;
    }
    const find = (name: string): Named | undefined => names.get(name) ?? names.get(name.toLowerCase());
    return renameCondition(parsed.condition, {
      item: (name) => {
        const found = find(name);
        if (found) return found.code;
        const known = [...new Set([...names.values()].map(({ code }) => code))];
        const message = `Syarat ini menunjuk "${cut(name)}" yang tidak ada dalam kolom name.${suggestion(name, known)}`;
        book.fault(cell, 'condition.unknownItem', `${message} Perbaiki namanya, atau tambahkan butirnya.`);
        return name;
      },
      choice: (item, name) => find(item)?.choice(name) ?? name,
    });
  };
};

/** Items by name and by code; in lower case too, where that is nobody else's. */
const namesOf = (entries: readonly SurveyEntry[], lists: ChoiceLists): ReadonlyMap<string, Named> => {
  const names = new Map<string, Named>();
  const items = flat(entries).filter(({ type }) => type.row !== 'begin');
  const exact = items.map((entry) => ({ entry, named: { code: entry.code, choice: choiceCodes(entry, lists) } }));
  const keysOf = ({ row, code }: SurveyEntry): readonly string[] => [row.text('name') ?? code, code];
  for (const isLoose of [false, true]) {
    for (const { entry, named } of exact) {
      for (const key of keysOf(entry).map((one) => (isLoose ? one.toLowerCase() : one))) {
        if (!names.has(key)) names.set(key, named);
      }
    }
  }
  return names;
};

const choiceCodes = ({ type }: SurveyEntry, lists: ChoiceLists): Named['choice'] => {
  if (type.row !== 'item' || !('list' in type)) return (name) => name;
  const choices = lists.get(listKey(type.list));
  if (type.kind === 'choice' && isYesNo(type.list, choices)) return yesNoChoice(choices ?? []);
  return (name) => choices?.find((choice) => choice.name === name)?.code ?? name;
};

/** Only other words for yes and no are translated; `ya` in small letters is the same code already. */
const yesNoChoice =
  (choices: readonly Choice[]): Named['choice'] =>
  (name) =>
    /^(?:ya|tidak)$/i.test(name) || choices.every((choice) => choice.name !== name) ? name : (yesNoCode(name) ?? name);
