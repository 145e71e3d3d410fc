import { placedItemsOf, type Instrument, type Item, type ItemValue, type PlacedItem } from '@app/instrument';
import type { PeriodDocument, SheetLine, StageFacts, Subject, SubjectResult } from '@app/scoring';
import { adviceFrom, type Advice, type AdviceSource, type Shortfall } from './advice';
import { answerText, verdictText } from './answer-text';
import { compareExact } from './exact-number';
import { decimalComma } from './format';
import { categoryLabel } from './labels';
import { indicatorCell, stageColumns, type IndicatorCell, type StageColumns } from './recap-model';
import { reportHead, type BandView, type ReportContext, type ReportHead, type Scored } from './report-head';
import { stageCells, type StageCell } from './stage-cell';

/** One piece of evidence as the sheet prints it. */
export interface SheetEvidence {
  readonly label: string;
  /** Printed and linked where it is http or https. */
  readonly url?: string;
  readonly page?: number;
}

/** What the period document does not carry, by item code. */
export interface SheetDetails {
  readonly evidence?: Readonly<Record<string, readonly SheetEvidence[]>>;
  /** Stages that could not take place, a sentence each. */
  readonly notHeld?: readonly string[];
  /** The verifier's reasons. */
  readonly notes?: Readonly<Record<string, string>>;
}

export interface SheetItem {
  readonly number: number;
  readonly code: string;
  readonly question: string;
  readonly weight: string;
  readonly answer: string;
  readonly evidence: readonly SheetEvidence[];
  readonly verdict: string;
  readonly score: string | null;
  readonly scoreText: string;
  readonly note: string;
}

/** The items under one indicator; sub-indicators stand as `path`. */
export interface SheetGroup {
  readonly code: string;
  readonly label: string;
  readonly value: IndicatorCell;
  readonly items: readonly SheetItem[];
}

export interface SheetStage {
  readonly columns: StageColumns;
  readonly cell: StageCell;
  /** What this stage adds to the final score, before rounding; null where it does not count. */
  readonly weightText: string;
  readonly indicators: readonly IndicatorCell[];
  readonly groups: readonly SheetGroup[];
  readonly source: string | null;
}

export interface EvaluationSheetModel {
  readonly head: ReportHead;
  readonly subject: {
    readonly id: string;
    readonly name: string;
    readonly category: string;
    readonly group: string | null;
  };
  readonly status: SubjectResult['status'];
  readonly final: string | null;
  readonly finalText: string;
  readonly band: BandView | null;
  readonly bandNote: string | null;
  /** "3 dari 24", or null without rank. */
  readonly rankText: string | null;
  readonly gates: readonly string[];
  readonly notHeld: readonly string[];
  readonly stages: readonly SheetStage[];
  readonly advice: readonly Advice[];
  readonly adviceLeft: number;
  /** Null while something on it waits to be judged. */
  readonly sheetSha256: string | null;
}

const advicePrinted = 20;

const linesByCode = (
  line: SheetLine | undefined,
  into = new Map<string, SheetLine>(),
): ReadonlyMap<string, SheetLine> => {
  for (const child of line?.children ?? []) {
    into.set(child.code, child);
    linesByCode(child, into);
  }
  return into;
};

// Items that were never put to this body do not belong on its sheet.
const notPut: readonly string[] = ['notApplicableToKind', 'assessorOnly'];

const exclusions: Readonly<Record<string, string>> = {
  notApplicable: 'Tidak dipersyaratkan, tidak dihitung',
  notRelevant: 'Tidak berlaku menurut jawaban lain',
  unanswered: 'Tidak dijawab, tidak dihitung',
  unscored: 'Tidak dinilai',
};

const shortfallOf = (line: SheetLine, value: ItemValue | undefined, scale: string): Shortfall => {
  if (line.value === null || compareExact(line.value, scale) >= 0) return 'none';
  if (value === undefined) return 'unanswered';
  return 'rejected' in value ? 'rejected' : 'partial';
};

interface Row {
  readonly placed: PlacedItem;
  readonly line: SheetLine;
  readonly answer: ItemValue | undefined;
  readonly verdict: ItemValue | undefined;
}

