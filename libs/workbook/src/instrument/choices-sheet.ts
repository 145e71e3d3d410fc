import { itemsOf, type Instrument, type Item, type ScaleLevel } from '@app/instrument';
import type { FormRow, FormValues } from './form-sheet';
import type { ChoiceField } from './other-columns';
import { yesNoList } from './question-type';
import { choiceCodesOf, choiceNames, xmlName } from './xlsform-names';

export interface ChoicesSheet {
  readonly rows: readonly FormRow<ChoiceField>[];
  /** The list of each item that has one, by the item's code. */
  readonly listOf: ReadonlyMap<string, string>;
}

/** The lists of an instrument; items with the same choices share one. */
export const choicesSheet = (instrument: Instrument): ChoicesSheet => {
  const lists = new Map<string, { readonly name: string; readonly item: Item }>();
  const listOf = new Map<string, string>();
  let hasYesNo = false;
  for (const item of itemsOf(instrument)) {
    if (item.kind === 'yesNo') {
      hasYesNo = true;
      listOf.set(item.code, yesNoList);
    }
    if (item.kind !== 'scale' && item.kind !== 'checklist') continue;
    const key = JSON.stringify(item.kind === 'scale' ? item.levels : item.elements);
    const list = lists.get(key) ?? {
      name: `${item.kind === 'scale' ? 'tingkat' : 'unsur'}_${xmlName(item.code)}`,
      item,
    };
    lists.set(key, list);
    listOf.set(item.code, list.name);
  }
  const rows = [...(hasYesNo ? yesNoRows : []), ...[...lists.values()].flatMap(rowsOf)];
  return { rows: rows.map((values) => ({ values })), listOf };
};

const yesNoRows: readonly FormValues<ChoiceField>[] = [
  { 'list:id': yesNoList, 'name:id': 'YA', 'label:id': 'Ya', 'label:en': 'Yes' },
  { 'list:id': yesNoList, 'name:id': 'TIDAK', 'label:id': 'Tidak', 'label:en': 'No' },
];

const choicesOf = (item: Item): readonly (Omit<ScaleLevel, 'fraction'> & { readonly fraction?: string })[] => {
  if (item.kind === 'scale') return item.levels;
  return item.kind === 'checklist' ? item.elements : [];
};

const rowsOf = ({ name, item }: { readonly name: string; readonly item: Item }): FormValues<ChoiceField>[] => {
  const names = choiceNames(choiceCodesOf(item));
  return choicesOf(item).map((choice) => {
    const own = names.get(choice.code) ?? choice.code;
    return {
      'list:id': name,
      'name:id': own,
      'code:id': own === choice.code ? undefined : choice.code,
      'label:id': choice.text.id,
      'label:en': choice.text.en,
      'fraction:id': choice.fraction === undefined ? undefined : { decimal: choice.fraction },
    };
  });
};
