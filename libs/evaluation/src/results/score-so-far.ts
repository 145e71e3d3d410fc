/** One body's result and sheet while judging goes on: what is not judged or settled yet is shown as that, never as a zero. Pure. */
import type { SheetLine, StageResult, SubjectResult } from '@app/scoring';
import { settledGates, type SettledGates } from './settled-gates';
import type { ScoredFacts } from './standings-rows';

export interface ScoreSoFar {
  readonly result: SubjectResult;
  readonly sheet: SheetLine;
  /** Whether this is all there will be: then it is the sheet whose hash is published. */
  readonly isWhole: boolean;
}

/** Why a stage has no score yet; null where what stands there is judged. */
type Awaited = 'gateUndetermined' | 'notYetJudged' | null;

const awaitedOf = (
  { gatesOf, isJudged }: SettledGates,
  result: SubjectResult,
  { code, excluded }: SheetLine,
): Awaited => {
  const isGated = result.gates.some(({ stage }) => stage === code);
  if (isGated && !gatesOf(result).some(({ stage }) => stage === code)) return 'gateUndetermined';
  if (result.stages[code]?.state === 'undetermined') return excluded === 'gateUndetermined' ? 'gateUndetermined' : null;
  return isJudged(result, code) ? null : 'notYetJudged';
};

const open = { rule: 'stage.undetermined', value: null, contribution: null, rounded: null } as const;

const awaitedLine = ({ code, label, kind, weight }: SheetLine, excluded: NonNullable<Awaited>): SheetLine => ({
  code,
  label,
  kind,
  weight,
  ...open,
  excluded,
});

const noRanks: SubjectResult['ranks'] = { category: null, band: null, overall: null };

/** The final of a body that some stage still waits for would count it as zero, so there is none. */
const withoutFinal = (result: SubjectResult, sheet: SheetLine): Pick<ScoreSoFar, 'result' | 'sheet'> => {
  const { bandLowered: _, tieBrokenBy: __, ...rest } = result;
  const { notes: ___, ...line } = sheet;
  return {
    result: { ...rest, status: 'undetermined', exact: null, final: null, band: null, ranks: noRanks },
    sheet: {
      ...line,
      ...open,
      rule: 'final.undetermined',
      excluded: 'undetermined',
      children: (sheet.children ?? []).map((child) => ({ ...child, contribution: null })),
    },
  };
};

const noScore: StageResult = { score: null, exact: null, state: 'undetermined' };

/** Gates stand with their stage, as `libs/scoring` puts them there. */
const gateNotes = (line: SheetLine, notes: readonly string[]): SheetLine => {
  const { notes: _, ...rest } = line;
  return notes.length > 0 ? { ...rest, notes } : rest;
};

/** The questionnaire itself is shown as it was verified, also while appeals run. */
export const scoreSoFar = (
  scored: Pick<ScoredFacts, 'policy' | 'results' | 'unjudged' | 'frozen'>,
  whole: SubjectResult,
  sheet: SheetLine,
): ScoreSoFar => {
  if (scored.frozen || !sheet.children || whole.status === 'withdrawn' || whole.status === 'notAssessed')
    return { result: whole, sheet, isWhole: true };
  const settled = settledGates(scored);
  const gates = settled.gatesOf(whole);
  const isQuestionnaire = (code: string): boolean =>
    scored.policy.stages.some((stage) => stage.code === code && stage.kind === 'questionnaire');
  const stages: Record<string, StageResult> = { ...whole.stages };
  const children = sheet.children.map((line) => {
    const awaited = isQuestionnaire(line.code) ? null : awaitedOf(settled, whole, line);
    if (awaited) stages[line.code] = noScore;
    const notes = gates.filter(({ stage }) => stage === line.code).map(({ reason }) => reason);
    return gateNotes(awaited ? awaitedLine(line, awaited) : line, notes);
  });
  const result = { ...whole, gates, stages };
  const isOpen = children.some(({ rule }) => rule === 'stage.undetermined');
  const isPlaced = scored.results.every(
    ({ id, category }) => category !== whole.category || !scored.unjudged.unverified.has(id),
  );
  if (isOpen) return { ...withoutFinal(result, { ...sheet, children }), isWhole: false };
  if (isPlaced) return { result, sheet: { ...sheet, children }, isWhole: true };
  const { tieBrokenBy: _, ...unplaced } = result;
  const { notes: __, ...line } = sheet;
  // A lowered band is told first, and a broken tie, which tells of others, after it.
  const notes = (sheet.notes ?? []).slice(0, result.bandLowered ? 1 : 0);
  return { result: { ...unplaced, ranks: noRanks }, sheet: gateNotes({ ...line, children }, notes), isWhole: false };
};
