import { printCondition, type Condition, type Instrument, type InstrumentNode, type Item } from '@app/instrument';
import type { FormRow, FormValues } from './form-sheet';
import { lawText } from './law-cell';
import { joinList } from './list-cell';
import { bracketsText, rangeText } from './number-rule';
import type { SurveyField } from './survey-columns';
import { namingOf, xmlName } from './xlsform-names';

type Row = FormRow<SurveyField>;
type Values = FormValues<SurveyField>;

interface Ground {
  readonly listOf: ReadonlyMap<string, string>;
  readonly named: (condition: Condition) => Condition;
}

/** The rows of `survey`: groups between `begin_group` and `end_group`, one row for each item. */
export const surveySheet = (instrument: Instrument, listOf: ReadonlyMap<string, string>): readonly Row[] =>
  rowsOf(instrument.children, { listOf, named: namingOf(instrument) });

const rowsOf = (children: readonly (InstrumentNode | Item)[], ground: Ground): Row[] =>
  children.flatMap((child): Row[] =>
    child.type === 'item'
      ? [{ values: itemValues(child, ground) }]
      : [
          nodeRow(child, ground),
          ...rowsOf(child.children, ground),
          { look: 'group', values: { 'type:id': 'end_group' } },
        ],
  );

const shared = (child: InstrumentNode | Item, { named }: Ground): Values => {
  const name = xmlName(child.code);
  return {
    'name:id': name,
    'code:id': name === child.code ? undefined : child.code,
    'label:id': child.text.id,
    'label:en': child.text.en,
    'weight:id': { decimal: child.weight },
    'relevant:id': child.relevant && printCondition(named(child.relevant)),
  };
};

const nodeRow = (node: InstrumentNode, ground: Ground): Row => ({
  look: 'group',
  values: {
    'type:id': 'begin_group',
    ...shared(node, ground),
    'aggregate:id': node.aggregate,
    'emptyNode:id': node.emptyNode,
  },
});

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'ya' : 'tidak';

const itemValues = (item: Item, ground: Ground): Values => ({
  ...shared(item, ground),
  'type:id': typeOf(item, ground),
  'definition:id': item.definition?.id,
  'definition:en': item.definition?.en,
  'required:id': item.kind === 'text' ? undefined : 'yes',
  ...evidenceCells(item),
  'law:id': item.law.length === 0 ? undefined : lawText(item.law),
  'notApplicable:id': item.notApplicable && (item.notApplicable.statement ? 'statement' : 'yes'),
  'applicable:id': item.applicable && joinList(item.applicable, ', ', /[;,\n]/),
  'filledBy:id': item.filledBy,
  'previousCode:id': item.previousCode,
  'bonus:id': yesNo(item.bonus),
  ...kindCells(item),
});

const typeOf = (item: Item, { listOf }: Ground): string => {
  switch (item.kind) {
    case 'yesNo':
    case 'scale':
      return `select_one ${listOf.get(item.code)}`;
    case 'checklist':
      return `select_multiple ${listOf.get(item.code)}`;
    case 'number':
      return item.integer ? 'integer' : 'decimal';
    case 'text':
      return 'text';
  }
};

const evidenceCells = ({ evidence }: Item): Values =>
  evidence
    ? {
        'evidence:id': evidence.anyOf.join(', '),
        'evidenceMinimum:id': { decimal: String(evidence.minimum) },
        'evidencePage:id': yesNo(evidence.page),
        'evidenceExample:id': evidence.example?.id,
        'evidenceExample:en': evidence.example?.en,
      }
    : {};

const kindCells = (item: Item): Values => {
  if (item.kind === 'checklist') {
    return {
      'elementsRequired:id': item.required === undefined ? undefined : { decimal: String(item.required) },
      'allOrNothing:id': yesNo(item.allOrNothing),
    };
  }
  if (item.kind !== 'number') return {};
  const { rule, unit } = item;
  return {
    'constraint:id': rangeText(item),
    'unit:id': unit?.id,
    'unit:en': unit?.en,
    'rule:id': rule.type,
    ...(rule.type === 'linear'
      ? { 'zeroAt:id': { decimal: rule.zeroAt }, 'fullAt:id': { decimal: rule.fullAt } }
      : { 'brackets:id': bracketsText(rule.brackets) }),
  };
};
