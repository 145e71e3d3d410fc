/** All that a paper is made from, handed to the worker as plain values: reports never ask the database. */
import { instant, type Transaction } from '@app/database';
import type { ItemValues } from '@app/instrument';
import type { PeriodDocument, SheetLine, StageFacts, SubjectResult } from '@app/scoring';
import { stillCounts } from '../corrections/effects.query';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { scoreSoFar } from '../results/score-so-far';
import type { DeterminationView } from '../results/standings-rows';
import { warningsTold } from '../results/warnings-told';
import { findSheetProofs } from '../results/sheet-proofs.query';
import type { SheetProofs } from '../results/sheet-proofs.query';
import { findStagesNotHeld, type StageNotHeld } from '../results/stage-remarks.query';
import { findSittings } from '../plenary-sittings/plenary-sittings.query';
import type { PlenarySittingView } from '../plenary-sittings/plenary-sittings.query';
import type { PaperSeal } from '../issued-papers/issue-papers';
import { papersOfPeriod, type WholeLetterhead } from '../papers/papers.query';
import { findReportFigures, type ReportFigures } from './report-figures.query';
import { findSeals } from './report-seals.query';
import type { ReportFormat, ReportKind } from './report-kinds';
import type { ReportRow } from './reports.query';

export interface ReportFacts {
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly title: string;
  readonly periodCode: string;
  readonly category: string | null;
  /** For a sheet: whose. */
  readonly subjectId: string | null;
  readonly document: PeriodDocument;
  readonly scored: {
    readonly results: readonly SubjectResult[];
    readonly warnings: readonly string[];
    readonly sheetOf: (subjectId: string) => SheetLine;
  };
  readonly unjudged: ScoredPeriodFacts['unjudged'];
  readonly inputSha256: string;
  readonly printedAt: string;
  readonly timeZone: string;
  /** As it was decided with, or the organiser's of today where nothing is decided. */
  readonly letterhead: WholeLetterhead;
  /** Made only to be looked at. */
  readonly isPreview: boolean;
  readonly determination:
    | (Pick<DeterminationView, 'number' | 'note' | 'resultSha256' | 'keyId' | 'corrects'> & {
        readonly decidedOn: string;
      })
    | null;
  readonly proofs: SheetProofs;
  /** Of the body that a sheet is of. */
  readonly notHeld: readonly StageNotHeld[];
  /** For minutes: of which sitting. */
  readonly sitting: PlenarySittingView | null;
  readonly figures: ReportFigures;
  /** By which the paper itself is checked; null for papers that are not issued, and before there is a determination. */
  readonly seal: PaperSeal | null;
  /** Of each certificate, by the body's code, in the order of printing. */
  readonly certificates: ReadonlyMap<string, PaperSeal>;
}

interface Setting {
  readonly periodCode: string;
  readonly timeZone: string;
  readonly printedAt: string;
}

const settingSql = `
  select p.code as "periodCode", o.time_zone as "timeZone",
         ${instant('now()')} as "printedAt"
    from periods p join organisers o on o.id = p.organiser_id where p.id = $1`;

const subjectSql = 'select b.code from assessments a join public_bodies b on b.id = a.public_body_id where a.id = $1';

const noProofs: SheetProofs = { evidence: {}, verdicts: {} };

