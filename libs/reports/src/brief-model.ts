import type { Decimal } from '@app/instrument';
import type { PeriodDocument, SheetLine, SubjectResult } from '@app/scoring';
import { compareExact } from './exact-number';
import { count, decimalComma } from './format';
import { categoryLabel } from './labels';
import { reportHead, type BandView, type ReportContext, type ReportHead, type Scored } from './report-head';

/** Figures of the region, as its page on the screen has them: the brief adds nothing of its own. */
export interface BriefFigures {
  readonly totals: {
    readonly bodies: number;
    readonly ranked: number;
    readonly mean: Decimal | null;
    readonly byBand: readonly { readonly code: string; readonly count: number }[];
  };
  readonly categories: readonly BriefCategory[];
  /** What would raise the mean most, most first. */
  readonly advice: readonly { readonly text: string; readonly gain: Decimal; readonly bodies: number }[];
  /** Bodies with an earlier year; `isBreak` where the two years are no series. */
  readonly moves: readonly BriefMove[];
}
export interface BriefCategory {
  readonly code: string;
  readonly mean: Decimal | null;
  readonly best: readonly { readonly name: string; readonly final: Decimal }[];
  /** Of the mean, against the year before; null where there is none. */
  readonly step: { readonly difference: Decimal; readonly isBreak: boolean } | null;
}
export interface BriefMove {
  readonly name: string;
  readonly difference: Decimal;
  readonly isBreak: boolean;
}

interface BriefLine {
  readonly name: string;
  readonly text: string;
}

export interface BriefModel {
  readonly head: ReportHead;
  readonly meanText: string;
  readonly ranked: number;
  readonly unranked: number;
  readonly distribution: readonly (BandView & { readonly bodies: number })[];
  readonly categories: readonly {
    readonly label: string;
    readonly ranked: number;
    readonly mean: string;
    readonly step: string;
    readonly best: string;
  }[];
  readonly categoriesLeft: number;
  readonly risen: readonly BriefLine[];
  readonly fallen: readonly BriefLine[];
  /** The lowest, each with its weakest indicators and what held it back. */
  readonly lagging: readonly BriefLine[];
  readonly advice: readonly BriefLine[];
  /** Some move is between years that are no series. */
  readonly hasBreak: boolean;
}

const mostCategories = 8;

const signed = (difference: Decimal): string =>
  difference.startsWith('-') ? `−${decimalComma(difference.slice(1))}` : `+${decimalComma(difference)}`;

const stepText = (step: BriefCategory['step']): string =>
  step === null ? 'belum ada pembanding' : `${signed(step.difference)}${step.isBreak ? '*' : ''}`;

const moveLine = ({ name, difference, isBreak }: BriefMove): BriefLine => ({
  name,
  text: `${signed(difference)}${isBreak ? '*' : ''}`,
});

const isRanked = (result: SubjectResult): result is SubjectResult & { final: Decimal } =>
  result.status === 'ranked' && result.final !== null;

const weakest = 2;

/** The lowest indicators of a sheet, in words. */
const weakIndicators = (sheet: SheetLine, questionnaire: string | undefined): readonly string[] => {
  const nodes = sheet.children
    ?.find(({ kind, code }) => kind === 'stage' && code === questionnaire)
    ?.children?.filter(({ kind, rounded }) => kind === 'node' && rounded !== null);
  return [...(nodes ?? [])]
    .sort((one, other) => compareExact(one.value ?? '0', other.value ?? '0'))
    .slice(0, weakest)
    .map(({ label, rounded }) => `${label} ${decimalComma(rounded ?? '0')}`);
};

const lagLine = (document: PeriodDocument, scored: Scored, result: SubjectResult & { final: Decimal }): BriefLine => {
  const questionnaire = document.period.stages.find(({ kind }) => kind === 'questionnaire')?.code;
  const weak = weakIndicators(scored.sheetOf(result.id), questionnaire);
  const reasons = [
    ...(weak.length > 0 ? [`terlemah pada ${weak.join(' dan ')}`] : []),
    ...result.gates.filter(({ passed }) => !passed).map(({ reason }) => reason),
    ...(result.bandLowered ? [result.bandLowered.because] : []),
  ];
  return { name: `${result.name} (${decimalComma(result.final)})`, text: reasons.join('; ') };
};

/** How many lines each list of the brief has. */
export interface BriefLength {
  readonly lines: number;
}

/** The region on one page, for whoever has one minute. */
export const briefModel = (
  document: PeriodDocument,
  scored: Scored,
  { lines = 5, ...figures }: BriefFigures & Partial<BriefLength>,
  context: ReportContext,
): BriefModel => {
  const head = reportHead('Ringkasan untuk Kepala Daerah', document, scored, context);
  const ranked = scored.results.filter(isRanked).filter(({ id }) => !context.unverified?.has(id));
  const lowest = [...ranked].sort((one, other) => compareExact(one.final, other.final) || (one.id < other.id ? -1 : 1));
  const moves = [...figures.moves].sort((one, other) => compareExact(other.difference, one.difference));
  const few = Math.min(lines, 3);
  const risen = moves.filter(({ difference }) => compareExact(difference, '0') > 0).slice(0, few);
  const fallen = moves.filter(({ difference }) => compareExact(difference, '0') < 0).slice(-few).reverse(); // prettier-ignore
  const shown = figures.categories.slice(0, mostCategories);
  return {
    head,
    meanText: figures.totals.mean === null ? '–' : decimalComma(figures.totals.mean),
    ranked: figures.totals.ranked,
    unranked: figures.totals.bodies - figures.totals.ranked,
    distribution: head.bands.map((band) => ({
      ...band,
      bodies: figures.totals.byBand.find(({ code }) => code === band.code)?.count ?? 0,
    })),
    categories: shown.map(({ code, mean, step, best: [first] }) => ({
      label: categoryLabel(document.period, code),
      ranked: ranked.filter(({ category }) => category === code).length,
      mean: mean === null ? '–' : decimalComma(mean),
      step: stepText(step),
      best: first ? `${first.name} (${decimalComma(first.final)})` : '–',
    })),
    categoriesLeft: figures.categories.length - shown.length,
    risen: risen.map(moveLine),
    fallen: fallen.map(moveLine),
    lagging: lowest.slice(0, few).map((result) => lagLine(document, scored, result)),
    advice: figures.advice.slice(0, lines).map(({ text, gain, bodies }) => ({
      name: text,
      text: `rata-rata daerah ${signed(gain)} bila dipenuhi ${count(bodies)} badan publik yang belum`,
    })),
    hasBreak: [...figures.moves, ...shown.flatMap(({ step }) => step ?? [])].some(({ isBreak }) => isBreak),
  };
};
