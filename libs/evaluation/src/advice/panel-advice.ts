/** What the cards of one panel stage say about its jurors. Pure. */
import { advisory } from '@app/scoring';
import type { PeriodDocument, SheetLine, Stage } from '@app/scoring';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import type { AdvicePanel } from './advice-document';

export interface PanelFacts {
  readonly advice: AdvicePanel;
  /** Places that each juror's leaving would change. */
  readonly without: readonly advisory.WithoutJuror[];
  /** Cards by body. */
  readonly cards: ReadonlyMap<string, number>;
  /** Standard deviation of a panel's mean, measured on the cards; null where too few overlap. */
  readonly noise: number | null;
}

export interface PanelScored {
  readonly document: PeriodDocument;
  readonly results: ScoredPeriodFacts['results'];
  readonly sheetOf: (subjectId: string) => SheetLine | null;
}

/** Everything about one panel stage; `nameOf` gives a juror's name for the code in the documents. */
export const panelAdvice = (scored: PanelScored, stage: Stage, nameOf: (code: string) => string): PanelFacts => {
  const marks = scored.document.subjects.flatMap(({ id }) => marksOf(scored.sheetOf(id), stage.code, id));
  const without = advisory.withoutEachJuror(scored.document, stage.code, scored);
  const { groups, comparable } = advisory.jurorSeverities(marks);
  const codes = groups.flatMap(({ jurors }) => jurors.map(({ juror }) => juror)).sort(byNumber);
  const table = tableOf(marks, codes);
  const correlations = advisory.intraclassCorrelations(table);
  const alpha = advisory.intervalAlpha(table);
  const severities = new Map(groups.flatMap(({ jurors }) => jurors.map((each) => [each.juror, each])));
  return {
    advice: {
      stage: stage.code,
      label: stage.label ?? stage.code,
      jurors: codes.map((code) => ({
        code,
        name: nameOf(code),
        marks: severities.get(code)?.marks ?? 0,
        severity: severities.get(code)?.severity ?? null,
        spread: severities.get(code)?.spread ?? null,
        moved: without.find(({ juror }) => juror === code)?.moved.length ?? 0,
      })),
      comparable,
      alpha: alpha.alpha,
      alphaBodies: alpha.units,
      single: correlations.singleRandom,
      mean: correlations.meanRandom,
      icc: { units: correlations.units, leftOut: correlations.leftOut },
    },
    without,
    cards: cardsOf(marks),
    noise: noiseOf(groups, marks),
  };
};

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const marksOf = (sheet: SheetLine | null, stageCode: string, body: string): advisory.Mark[] =>
  (sheet?.children ?? [])
    .filter(({ kind, code }) => kind === 'stage' && code === stageCode)
    .flatMap(({ children = [] }) => children)
    .flatMap(({ kind, code, value }) =>
      kind === 'juror' && value !== null ? [{ juror: code, body, score: value }] : [],
    );

const cardsOf = (marks: readonly advisory.Mark[]): ReadonlyMap<string, number> => {
  const cards = new Map<string, number>();
  for (const { body } of marks) cards.set(body, (cards.get(body) ?? 0) + 1);
  return cards;
};

/** Bodies × jurors, null where a juror did not sit. */
const tableOf = (marks: readonly advisory.Mark[], codes: readonly string[]): advisory.Readings<number> => {
  const rows = new Map<string, Map<string, number>>();
  for (const { body, juror, score } of marks) {
    const row = rows.get(body) ?? new Map<string, number>();
    rows.set(body, row.set(juror, advisory.approximate(score)));
  }
  return [...rows.values()].map((row) => codes.map((code) => row.get(code) ?? null));
};

/** Pooled spread of single cards, over the root of how many make a mean. */
const noiseOf = (groups: readonly advisory.JurorGroup[], marks: readonly advisory.Mark[]): number | null => {
  const jurors = groups.flatMap((group) => group.jurors).filter(({ spread }) => spread !== null);
  const given = jurors.reduce((sum, each) => sum + each.marks, 0);
  if (given === 0) return null;
  const squares = jurors.reduce((sum, { spread, marks: each }) => sum + each * (spread ?? 0) ** 2, 0);
  const perBody = marks.length / cardsOf(marks).size;
  return Math.sqrt(squares / given / perBody);
};