/** Facts of one report, from scores that are live or frozen as the period is. Throws RangeError for a period that is gone. */
export const findReportFacts = async (
  tx: Transaction,
  report: ReportRow,
  scored: ScoredPeriodFacts,
): Promise<ReportFacts> => {
  const [setting] = await tx.query<Setting[]>(settingSql, [report.periodId]);
  if (!setting) throw new RangeError(`no period ${report.periodId}`);
  const { assessmentId } = report;
  const [subject] = assessmentId === null ? [] : await tx.query<{ code: string }[]>(subjectSql, [assessmentId]);
  const subjectId = subject?.code ?? null;
  const sitting =
    report.sittingId === null ? null : ((await findSittings(tx, report.periodId, report.sittingId))[0] ?? null);
  return {
    reportId: report.id,
    kind: report.kind,
    format: report.format,
    title: report.title,
    ...setting,
    letterhead: await papersOfPeriod(tx, report.periodId, { current: report.isPreview }),
    isPreview: report.isPreview,
    category: report.category,
    subjectId,
    document:
      assessmentId === null || subjectId === null
        ? scored.document
        : await withAnswers(tx, scored.document, { assessmentId, subjectId }),
    scored: scoresOf(report, scored, subjectId),
    unjudged: scored.unjudged,
    inputSha256: scored.inputSha256,
    determination: scored.determination && {
      number: scored.determination.number,
      note: scored.determination.note,
      resultSha256: scored.determination.resultSha256,
      keyId: scored.determination.keyId,
      corrects: scored.determination.corrects,
      decidedOn: scored.determination.decidedAt,
    },
    figures: await findReportFigures(tx, report, scored),
    ...(await findSeals(tx, report, { scored, subjectId, isClosed: sitting?.closedAt != null })),
    ...(await findOfBody(tx, assessmentId)),
    sitting,
  };
};

/** What only the paper of one body shows beside its scores. */
const findOfBody = async (
  tx: Transaction,
  assessmentId: string | null,
): Promise<Pick<ReportFacts, 'proofs' | 'notHeld'>> =>
  assessmentId === null
    ? { proofs: noProofs, notHeld: [] }
    : {
        proofs: await findSheetProofs(tx, assessmentId, false),
        notHeld: await findStagesNotHeld(tx, assessmentId),
      };

const wholeScores = (scored: ScoredPeriodFacts): ReportFacts['scored'] => ({
  results: scored.results,
  warnings: warningsTold(scored),
  sheetOf: (id) => requireSheet(scored, id),
});

const scoresOf = ({ kind }: ReportRow, scored: ScoredPeriodFacts, subjectId: string | null): ReportFacts['scored'] =>
  kind === 'evaluation-sheet' ? soFar(scored, subjectId) : wholeScores(scored);

/** On a body's own sheet nothing that waits is printed as a zero. */
const soFar = (scored: ScoredPeriodFacts, subjectId: string | null): ReportFacts['scored'] => {
  const whole = scored.results.find(({ id }) => id === subjectId);
  if (!whole) return wholeScores(scored);
  const { result, sheet, isWhole } = scoreSoFar(scored, whole, requireSheet(scored, whole.id));
  const shown = isWhole ? result : { ...result, sheetSha256: '' };
  return {
    results: scored.results.map((each) => (each === whole ? shown : each)),
    warnings: scored.warnings,
    sheetOf: (id) => (id === whole.id ? sheet : requireSheet(scored, id)),
  };
};

const requireSheet = (scored: ScoredPeriodFacts, subjectId: string): SheetLine => {
  const sheet = scored.sheetOf(subjectId);
  if (!sheet) throw new RangeError(`no sheet of ${subjectId}`);
  return sheet;
};

/** The body's own words stand beside the verdicts on its own sheet, and in no open document. */
const withAnswers = async (
  tx: Transaction,
  document: PeriodDocument,
  { assessmentId, subjectId }: { readonly assessmentId: string; readonly subjectId: string },
): Promise<PeriodDocument> => {
  const [row] = await tx.query<{ answers: ItemValues }[]>(
    `select coalesce(jsonb_object_agg(item_code, value), '{}') as answers from answers
      where assessment_id = $1 and value is not null and ${stillCounts('answers', 'answer')}`,
    [assessmentId],
  );
  const stageCode = document.period.stages.find(({ kind }) => kind === 'questionnaire')?.code;
  if (!row || stageCode === undefined) return document;
  const subjects = document.subjects.map((subject) => {
    if (subject.id !== subjectId) return subject;
    const facts: StageFacts = { ...subject.stages[stageCode], answers: row.answers };
    return { ...subject, stages: { ...subject.stages, [stageCode]: facts } };
  });
  return { ...document, subjects };
};