const valueAt = (values: StageFacts['answers'], code: string): ItemValue | undefined =>
  values !== undefined && Object.hasOwn(values, code) ? values[code] : undefined;

const rowsOf = (instrument: Instrument, stageLine: SheetLine | undefined, facts: StageFacts): readonly Row[] => {
  const lines = linesByCode(stageLine);
  return placedItemsOf(instrument).flatMap((placed) => {
    const { code } = placed.item;
    const line = lines.get(code);
    if (!line || notPut.includes(line.excluded ?? '')) return [];
    return [{ placed, line, answer: valueAt(facts.answers, code), verdict: valueAt(facts.verdicts, code) }];
  });
};

const sheetItem = (row: Row, number: number, details: SheetDetails): SheetItem => {
  const { item } = row.placed;
  const excluded = row.line.excluded === undefined ? null : (exclusions[row.line.excluded] ?? 'Tidak dihitung');
  const note = details.notes && Object.hasOwn(details.notes, item.code) ? (details.notes[item.code] ?? '') : '';
  const evidence = details.evidence && Object.hasOwn(details.evidence, item.code) ? details.evidence[item.code] : [];
  return {
    number,
    code: item.code,
    question: item.text.id,
    weight: decimalComma(item.weight),
    // A document without the body's own answers still tells what was accepted.
    answer: row.answer === undefined && row.verdict !== undefined ? '–' : answerText(item, row.answer),
    evidence: evidence ?? [],
    verdict: acceptedText(item, row),
    score: row.line.rounded,
    scoreText: row.line.rounded === null ? '–' : decimalComma(row.line.rounded),
    note: [excluded, note].filter((text): text is string => !!text).join('. '),
  };
};

const acceptedText = (item: Item, { answer, verdict }: Row): string => {
  const plain = answer === undefined && verdict !== undefined && !('rejected' in verdict);
  return plain ? answerText(item, verdict) : verdictText(item, answer, verdict);
};

/** Groups under the outermost node, in document order; items straight under the root make a group of their own. */
const groupsOf = (
  rows: readonly Row[],
  stageLine: SheetLine | undefined,
  details: SheetDetails,
): readonly SheetGroup[] => {
  const groups = new Map<string, { label: string; items: SheetItem[] }>();
  for (const [index, row] of rows.entries()) {
    const node = row.placed.path[0];
    const group = groups.get(node?.code ?? '') ?? { label: node?.text.id ?? 'Pertanyaan', items: [] };
    group.items.push(sheetItem(row, index + 1, details));
    groups.set(node?.code ?? '', group);
  }
  return [...groups].map(([code, { label, items }]) => ({ code, label, items, value: indicatorCell(code, stageLine) }));
};

const adviceSources = (rows: readonly Row[], scale: string, details: SheetDetails): readonly AdviceSource[] =>
  rows.map(({ placed: { item }, line, verdict, answer }) => ({
    code: item.code,
    question: item.text.id,
    weight: item.weight.replace('-', ''),
    shortfall:
      item.bonus === true || item.weight.startsWith('-') ? 'none' : shortfallOf(line, verdict ?? answer, scale),
    note: details.notes && Object.hasOwn(details.notes, item.code) ? (details.notes[item.code] ?? null) : null,
    evidenceExample: item.evidence?.example?.id ?? null,
  }));

interface Found {
  readonly subject: Subject;
  readonly result: SubjectResult;
  readonly ranked: number;
}

const find = (document: PeriodDocument, scored: Scored, subjectId: string): Found => {
  const subject = document.subjects.find(({ id }) => id === subjectId);
  const result = scored.results.find(({ id }) => id === subjectId);
  if (!subject || !result) throw new RangeError(`the period has no subject ${subjectId}`);
  const ranked = scored.results.filter(
    ({ category, ranks }) => category === result.category && ranks.category !== null,
  ).length;
  return { subject, result, ranked };
};

const instrumentFor = (document: PeriodDocument, stageCode: string, category: string): Instrument | null => {
  const stage = document.period.stages.find(({ code }) => code === stageCode);
  if (!stage || (stage.kind !== 'questionnaire' && stage.kind !== 'assessed')) return null;
  const code = typeof stage.instrument === 'object' ? stage.instrument[category] : stage.instrument;
  return code === undefined ? null : (document.instruments[code] ?? null);
};

