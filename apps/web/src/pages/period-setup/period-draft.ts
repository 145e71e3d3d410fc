import { isDecimal, sumDecimals } from '@app/instrument';
import type { EvidenceRules, Gate, GateRule, Policy, Stage, Window } from '@app/scoring';
import { toInstant, toLocal } from '../../parts/zoned-time';
import { slotKey } from './slot-key';

/** A gate as the form shows it. `kept`: one that only the API can write; it stays as it is. */
export interface GateDraft {
  readonly atLeast: string;
  readonly top: string;
  readonly kept: boolean;
}

/** Local times of the organiser's zone, as date fields write them; both empty: no such window. */
export interface WindowDraft {
  readonly from: string;
  readonly until: string;
  /** By how many working days the end was counted; empty: it was set by hand. */
  readonly workingDays: string;
}

export interface PeriodDraft {
  readonly title: string;
  readonly code: string;
  readonly year: string;
  readonly decimals: string;
  readonly stages: readonly { readonly code: string; readonly weight: string; readonly gate: GateDraft }[];
  readonly bands: readonly { readonly code: string; readonly label: string; readonly from: string }[];
  readonly windows: Readonly<Record<string, WindowDraft>>;
  /** Megabytes as typed; empty: as usual. */
  readonly evidence: Readonly<Record<keyof EvidenceRules, string>>;
  /** Codes of the categories that take part. */
  readonly taking: readonly string[];
  /** Instruments chosen here, by slot; where nothing was chosen the rules say. */
  readonly instruments: Readonly<Record<string, string>>;
}

/** A category that may take part, with its questionnaire. */
export interface OfferedCategory {
  readonly code: string;
  readonly label: string;
  readonly instrument: string;
}

export const windowCodes = ['saq', 'verifikasi', 'sanggah', 'presentasi'] as const;

export const noWindow: WindowDraft = { from: '', until: '', workingDays: '' };

const withComma = (decimal: string): string => decimal.replace('.', ',');
const withPoint = (text: string): string => text.trim().replace(',', '.');

const questionnaireOf = ({ stages }: Policy): Stage | undefined => stages.find(({ kind }) => kind === 'questionnaire');

const instrumentIn = (policy: Policy, category: string): string | undefined => {
  const instrument = questionnaireOf(policy)?.instrument;
  return typeof instrument === 'string' ? instrument : instrument?.[category];
};

/** The categories of these rules, and those of the built-in rules that they leave out. */
export const offeredCategories = (policy: Policy, builtIn: Policy): readonly OfferedCategory[] => {
  const own = policy.categories ?? [];
  const others = (builtIn.categories ?? []).filter(({ code }) => !own.some((each) => each.code === code));
  return [...own, ...others].map(({ code, label }) => ({
    code,
    label,
    instrument: instrumentIn(policy, code) ?? instrumentIn(builtIn, code) ?? '',
  }));
};

const simpleParts = (rule: GateRule): readonly GateRule[] => ('anyOf' in rule ? rule.anyOf : [rule]);

const toGateDraft = (gate: Gate | undefined): GateDraft => {
  if (!gate) return { atLeast: '', top: '', kept: false };
  const parts = simpleParts(gate);
  const atLeast = parts.flatMap((part) => ('atLeast' in part ? [withComma(part.atLeast)] : []));
  const top = parts.flatMap((part) => ('topPerCategory' in part ? [String(part.topPerCategory)] : []));
  const kept = atLeast.length + top.length !== parts.length || atLeast.length > 1 || top.length > 1;
  return { atLeast: atLeast[0] ?? '', top: top[0] ?? '', kept };
};

const toGate = ({ atLeast, top }: GateDraft, on: string): Gate | undefined => {
  const rules: readonly GateRule[] = [
    ...(atLeast.trim() ? [{ atLeast: withPoint(atLeast) }] : []),
    ...(top.trim() ? [{ topPerCategory: Number(top) }] : []),
  ];
  if (rules.length > 1) return { on, anyOf: rules };
  return rules[0] && { on, ...rules[0] };
};

