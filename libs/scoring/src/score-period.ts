import { toText } from '@app/instrument';
import { combineStages, emptySheet } from './combine-stages';
import type { Finisher } from './finisher';
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
  const finishers = runStages(document, rules).map(({ subject, outcomes, gates }): Finisher => {
    const final = combineStages([...outcomes.values()], rules);
    const hasAttended = (stage: string): boolean => outcomes.get(stage)?.attended ?? false;
    const qualification = final.units === null ? null : qualify(final.units, hasAttended);
    return { subject, outcomes, gates, final, qualification };
  });
  const bySubject = new Map(finishers.map((finisher) => [finisher.subject, finisher]));
  const ranking = rankSubjects(finishers, period);
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  // Drawn anew each time: kept sheets of thousands of bodies would fill the memory.
  const sheetOf = (id: string): SheetLine => {
    const subject = found(byId, id);
    const finisher = bySubject.get(subject);
    if (finisher) return sheetWithNotes(finisher, ranking.get(finisher), document);
    return sheetWithoutScore(subject);
  };
  const hashed = hashedBy(hash, sheetOf);
  const results = subjects.map((subject) => {
    const finisher = bySubject.get(subject);
    return hashed(
      finisher ? finisherResult(finisher, ranking.get(finisher), document) : absentResult(subject, document),
    );
  });
  return { results, warnings: periodWarnings(document, finishers), sheetOf };
};

type UnhashedResult = Omit<SubjectResult, 'sheetSha256'>;

/**
 * Adds the hash of its sheet to a result, worked out when first asked for: whoever only reads scores never pays for it. All
 * share one accessor; one each would give every result a shape of its own, which takes more memory than what it says.
 */
const hashedBy = (hash: Sha256, sheetOf: (id: string) => SheetLine): ((result: UnhashedResult) => SubjectResult) => {
  const known = new Map<SheetLine, string>();
  const digests = new Map<string, string>();
  const digestOf = (id: string): string => {
    const digest = digests.get(id) ?? hash(sheetJson(sheetOf(id), known));
    digests.set(id, digest);
    return digest;
  };
  const sheetSha256 = {
    enumerable: true,
    get(this: UnhashedResult): string {
      return digestOf(this.id);
    },
  };
  // The compiler cannot know that the property is there now.
  return (result) => Object.defineProperty(result, 'sheetSha256', sheetSha256) as SubjectResult;
};

const found = (subjects: ReadonlyMap<string, Subject>, id: string): Subject => {
  const subject = subjects.get(id);
  if (!subject) throw new RangeError(`no subject ${id}`);
  return subject;
};

const finisherResult = (
  { subject, outcomes, gates, final, qualification }: Finisher,
  ranking: Ranking | undefined,
  { period }: PeriodDocument,
): UnhashedResult => ({
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
});

const noRanks = { category: null, band: null, overall: null } as const;

const statusOf = ({ status }: Subject): 'withdrawn' | 'notAssessed' =>
  status === 'withdrawn' ? 'withdrawn' : 'notAssessed';

/** Withdrawn, or invited and never registered (*Tidak Dinilai*): listed, without score and rank. */
const absentResult = (subject: Subject, { period }: PeriodDocument): UnhashedResult => ({
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
});

const sheetWithoutScore = (subject: Subject): SheetLine => {
  const status = statusOf(subject);
  return emptySheet(`final.${status}`, status);
};

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
