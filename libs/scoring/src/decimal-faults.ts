import { isDecimal, type Violation } from '@app/instrument';
import type { GateRule, PeriodDocument, Stage, Subject } from './period';
import { faultAt } from './violation-of';

type Place = readonly (string | number)[];

/** Quantities of policy and subjects that are not written as decimals; nothing else can be judged before they are. */
export const decimalFaults = ({ period, subjects }: PeriodDocument): readonly Violation[] => [
  ...decimalFault(['period', 'scale'], period.scale),
  ...period.stages.flatMap(stageFaults),
  ...period.bands.flatMap(({ from }, index) => decimalFault(['period', 'bands', index, 'from'], from)),
  ...subjects.flatMap(subjectFaults),
];

const decimalFault = (place: Place, text: string | undefined): readonly Violation[] =>
  text === undefined || isDecimal(text)
    ? []
    : [faultAt(place, 'decimal.malformed', `"${text}" bukan bilangan desimal; tulis seperti "12.5".`)];

const stageFaults = ({ weight, max, gate }: Stage, index: number): readonly Violation[] => {
  const at: Place = ['period', 'stages', index];
  return [
    ...decimalFault([...at, 'weight'], weight),
    ...decimalFault([...at, 'max'], max),
    ...(gate ? ruleFaults(gate, [...at, 'gate']) : []),
  ];
};

const ruleFaults = (rule: GateRule, at: Place): readonly Violation[] => {
  if ('atLeast' in rule) return decimalFault([...at, 'atLeast'], rule.atLeast);
  if ('moreThan' in rule) return decimalFault([...at, 'moreThan'], rule.moreThan);
  if ('anyOf' in rule) return rule.anyOf.flatMap((part, index) => ruleFaults(part, [...at, 'anyOf', index]));
  if ('allOf' in rule) return rule.allOf.flatMap((part, index) => ruleFaults(part, [...at, 'allOf', index]));
  return [];
};

const subjectFaults = ({ stages }: Subject, index: number): readonly Violation[] =>
  Object.entries(stages).flatMap(([code, { score, jurors = {} }]) => [
    ...decimalFault(['subjects', index, 'stages', code, 'score'], score),
    ...Object.entries(jurors).flatMap(([juror, card]) =>
      Object.entries(card).flatMap(([criterion, given]) =>
        decimalFault(['subjects', index, 'stages', code, 'jurors', juror, criterion], given),
      ),
    ),
  ]);
