import { type Instrument, type Item, type ItemValues, applicableItems, isRelevant, valueOf } from '@app/instrument';
import type { AssessmentForm, Verdict } from '../../api/types';

export type DeskMark = Verdict['decision'] | 'open' | 'empty';

/** One line of the desk's list. `asked` is false where the verified values make the item irrelevant. */
export interface DeskItem {
  readonly item: Item;
  readonly mark: DeskMark;
  readonly asked: boolean;
}

/** Accepted values where there are verdicts, the body's answers elsewhere: what relevance is judged on at the desk. */
export const currentValues = (form: Pick<AssessmentForm, 'answers' | 'verdicts'>): ItemValues => {
  const values: Record<string, ItemValues[string]> = {};
  for (const [code, { value }] of Object.entries(form.answers)) if (value) values[code] = value;
  for (const [code, { value }] of Object.entries(form.verdicts ?? {})) if (value) values[code] = value;
  return values;
};

const markOf = (item: Item, form: Pick<AssessmentForm, 'answers' | 'verdicts'>, values: ItemValues): DeskMark => {
  const verdict = form.verdicts?.[item.code];
  if (verdict) return verdict.decision;
  return item.filledBy === 'assessor' || valueOf(values, item.code) !== undefined ? 'open' : 'empty';
};

/** Every scored item that applies to the body, in the order of the questionnaire, with its state at the desk. */
export const deskItems = (
  instrument: Instrument,
  bodyKind: string,
  form: Pick<AssessmentForm, 'answers' | 'verdicts'>,
): readonly DeskItem[] => {
  const values = currentValues(form);
  return applicableItems(instrument, bodyKind)
    .filter(({ kind }) => kind !== 'text')
    .map((item) => ({ item, mark: markOf(item, form, values), asked: isRelevant(item, values, instrument) }));
};

export const isOpen = ({ mark, asked }: DeskItem): boolean => mark === 'open' && asked;

/** The neighbour of an item: the next or previous one, or the next that waits for a verdict (round again). */
export const neighbour = (items: readonly DeskItem[], code: string, step: 'next' | 'previous' | 'open'): string => {
  const at = items.findIndex(({ item }) => item.code === code);
  if (step === 'open') return [...items.slice(at + 1), ...items.slice(0, at)].find(isOpen)?.item.code ?? code;
  return items[at + (step === 'next' ? 1 : -1)]?.item.code ?? code;
};
