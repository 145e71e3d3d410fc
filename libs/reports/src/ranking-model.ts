import type { PeriodDocument, Policy, Subject, SubjectResult } from '@app/scoring';
import { compareExact } from './exact-number';
import { compareNames, decimalComma } from './format';
import { categoriesInOrder, categoryLabel, stageLabel } from './labels';
import { entriesByCategory, type Entry } from './period-entries';
import { reportHead, type BandView, type ReportContext, type ReportHead, type Scored } from './report-head';
import { stageCells, type StageCell } from './stage-cell';

/** A ranked body; its numbers are the texts of libs/scoring. */
export interface RankingRow {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly rank: number;
  /** The rank that the printed score alone gives; differs from `rank` where a tie was broken. */
  readonly scoreRank: number;
  readonly stages: readonly StageCell[];
  readonly exact: string;
  readonly final: string;
  readonly finalText: string;
  readonly band: BandView;
  readonly bandLowered: boolean;
  /** A band lowered, a tie broken. */
  readonly notes: readonly string[];
  /** Why a stage was closed to it; long, so Excel and the evaluation sheet show it and the printed table does not. */
  readonly gateNotes: readonly string[];
}

/** A body that is listed without rank, and why. */
export interface UnrankedRow {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly reason: string;
}

export interface BandCount {
  readonly band: BandView;
  readonly bodies: number;
}

export interface RankingCategory {
  readonly code: string;
  readonly label: string;
  /** Whether any of its bodies belongs to a group. */
  readonly grouped: boolean;
  readonly rows: readonly RankingRow[];
  readonly unranked: readonly UnrankedRow[];
  readonly bands: readonly BandCount[];
}

export interface RankingModel {
  readonly head: ReportHead;
  readonly categories: readonly RankingCategory[];
  readonly participants: number;
  readonly ranked: number;
  readonly unranked: number;
  readonly bands: readonly BandCount[];
  /** How many ranked bodies fall into each tenth of the scale. */
  readonly distribution: readonly { readonly label: string; readonly bodies: number }[];
}

const unrankedReasons: Readonly<Record<Exclude<SubjectResult['status'], 'ranked'>, string>> = {
  undetermined: 'Nilai belum dapat ditentukan',
  withdrawn: 'Mengundurkan diri',
  notAssessed: 'Tidak Dinilai (tidak mendaftar)',
};

const tieName = (policy: Policy, code: string): string =>
  code === 'submittedAt'
    ? 'waktu pengiriman'
    : stageLabel(policy.stages.find((stage) => stage.code === code) ?? { code });

const bandName = (bands: readonly BandView[], code: string): string =>
  bands.find((band) => band.code === code)?.label ?? code;

const notesOf = (
  policy: Policy,
  bands: readonly BandView[],
  result: SubjectResult,
  tie: string | null,
): readonly string[] => [
  ...(result.bandLowered
    ? [
        `Nilainya mencapai ${bandName(bands, result.bandLowered.from)}; kualifikasi diturunkan: ${result.bandLowered.because}`,
      ]
    : []),
  ...(tie === null ? [] : [`Nilai sama, peringkat dipisahkan menurut ${tieName(policy, tie)}`]),
];

interface Ranked {
  readonly result: SubjectResult;
  readonly subject: Subject;
  readonly final: string;
  readonly exact: string;
  readonly rank: number;
  readonly band: BandView;
}

/** A ranked body among its equals: the place its score alone gives, and what parted it from bodies of the same score. */
interface Placed extends Ranked {
  readonly scoreRank: number;
  readonly tie: string | null;
}

const rankedOf = (result: SubjectResult, subject: Subject, bands: readonly BandView[]): Ranked | null => {
  const { final, exact, ranks } = result;
  const band = bands.find(({ code }) => code === result.band);
  if (result.status !== 'ranked' || final === null || exact === null || ranks.category === null || !band) return null;
  return { result, subject, final, exact, rank: ranks.category, band };
};

/**
 * Places by printed score alone, 1, 1, 3; `rows` come in falling order of score. Whoever shares a score but not a place
 * was parted; a tie that only stands in the overall ranking says nothing here.
 */
