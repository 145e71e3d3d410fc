import type { Instrument, InstrumentNode, Item } from '@app/instrument';
import type { Place } from './fault-book';
import type { SettingField } from './other-columns';
import type { SettingsRow } from './settings-row';
import type { Language } from './column-names';
import type { Origin, Origins } from './survey-entry';
import type { SurveyField } from './survey-columns';

/** What a violation's JSON pointer means in the file: a place, and the part of the tree it is about. */
export interface Pointed {
  readonly place: Place;
  readonly origin: Origin | null;
  readonly part: Instrument | InstrumentNode | Item;
}

export interface FileGround {
  readonly instrument: Instrument;
  readonly origins: Origins;
  readonly settings: SettingsRow | null;
  /** Where something about the whole survey is told. */
  readonly survey: Place;
}

/** Finds the cell that a violation of the linter is about. */
export const pointedAt = (pointer: string, ground: FileGround): Pointed => {
  const steps = pointer.split('/').slice(1);
  let part: Instrument | InstrumentNode | Item = ground.instrument;
  while (steps[0] === 'children' && steps[1] !== undefined && 'children' in part) {
    const child: InstrumentNode | Item | undefined = part.children[Number(steps[1])];
    if (!child) break;
    part = child;
    steps.splice(0, 2);
  }
  if (!('type' in part)) return { place: settingPlace(steps, ground), origin: null, part };
  const origin = ground.origins.get(part) ?? null;
  return { place: origin ? partPlace(steps, part, origin) : ground.survey, origin, part };
};

const settingFields: Readonly<Record<string, SettingField>> = {
  code: 'code',
  version: 'version',
  title: 'title',
  purpose: 'purpose',
  source: 'source',
  verified: 'verified',
  aggregate: 'aggregate',
};

const languageOf = (step: string | undefined): Language => (step === 'en' ? 'en' : 'id');

const settingPlace = (
  [first = '', second]: readonly string[],
  { instrument, origins, settings, survey }: FileGround,
): Place => {
  const [outermost] = first === 'children' ? instrument.children : [];
  const origin = outermost && origins.get(outermost);
  if (origin) return origin.row.placeOf('weight');
  const field = Object.hasOwn(settingFields, first) ? settingFields[first] : undefined;
  return field && settings ? settings.placeOf(field, languageOf(second)) : survey;
};

const fields: Readonly<Record<string, SurveyField>> = {
  text: 'label',
  weight: 'weight',
  definition: 'definition',
  evidence: 'evidence',
  law: 'law',
  relevant: 'relevant',
  applicable: 'applicable',
  previousCode: 'previousCode',
  notApplicable: 'notApplicable',
  filledBy: 'filledBy',
  bonus: 'bonus',
  aggregate: 'aggregate',
  emptyNode: 'emptyNode',
  unit: 'unit',
  min: 'constraint',
  max: 'constraint',
  required: 'elementsRequired',
  allOrNothing: 'allOrNothing',
};

const evidenceFields: Readonly<Record<string, SurveyField>> = {
  minimum: 'evidenceMinimum',
  page: 'evidencePage',
  example: 'evidenceExample',
};

const ruleFields: Readonly<Record<string, SurveyField>> = { zeroAt: 'zeroAt', fullAt: 'fullAt', brackets: 'brackets' };

/** Where the places that are not simply a field of the row are found, by the first step of the pointer. */
const found: Readonly<
  Record<string, (steps: readonly string[], origin: Origin, part: InstrumentNode | Item) => Place>
> = {
  code: (_, { row }) => row.placeOf(row.get('code') ? 'code' : 'name'),
  levels: ([, index, ...rest], origin) => choicePlace(index, rest, origin),
  elements: ([, index, ...rest], origin) => choicePlace(index, rest, origin),
  evidence: ([, field = '', language], { row }) =>
    row.placeOf(evidenceFields[field] ?? 'evidence', languageOf(language)),
  rule: ([, field = ''], { row }) => row.placeOf(ruleFields[field] ?? (row.get('rule') ? 'rule' : 'zeroAt')),
  children: (_, { row }, part) => row.placeOf(part.type === 'node' && part.children.length === 0 ? 'type' : 'weight'),
};

const partPlace = (steps: readonly string[], part: InstrumentNode | Item, origin: Origin): Place => {
  const [first = '', second] = steps;
  const find = Object.hasOwn(found, first) ? found[first] : undefined;
  return find ? find(steps, origin, part) : origin.row.placeOf(fields[first] ?? 'type', languageOf(second));
};

const choicePlace = (
  index: string | undefined,
  [field, language]: readonly string[],
  { row, choices }: Origin,
): Place => {
  const choice = index === undefined ? undefined : choices[Number(index)];
  if (!choice) return row.placeOf('type');
  if (field === 'text') return choice.row.placeOf('label', languageOf(language));
  return choice.row.placeOf(field === 'fraction' ? 'fraction' : choice.row.get('code') ? 'code' : 'name');
};