/** The form for these rules. */
export const toDraft = (policy: Policy, zone: string): PeriodDraft => ({
  title: policy.title,
  code: policy.code,
  year: String(policy.year),
  decimals: String(policy.decimals),
  stages: policy.stages.map(({ code, weight, gate }) => ({ code, weight: withComma(weight), gate: toGateDraft(gate) })),
  bands: policy.bands.map(({ code, label, from }) => ({ code, label, from: withComma(from) })),
  windows: Object.fromEntries(
    windowCodes.map((code) => {
      const span = policy.windows?.[code];
      if (!span) return [code, noWindow];
      const { from, until, workingDays = '' } = span;
      return [code, { from: toLocal(from, zone), until: toLocal(until, zone), workingDays: String(workingDays) }];
    }),
  ),
  evidence: {
    fileMegabytes: String(policy.evidence?.fileMegabytes ?? ''),
    videoMegabytes: String(policy.evidence?.videoMegabytes ?? ''),
    quotaMegabytes: String(policy.evidence?.quotaMegabytes ?? ''),
  },
  taking: (policy.categories ?? []).map(({ code }) => code),
  instruments: {},
});

const toStage = (stage: Stage, drafted: PeriodDraft['stages'][number] | undefined, first: Stage | undefined): Stage => {
  if (!drafted) return stage;
  const { gate: before, ...rest } = stage;
  const gate = drafted.gate.kept ? before : toGate(drafted.gate, before?.on ?? first?.code ?? stage.code);
  return { ...rest, weight: withPoint(drafted.weight), ...(gate ? { gate } : {}) };
};

/** A stage's instruments as chosen. The questionnaire has one for each category that takes part. */
const toInstruments = (
  { code, instrument }: Stage,
  chosen: PeriodDraft['instruments'],
  taking: readonly OfferedCategory[] | null,
): Pick<Stage, 'instrument'> => {
  if (instrument === undefined) return {};
  if (typeof instrument === 'string') return { instrument: chosen[slotKey(code)] ?? instrument };
  const before = taking?.map((category) => [category.code, category.instrument] as const) ?? Object.entries(instrument);
  return {
    instrument: Object.fromEntries(
      before.map(([category, named]) => [category, chosen[slotKey(code, category)] ?? named]),
    ),
  };
};

const toWindow = ({ from, until, workingDays }: WindowDraft, zone: string): Window => ({
  from: toInstant(from, zone) ?? '',
  until: toInstant(until, zone) ?? '',
  ...(workingDays === '' ? {} : { workingDays: Number(workingDays) }),
});

const toWindows = (base: Policy, { windows }: PeriodDraft, zone: string): NonNullable<Policy['windows']> => {
  const untouched = Object.entries(base.windows ?? {}).filter(([code]) => windows[code] === undefined);
  const entered = Object.entries(windows).filter(([, { from, until }]) => from !== '' || until !== '');
  return Object.fromEntries([...untouched, ...entered.map(([code, span]) => [code, toWindow(span, zone)])]);
};

const toEvidence = ({ evidence }: PeriodDraft): Pick<Policy, 'evidence'> => {
  const typed = Object.entries(evidence).filter(([, megabytes]) => megabytes.trim() !== '');
  if (typed.length === 0) return {};
  return { evidence: Object.fromEntries(typed.map(([rule, megabytes]) => [rule, Number(megabytes)])) };
};

/** The rules that the form stands for; what the form does not show stays as it was in `base`. The server judges them. */
export const toPolicy = (
  base: Policy,
  draft: PeriodDraft,
  { zone, offered }: { readonly zone: string; readonly offered: readonly OfferedCategory[] },
): Policy => {
  const taking = offered.filter(({ code }) => draft.taking.includes(code));
  const stages = base.stages.map((stage, at) => ({
    ...toStage(stage, draft.stages[at], base.stages[0]),
    ...toInstruments(stage, draft.instruments, stage === questionnaireOf(base) ? taking : null),
  }));
  const { evidence: _, ...rest } = base;
  return {
    ...rest,
    ...toEvidence(draft),
    title: draft.title.trim(),
    code: draft.code.trim(),
    year: Number(draft.year),
    decimals: draft.decimals.trim() === '' ? NaN : Number(draft.decimals),
    stages,
    bands: base.bands.map((band, at) => {
      const drafted = draft.bands[at];
      return drafted ? { ...band, label: drafted.label.trim(), from: withPoint(drafted.from) } : band;
    }),
    categories: taking.map(({ code, label }) => ({ code, label })),
    windows: toWindows(base, draft, zone),
  };
};

/** Sum of the stage weights as a decimal with a point; null where one is no number. */
export const weightSum = ({ stages }: PeriodDraft): string | null => {
  const weights = stages.map(({ weight }) => withPoint(weight));
  return weights.every(isDecimal) ? sumDecimals(weights) : null;
};
