import type { Instrument, InstrumentNode } from '@app/instrument';
import type { PeriodDocument, Policy, SheetLine, Stage } from '@app/scoring';
import { compareNames, decimalComma } from './format';
import { categoriesInOrder, categoryLabel, stageLabel } from './labels';
import { entriesByCategory, type Entry } from './period-entries';
import { reportHead, type BandView, type ReportContext, type ReportHead, type Scored } from './report-head';
import { stageCells, type StageCell } from './stage-cell';

/** An indicator: a node right under a questionnaire's root. */
export interface IndicatorColumn {
  readonly code: string;
  readonly label: string;
  readonly weight: string;
}

/** The columns of one stage: its indicators (none for a panel or a recorded score), then the stage itself. */
export interface StageColumns {
  readonly code: string;
  readonly label: string;
  readonly weight: string;
  readonly aggregate: Instrument['aggregate'];
  readonly indicators: readonly IndicatorColumn[];
}

export interface IndicatorCell {
  readonly code: string;
  readonly score: string | null;
  readonly exact: string | null;
  readonly text: string;
}

export interface RecapRow {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  /** By stage, in the order of {@link RecapCategory.stages}. */
  readonly indicators: readonly (readonly IndicatorCell[])[];
  readonly stages: readonly StageCell[];
  readonly exact: string | null;
  readonly final: string | null;
  readonly finalText: string;
  readonly band: BandView | null;
  readonly rank: number | null;
  readonly bandLowered: boolean;
}

export interface RecapCategory {
  readonly code: string;
  readonly label: string;
  readonly stages: readonly StageColumns[];
  readonly rows: readonly RecapRow[];
  /** Bodies without any score: withdrawn, never registered, or not verified yet. */
  readonly left: number;
}

export interface RecapModel {
  readonly head: ReportHead;
  readonly categories: readonly RecapCategory[];
  readonly rowCount: number;
}

const instrumentOf = (document: PeriodDocument, stage: Stage, category: string): Instrument | null => {
  if (stage.kind !== 'questionnaire' && stage.kind !== 'assessed') return null;
  const code = typeof stage.instrument === 'object' ? stage.instrument[category] : stage.instrument;
  return code === undefined ? null : (document.instruments[code] ?? null);
};

const isNode = (child: Instrument['children'][number]): child is InstrumentNode => child.type === 'node';

/** Stages of the policy with the indicators of a category's instruments. */
export const stageColumns = (document: PeriodDocument, category: string): readonly StageColumns[] =>
  document.period.stages.map((stage) => {
    const instrument = instrumentOf(document, stage, category);
    const children = instrument?.children ?? [];
    // Items beside nodes would be missing from the columns' sum; such an instrument shows its stage score only.
    const nodes = children.every(isNode) ? children.filter(isNode) : [];
    return {
      code: stage.code,
      label: stageLabel(stage),
      weight: stage.weight,
      aggregate: instrument?.aggregate ?? 'weighted',
      indicators: nodes.map(({ code, text, weight }) => ({ code, label: text.id, weight })),
    };
  });

/** The value of one indicator on a body's sheet; a dash where it does not count or the stage has no such line. */
export const indicatorCell = (code: string, stageLine: SheetLine | undefined): IndicatorCell => {
  const line = stageLine?.children?.find((child) => child.code === code);
  const score = line?.rounded ?? null;
  const exact = line?.value ?? null;
  return score === null || exact === null
    ? { code, score: null, exact: null, text: '–' }
    : { code, score, exact, text: decimalComma(score) };
};

interface Ground {
  readonly policy: Policy;
  readonly bands: readonly BandView[];
  readonly columns: readonly StageColumns[];
  readonly unopened: ReadonlySet<string>;
}

const recapRow = (
  { policy, bands, columns, unopened }: Ground,
  { result, subject }: Entry,
  sheet: SheetLine,
): RecapRow => {
  const lines = new Map((sheet.children ?? []).map((line) => [line.code, line]));
  return {
    id: subject.id,
    name: subject.name,
    group: subject.group ?? null,
    indicators: columns.map(({ code, indicators }) =>
      indicators.map((indicator) => indicatorCell(indicator.code, lines.get(code))),
    ),
    stages: stageCells(policy, result, () => sheet, unopened),
    exact: result.exact,
    final: result.final,
    finalText: result.final === null ? 'Belum ditentukan' : decimalComma(result.final),
    band: bands.find(({ code }) => code === result.band) ?? null,
    rank: result.ranks.category,
    bandLowered: result.bandLowered !== undefined,
  };
};

// As the ranking: best first, the unranked last, then by name.
const byRank = (a: RecapRow, b: RecapRow): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || compareNames(a.name, b.name);

/**
 * Bodies × indicators per category, from the score sheets: what each indicator, stage and the whole came to. Nothing is
 * computed here. `category` limits it to one.
 */
export const recapModel = (
  document: PeriodDocument,
  scored: Scored,
  context: ReportContext,
  category?: string,
): RecapModel => {
  const head = reportHead('Rekapitulasi Nilai per Indikator', document, scored, context);
  const entries = entriesByCategory(document, scored);
  const categories = categoriesInOrder(document)
    .filter((code) => category === undefined || code === category)
    .map((code): RecapCategory => {
      const columns = stageColumns(document, code);
      const all = entries.get(code) ?? [];
      const judged = all.filter(
        ({ result }) =>
          (result.status === 'ranked' || result.status === 'undetermined') && !context.unverified?.has(result.id),
      );
      const unopened = context.unopened ?? new Set();
      const rows = judged.map((entry) =>
        recapRow(
          { policy: document.period, bands: head.bands, columns, unopened },
          entry,
          scored.sheetOf(entry.subject.id),
        ),
      );
      return {
        code,
        label: categoryLabel(document.period, code),
        stages: columns,
        rows: rows.sort(byRank),
        left: all.length - judged.length,
      };
    });
  return { head, categories, rowCount: categories.reduce((total, { rows }) => total + rows.length, 0) };
};