const bandNote = (bands: readonly BandView[], { bandLowered }: SubjectResult): string | null => {
  if (!bandLowered) return null;
  const label = bands.find(({ code }) => code === bandLowered.from)?.label ?? bandLowered.from;
  return `Nilainya mencapai ${label}; kualifikasi diturunkan: ${bandLowered.because}`;
};

interface StageRows {
  readonly stage: SheetStage;
  readonly rows: readonly Row[];
  readonly details: SheetDetails;
}

/** Notes and evidence are of the questionnaire; an assessor's instrument may have items of the same codes. */
const detailsOf = ({ period }: PeriodDocument, stageCode: string, details: SheetDetails): SheetDetails =>
  period.stages.find(({ code }) => code === stageCode)?.kind === 'questionnaire' ? details : {};

const awaited: Readonly<Record<string, string>> = {
  notYetJudged: 'Belum dinilai',
  gateUndetermined: 'Lolos tidaknya belum ditentukan',
};

/** What waits for a stage to be opened, or for a gate that others still stand before. */
const awaitedCell = (cell: StageCell | undefined, line: SheetLine | undefined): StageCell | undefined => {
  const text = awaited[line?.excluded ?? ''];
  return cell && text !== undefined ? { ...cell, text } : cell;
};

const stageRows = (
  document: PeriodDocument,
  { subject, result }: Found,
  sheet: SheetLine,
  all: SheetDetails,
): readonly StageRows[] => {
  const cells = stageCells(document.period, result, () => sheet);
  return stageColumns(document, subject.category).map((columns, index) => {
    const line = sheet.children?.find(({ code }) => code === columns.code);
    const details = detailsOf(document, columns.code, all);
    const instrument = instrumentFor(document, columns.code, subject.category);
    const rows = instrument ? rowsOf(instrument, line, subject.stages[columns.code] ?? {}) : [];
    const stage: SheetStage = {
      columns,
      cell: awaitedCell(cells[index], line) ?? {
        code: columns.code,
        state: 'missed',
        score: null,
        exact: null,
        countsRounded: false,
        text: '–',
      },
      weightText: decimalComma(columns.weight),
      indicators: columns.indicators.map(({ code }) => indicatorCell(code, line)),
      groups: groupsOf(rows, line, details),
      source: instrument && !instrument.verified ? `Instrumen usulan, bukan SAQ resmi: ${instrument.title.id}.` : null,
    };
    return { stage, rows, details };
  });
};

/**
 * One body's evaluation sheet (Lembar Hasil Evaluasi): who, what it came to and why, answer against verdict item by item,
 * and what to mend. Throws RangeError for a subject that the period does not have.
 */
export const evaluationSheetModel = (
  document: PeriodDocument,
  scored: Scored,
  subjectId: string,
  context: ReportContext & { readonly details?: SheetDetails },
): EvaluationSheetModel => {
  const head = reportHead('Lembar Hasil Evaluasi', document, scored, context);
  const found = find(document, scored, subjectId);
  const { subject, result, ranked } = found;
  const details = context.details ?? {};
  const stages = stageRows(document, found, scored.sheetOf(subjectId), details);
  const sources = stages.flatMap((each) => adviceSources(each.rows, head.scale, each.details));
  const advice = adviceFrom(sources, advicePrinted);
  return {
    head,
    subject: {
      id: subject.id,
      name: subject.name,
      category: categoryLabel(document.period, subject.category),
      group: subject.group ?? null,
    },
    status: result.status,
    final: result.final,
    finalText: result.final === null ? '–' : decimalComma(result.final),
    band: head.bands.find(({ code }) => code === result.band) ?? null,
    bandNote: bandNote(head.bands, result),
    rankText: result.ranks.category === null ? null : `${result.ranks.category} dari ${ranked}`,
    gates: result.gates.map(({ reason }) => reason),
    notHeld: details.notHeld ?? [],
    stages: stages.map(({ stage }) => stage),
    advice: advice.items,
    adviceLeft: advice.left,
    sheetSha256: result.sheetSha256 || null,
  };
};
