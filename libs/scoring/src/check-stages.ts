import {
  compareDecimal,
  own,
  sumDecimals,
  type Instrument,
  type InstrumentNode,
  type Item,
  type Violation,
} from '@app/instrument';
import type { GateRule, PeriodDocument, Stage } from './period';
import { asWarning, faultAt, repeated } from './violation-of';

/** Faults of the stages, their gates, and what ranks are broken by. */
export const checkStages = (document: PeriodDocument): readonly Violation[] => {
  const { stages } = document.period;
  return [
    ...repeated(stages, ({ code }) => code).map(([index, code]) =>
      faultAt(['period', 'stages', index, 'code'], 'stage.duplicate', `Tahap "${code}" tertulis lebih dari sekali.`),
    ),
    ...checkWeights(stages),
    ...stages.flatMap((stage, index) => checkStage(document, stage, index)),
    ...checkBreakBy(document),
  ];
};

const checkWeights = (stages: readonly Stage[]): readonly Violation[] => {
  const at = ['period', 'stages'];
  const total = sumDecimals(stages.map(({ weight }) => weight));
  if (compareDecimal(total, '0') <= 0)
    return [faultAt(at, 'weights.nothing', 'Jumlah bobot tahap harus lebih dari nol.')];
  if (total === '100') return [];
  const message = `Jumlah bobot tahap ${total.replace('.', ',')}, bukan 100.`;
  return [asWarning(faultAt(at, 'weights.sum', message))];
};

const checkStage = (document: PeriodDocument, stage: Stage, index: number): readonly Violation[] => {
  const at = ['period', 'stages', index];
  const { max, panel, weight, code } = stage;
  const faults: Violation[] = [];
  if (weight.startsWith('-'))
    faults.push(faultAt([...at, 'weight'], 'weight.negative', `Bobot tahap "${code}" tidak boleh di bawah nol.`));
  if (max !== undefined && compareDecimal(max, '0') <= 0)
    faults.push(faultAt([...at, 'max'], 'max.notPositive', `Nilai penuh tahap "${code}" harus lebih dari nol.`));
  if (panel && !(Number.isInteger(panel.minJurors) && panel.minJurors >= 1))
    faults.push(faultAt([...at, 'panel', 'minJurors'], 'panel.minJurors', 'Juri paling sedikit harus 1 atau lebih.'));
  return [...faults, ...checkInstruments(document, stage, at), ...checkGate(document, stage, index)];
};

const checkInstruments = ({ instruments }: PeriodDocument, stage: Stage, at: readonly (string | number)[]) => {
  const { instrument } = stage;
  const codes = typeof instrument === 'object' ? Object.values(instrument) : [instrument];
  return codes.flatMap((code): Violation[] => {
    if (code === undefined || own(instruments, code)) return [];
    const message = `Instrumen "${code}" pada tahap "${stage.code}" tidak ada di dalam dokumen.`;
    return [faultAt([...at, 'instrument'], 'stage.unknownInstrument', message)];
  });
};

const checkGate = ({ period }: PeriodDocument, { code, gate }: Stage, index: number): readonly Violation[] => {
  if (!gate) return [];
  const at = ['period', 'stages', index, 'gate'];
  const isEarlier = period.stages.slice(0, index).some((earlier) => earlier.code === gate.on);
  const message = `Gerbang tahap "${code}" merujuk "${gate.on}", yang bukan tahap sebelumnya.`;
  return [...(isEarlier ? [] : [faultAt([...at, 'on'], 'gate.notEarlier', message)]), ...checkRule(gate, at)];
};

const checkRule = (rule: GateRule, at: readonly (string | number)[]): readonly Violation[] => {
  const seats = (places: readonly number[], where: readonly (string | number)[]): readonly Violation[] =>
    places.every((each) => Number.isInteger(each) && each >= 0)
      ? []
      : [faultAt(where, 'gate.seats', 'Banyaknya tempat harus bilangan bulat, 0 atau lebih.')];
  if ('topPerCategory' in rule) return seats([rule.topPerCategory], [...at, 'topPerCategory']);
  if ('quota' in rule) return seats(Object.values(rule.quota.each), [...at, 'quota', 'each']);
  if ('anyOf' in rule) return checkParts(rule.anyOf, [...at, 'anyOf']);
  return 'allOf' in rule ? checkParts(rule.allOf, [...at, 'allOf']) : [];
};

const checkParts = (parts: readonly GateRule[], at: readonly (string | number)[]): readonly Violation[] =>
  parts.length === 0
    ? [faultAt(at, 'gate.empty', 'Gerbang ini tidak berisi satu syarat pun.')]
    : parts.flatMap((part, index) => checkRule(part, [...at, index]));

const checkBreakBy = ({ period, instruments }: PeriodDocument): readonly Violation[] => {
  const known = new Set([
    'submittedAt',
    ...period.stages.map(({ code }) => code),
    ...Object.values(instruments).flatMap(nodeCodes),
  ]);
  return (period.ranking.breakBy ?? []).flatMap((key, index) => {
    if (known.has(key)) return [];
    const message = `Pemutus nilai sama "${key}" bukan tahap, bukan kelompok butir, dan bukan submittedAt.`;
    return [faultAt(['period', 'ranking', 'breakBy', index], 'ranking.unknownTieBreak', message)];
  });
};

const nodeCodes = ({ children }: Pick<Instrument, 'children'>): readonly string[] =>
  children.flatMap((child: InstrumentNode | Item) => (child.type === 'node' ? [child.code, ...nodeCodes(child)] : []));
