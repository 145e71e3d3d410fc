import type { Item, NumberItem, Text } from '@app/instrument';
import { update } from '../core/change-tree';
import type { PlacedViolation } from '../core/lint-places';
import { without } from '../core/new-child';
import type { EditorView } from '../editor-view';

/** What every part of the item's form gets. */
export interface ItemFormProps<I extends Item = Item> {
  readonly editor: EditorView;
  readonly item: I;
  /** Changes the item; the field names the step, so that typing on is one. */
  readonly set: (field: string, change: (item: Item) => Item) => void;
  readonly faultsAt: (...fields: readonly string[]) => readonly PlacedViolation[];
}

/** What the parts of a number's form get. */
export interface NumberPartProps {
  readonly item: NumberItem;
  readonly change: (field: string, to: (item: NumberItem) => NumberItem) => void;
}

export const setItem =
  ({ store }: EditorView, code: string): ItemFormProps['set'] =>
  (field, change) =>
    store.edit(
      (now) => update(now, code, (child) => (child.type === 'item' ? change(child) : child)),
      field && `${code}.${field}`,
    );

/** What the lint says of these fields of one item or group. */
export const faultsOf =
  ({ lint }: EditorView, code: string): ItemFormProps['faultsAt'] =>
  (...fields) =>
    (lint.byCode.get(code) ?? []).filter(({ field }) =>
      fields.some((each) => field === each || field.startsWith(`${each}/`)),
    );

/** A text with one of its languages changed; English that is emptied is gone. */
export const withLanguage = (text: Text | undefined, language: 'id' | 'en', value: string): Text => {
  const known = text ?? { id: '' };
  if (language === 'id') return { ...known, id: value };
  return value === '' ? { id: known.id } : { ...known, en: value };
};

/** An optional text: gone where nothing is left of it. */
export const optionalText = <F extends string>(field: F, text: Text): Partial<Record<F, Text>> =>
  // The record has this one field or none.
  (text.id === '' && text.en === undefined ? {} : { [field]: text }) as Partial<Record<F, Text>>;

export const withDefinition = (item: Item, language: 'id' | 'en', value: string): Item => {
  const text = withLanguage(item.definition, language, value);
  return { ...without(item, 'definition'), ...optionalText('definition', text) } as Item;
};
