import { toText } from '@app/instrument';
import { combineStages, emptySheet } from './combine-stages';
import type { Finisher } from './finisher';
import { once } from './once';
import type { PeriodDocument, Subject } from './period';
import { periodWarnings } from './period-warnings';
import { qualifierOf } from './qualify';
import { rankSubjects, type Ranking } from './rank-subjects';
import type { SheetLine, StageResult, SubjectResult } from './result';
import { unitsText } from './rounding';
import { runStages } from './run-stages';
import { scoringRules } from './scoring-rules';
import { sheetJson } from './sheet-json';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex; handed in, so that this lib stays pure. */
export type Sha256 = (text: string) => string;

export interface ScoredPeriod {
  /** In the order of the document's subjects. */
  readonly results: readonly SubjectResult[];
  /** Indonesian sentences on what is unusual but no fault. */
  readonly warnings: readonly string[];
  /** The score sheet behind one result. Throws `RangeError` for an unknown subject. */
  readonly sheetOf: (subjectId: string) => SheetLine;
}

/**
 * Scores a whole period: stages, gates, finals, bands, ranks and sheets, all exact, whatever the order of subjects.
 * Expects a document that `checkPeriod` finds nothing wrong with; throws `RangeError` on values that do not fit.
 */
export const scorePeriod = (document: PeriodDocument, hash: Sha256): ScoredPeriod => {
  const { period, subjects } = document;
  const rules = scoringRules(period);
  const qualify = qualifierOf(period.bands, period.stages, period.decimals);
  const finishers = runStages(document, rules).map((entrant): Finisher => {
    const final = combineStages([...entrant.outcomes.values()], rules);
    const hasAttended = (stage: string): boolean => entrant.outcomes.get(stage)?.attended ?? false;
    return { ...entrant, final, qualification: final.units === null ? null : qualify(final.units, hasAttended) };
  });
  const bySubject = new Map(finishers.map((finisher) => [finisher.subject, finisher]));
  const ranking = rankSubjects(finishers, period);
  const known = new Map<SheetLine, string>();
  const sheets = new Map<string, () => SheetLine>();
  const results = subjects.map((subject) => {
    const finisher = bySubject.get(subject);
    // Drawn anew each time: kept sheets of thousands of bodies would fill the memory.
    const sheet = (): SheetLine =>
      finisher ? sheetWithNotes(finisher, ranking.get(finisher), document) : sheetWithoutScore(subject);
    sheets.set(subject.id, sheet);
    const digest = once(() => hash(sheetJson(sheet(), known)));
    return finisher
      ? finisherResult(finisher, ranking.get(finisher), document, digest)
      : absentResult(subject, document, digest);
  });
  return { results, warnings: periodWarnings(document, finishers), sheetOf: (id) => found(sheets, id) };
};

const found = (sheets: ReadonlyMap<string, () => SheetLine>, id: string): SheetLine => {
  const sheet = sheets.get(id);
  if (!sheet) throw new RangeError(`no subject ${id}`);
  return sheet();
};

const finisherResult = (
  { subject, outcomes, gates, final, qualification }: Finisher,
  ranking: Ranking | undefined,
  { period }: PeriodDocument,
  digest: () => string,
): SubjectResult => ({
  id: subject.id,
  name: subject.name,
  category: subject.category,
  status: final.units === null ? 'undetermined' : 'ranked',
  stages: Object.fromEntries(
    [...outcomes].map(([code, { exact, units, state, self }]): [string, StageResult] => [
      code,
      {
        score: units === null ? null : unitsText(units, period.decimals),
        exact: exact && toText(exact),
        state,
        ...(self ? { self } : {}),
      },
    ]),
  ),
  exact: final.exact && toText(final.exact),
  final: final.units === null ? null : unitsText(final.units, period.decimals),
  band: qualification?.band ?? null,
  ...(qualification?.bandLowered ? { bandLowered: qualification.bandLowered } : {}),
  ranks: ranking?.ranks ?? noRanks,
  ...(ranking?.tieBrokenBy === undefined ? {} : { tieBrokenBy: ranking.tieBrokenBy }),
  gates,
  get sheetSha256() {
    return digest();
  },
});

const noRanks = { category: null, band: null, overall: null } as const;

const statusOf = ({ status }: Subject): 'withdrawn' | 'notAssessed' =>
  status === 'withdrawn' ? 'withdrawn' : 'notAssessed';

/** Withdrawn, or invited and never registered (*Tidak Dinilai*): listed, without score and rank. */
const absentResult = (subject: Subject, { period }: PeriodDocument, digest: () => string): SubjectResult => ({
  id: subject.id,
  name: subject.name,
  category: subject.category,
  status: statusOf(subject),
  stages: Object.fromEntries(period.stages.map(({ code }) => [code, { score: null, exact: null, state: 'missed' }])),
  exact: null,
  final: null,
  band: null,
  ranks: noRanks,
  gates: [],
  get sheetSha256() {
    return digest();
  },
});

const sheetWithoutScore = (subject: Subject): SheetLine => emptySheet(`final.${statusOf(subject)}`, statusOf(subject));

/** Gates stand with their stage; a lowered band and a broken tie with the final. */
const sheetWithNotes = (finisher: Finisher, ranking: Ranking | undefined, document: PeriodDocument): SheetLine => {
  const line = finisher.final.line();
  const notes = finalNotes(finisher, ranking, document);
  const gates = new Map(finisher.gates.map(({ stage, reason }) => [stage, [reason]]));
  const children = line.children.map((child) => withNotes(child, gates.get(child.code)));
  return withNotes({ ...line, children }, notes);
};

const withNotes = (line: SheetLine, notes: readonly string[] = []): SheetLine =>
  notes.length ? { ...line, notes } : line;

const finalNotes = (
  { qualification }: Finisher,
  ranking: Ranking | undefined,
  { period }: PeriodDocument,
): readonly string[] => [
  ...(qualification?.note === undefined ? [] : [qualification.note]),
  ...(ranking?.tieBrokenBy === undefined
    ? []
    : [`Nilai yang sama dipisahkan menurut ${tieLabel(ranking.tieBrokenBy, period.stages)}`]),
];

const tieLabel = (key: string, stages: PeriodDocument['period']['stages']): string =>
  key === 'submittedAt' ? 'waktu pengiriman' : (stages.find(({ code }) => code === key)?.label ?? key);
