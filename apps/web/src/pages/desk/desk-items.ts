import { type Instrument, type Item, type ItemValues, applicableItems, isRelevant, valueOf } from '@app/instrument';
import type { VerdictEffect } from '../../api/correction-types';
import type { AssessmentForm, Verdict } from '../../api/types';

export type DeskMark = Verdict['decision'] | 'open' | 'empty';

/** One line of the desk's list. `asked` is false where the verified values make the item irrelevant. */
export interface DeskItem {
  readonly item: Item;
  readonly mark: DeskMark;
  readonly asked: boolean;
  /** What a correction or a repair did to the verdict, until another one is given: to be looked at again, or fallen away. */
  readonly review: VerdictEffect | null;
  /** Whether somebody gave the verdict who is tied to the body since: to be given again. */
  readonly tied: boolean;
}

type Facts = Pick<AssessmentForm, 'answers' | 'verdicts' | 'reviews' | 'ownItems' | 'tiedVerdicts'>;

/** Accepted values where there are verdicts, the body's answers elsewhere: what relevance is judged on at the desk. */
export const currentValues = (form: Pick<AssessmentForm, 'answers' | 'verdicts'>): ItemValues => {
  const values: Record<string, ItemValues[string]> = {};
  for (const [code, { value }] of Object.entries(form.answers)) if (value) values[code] = value;
  for (const [code, { value }] of Object.entries(form.verdicts ?? {})) if (value) values[code] = value;
  return values;
};

const markOf = (item: Item, form: Facts, values: ItemValues): DeskMark => {
  const verdict = form.verdicts?.[item.code];
  if (verdict && form.reviews.verdicts[item.code] !== 'dropped') return verdict.decision;
  return item.filledBy === 'assessor' || valueOf(values, item.code) !== undefined ? 'open' : 'empty';
};

/** Every scored item that applies to the body and is the verifier's, in the order of the questionnaire, with its state at the desk. */
export const deskItems = (instrument: Instrument, bodyKind: string, form: Facts): readonly DeskItem[] => {
  const { ownItems } = form;
  return allItems(instrument, bodyKind, form).filter(({ item }) => !ownItems || ownItems.includes(item.code));
};

/** How many items still wait for other verifiers of the same body. */
export const openElsewhere = (instrument: Instrument, bodyKind: string, form: Facts): number => {
  const { ownItems } = form;
  if (!ownItems) return 0;
  return allItems(instrument, bodyKind, form).filter((line) => isOpen(line) && !ownItems.includes(line.item.code))
    .length;
};

const allItems = (instrument: Instrument, bodyKind: string, form: Facts): readonly DeskItem[] => {
  const values = currentValues(form);
  return applicableItems(instrument, bodyKind)
    .filter(({ kind }) => kind !== 'text')
    .map((item) => ({
      item,
      mark: markOf(item, form, values),
      asked: isRelevant(item, values, instrument),
      review: form.reviews.verdicts[item.code] ?? null,
      tied: form.tiedVerdicts?.includes(item.code) ?? false,
    }));
};

/** Whether a correction, a repair, or a conflict of who gave it, asks for another look at the verdict. */
export const isToReview = ({ asked, review, tied }: DeskItem): boolean => asked && (review !== null || tied);

export const isOpen = (line: DeskItem): boolean => isToReview(line) || (line.asked && line.mark === 'open');

/** How much of the sheet asks for a verdict, and how much of that has one; what the verifier's list counts too. */
export const workOf = (items: readonly DeskItem[]): { readonly total: number; readonly judged: number } => {
  const work = items.filter((line) => line.asked && (line.mark !== 'empty' || isToReview(line)));
  return { total: work.length, judged: work.filter((line) => !isOpen(line)).length };
};

/** Where work goes on: what a correction touched comes before what nobody has judged yet. */
export const firstOpen = (items: readonly DeskItem[]): DeskItem | undefined =>
  items.find(isToReview) ?? items.find(isOpen);

/** The neighbour of an item: the next or previous one, or the next of the to-do list (round again). */
export const neighbour = (items: readonly DeskItem[], code: string, step: 'next' | 'previous' | 'open'): string => {
  const at = items.findIndex(({ item }) => item.code === code);
  if (step === 'open') return firstOpen([...items.slice(at + 1), ...items.slice(0, at)])?.item.code ?? code;
  return items[at + (step === 'next' ? 1 : -1)]?.item.code ?? code;
};
