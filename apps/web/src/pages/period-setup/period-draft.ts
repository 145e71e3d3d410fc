import { isDecimal, sumDecimals } from '@app/instrument';
import type { Band, EvidenceRules, Policy, Stage, Window } from '@app/scoring';
import { toInstant, toInstantEnd, toLocal, toLocalEnd } from '../../parts/zoned-time';
import { slotKey } from './slot-key';
import { toStage, toStageDrafts, withComma, withPoint, type StageDraft } from './stage-draft';

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
  readonly stages: readonly StageDraft[];
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

/** Windows that have a name of their own; every other one belongs to the stage whose code it has. */
export const fixedWindows = ['saq', 'verifikasi', 'sanggah'] as const;

/** Every window that the form offers: the fixed ones, then one for each stage after the questionnaire. */
export const windowCodes = (stages: readonly StageDraft[]): readonly string[] => [
  ...fixedWindows,
  ...stages.flatMap(({ stage }) => (stage.kind === 'questionnaire' ? [] : [stage.code])),
];

export const noWindow: WindowDraft = { from: '', until: '', workingDays: '' };

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

/** The form for these rules. */
export const toDraft = (policy: Policy, zone: string): PeriodDraft => ({
  title: policy.title,
  code: policy.code,
  year: String(policy.year),
  decimals: String(policy.decimals),
  stages: toStageDrafts(policy),
  bands: policy.bands.map(({ code, label, from }) => ({ code, label, from: withComma(from) })),
  windows: Object.fromEntries(
    windowCodes(toStageDrafts(policy)).map((code) => {
      const span = policy.windows?.[code];
      if (!span) return [code, noWindow];
      const { from, until, workingDays = '' } = span;
      return [code, { from: toLocal(from, zone), until: toLocalEnd(until, zone), workingDays: String(workingDays) }];
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
  until: toInstantEnd(until, zone) ?? '',
  ...(workingDays === '' ? {} : { workingDays: Number(workingDays) }),
});

const toWindows = (base: Policy, draft: PeriodDraft, zone: string): NonNullable<Policy['windows']> => {
  const offered = windowCodes(draft.stages);
  const removed = base.stages.map(({ code }) => code).filter((code) => !offered.includes(code));
  const untouched = Object.entries(base.windows ?? {}).filter(
    ([code]) => draft.windows[code] === undefined && !removed.includes(code),
  );
  const entered = Object.entries(draft.windows).filter(
    ([code, { from, until }]) => offered.includes(code) && (from !== '' || until !== ''),
  );
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
  const stages = draft.stages.map(({ stage }, at) => ({
    ...toStage(draft.stages, at),
    ...toInstruments(stage, draft.instruments, stage.kind === 'questionnaire' ? taking : null),
  }));
  const isThere = (code: string): boolean => stages.some((stage) => stage.code === code);
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
      const kept = withoutRemoved(band, isThere);
      return drafted ? { ...kept, label: drafted.label.trim(), from: withPoint(drafted.from) } : kept;
    }),
    categories: taking.map(({ code, label }) => ({ code, label })),
    windows: toWindows(base, draft, zone),
    ranking: rankingWithout(base, isThere),
  };
};

/** A band asks nothing of a stage that was taken out. */
const withoutRemoved = ({ requires, ...band }: Band, isThere: (code: string) => boolean): Band => {
  const kept = requires?.filter(({ stage }) => isThere(stage)) ?? [];
  return kept.length > 0 ? { ...band, requires: kept } : band;
};

/** Ties are broken by no stage that was taken out; other keys stay for the server to judge. */
const rankingWithout = ({ ranking, stages }: Policy, isThere: (code: string) => boolean): Policy['ranking'] => {
  const { breakBy, ...rest } = ranking;
  const isRemoved = (key: string): boolean => stages.some(({ code }) => code === key) && !isThere(key);
  const kept = breakBy?.filter((key) => !isRemoved(key));
  return kept ? { ...rest, breakBy: kept } : rest;
};

/** Sum of the stage weights as a decimal with a point; null where one is no number. */
export const weightSum = ({ stages }: PeriodDraft): string | null => {
  const weights = stages.map(({ weight }) => withPoint(weight));
  return weights.every(isDecimal) ? sumDecimals(weights) : null;
};