const placed = (rows: readonly Ranked[]): readonly Placed[] => {
  const groups: Ranked[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] && compareExact(last[0].final, row.final) === 0) last.push(row);
    else groups.push([row]);
  }
  let next = 1;
  return groups.flatMap((group) => {
    const scoreRank = next;
    next += group.length;
    const parted = new Set(group.map(({ rank }) => rank)).size > 1;
    const by = group.find(({ result }) => result.tieBrokenBy !== undefined)?.result.tieBrokenBy ?? null;
    return group.map((row) => ({ ...row, scoreRank, tie: parted ? by : null }));
  });
};

const countBands = (bands: readonly BandView[], rows: readonly { readonly band: BandView }[]): readonly BandCount[] =>
  bands.map((band) => ({ band, bodies: rows.filter((row) => row.band.code === band.code).length }));

const tenths = 10;

const distributionOf = (rows: readonly RankingRow[], scale: string): RankingModel['distribution'] => {
  const width = Number(scale) / tenths;
  const bins = Array.from({ length: tenths }, () => 0);
  for (const { final } of rows) {
    const bin = Math.min(tenths - 1, Math.max(0, Math.floor(Number(final) / width)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const edge = (index: number): string => decimalComma(String(Number((index * width).toFixed(6))));
  return bins.map((bodies, index) => ({ label: `${edge(index)}–${edge(index + 1)}`, bodies }));
};

/** What all rows of a report stand on. */
interface Ground {
  readonly head: ReportHead;
  readonly policy: Policy;
  readonly scored: Scored;
  readonly context: ReportContext;
}

const categoryOf = (ground: Ground, code: string, entries: readonly Entry[]): RankingCategory => {
  const { head, policy, context } = ground;
  const ranked: Ranked[] = [];
  const unranked: UnrankedRow[] = [];
  for (const { result, subject } of entries) {
    const isVerified = context.unverified?.has(subject.id) !== true;
    const row = isVerified ? rankedOf(result, subject, head.bands) : null;
    if (row) ranked.push(row);
    else {
      const status = result.status === 'ranked' ? 'undetermined' : result.status;
      const reason = isVerified ? unrankedReasons[status] : 'Belum diverifikasi';
      unranked.push({ id: subject.id, name: subject.name, group: subject.group ?? null, reason });
    }
  }
  ranked.sort(
    (a, b) => a.rank - b.rank || compareNames(a.subject.name, b.subject.name) || (a.subject.id < b.subject.id ? -1 : 1),
  );
  const rows = placed(ranked).map((row) => toRow(ground, row));
  return {
    code,
    label: categoryLabel(policy, code),
    grouped: entries.some(({ subject }) => subject.group !== undefined),
    rows,
    unranked: unranked.sort((a, b) => compareNames(a.name, b.name)),
    bands: countBands(head.bands, rows),
  };
};

const toRow = ({ head, policy, scored, context }: Ground, row: Placed): RankingRow => ({
  id: row.subject.id,
  name: row.subject.name,
  group: row.subject.group ?? null,
  rank: row.rank,
  scoreRank: row.scoreRank,
  stages: stageCells(policy, row.result, () => scored.sheetOf(row.subject.id), context.unopened),
  exact: row.exact,
  final: row.final,
  finalText: decimalComma(row.final),
  band: row.band,
  bandLowered: row.result.bandLowered !== undefined,
  notes: notesOf(policy, head.bands, row.result, row.tie),
  gateNotes: row.result.gates.filter(({ passed }) => !passed).map(({ reason }) => reason),
});

/**
 * The ranking per category as a view: what Excel, PDF and any other output show. Counts only; every score is a text
 * that libs/scoring made. `category` limits it to one.
 */
export const rankingModel = (
  document: PeriodDocument,
  scored: Scored,
  context: ReportContext,
  category?: string,
): RankingModel => {
  const head = reportHead('Peringkat Keterbukaan Informasi Publik', document, scored, context);
  const entries = entriesByCategory(document, scored);
  const categories = categoriesInOrder(document)
    .filter((code) => category === undefined || code === category)
    .map((code) => categoryOf({ head, policy: document.period, scored, context }, code, entries.get(code) ?? []));
  const rows = categories.flatMap((each) => each.rows);
  const unranked = categories.flatMap((each) => each.unranked);
  return {
    head,
    categories,
    participants: rows.length + unranked.length,
    ranked: rows.length,
    unranked: unranked.length,
    bands: countBands(head.bands, rows),
    distribution: distributionOf(rows, head.scale),
  };
};
