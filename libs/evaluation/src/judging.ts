/** What judging opens to the apps; part of the front door, index.ts. */
export { AdviceMakingService } from './advice/advice-making.service';
export { AdviceService, type AdviceView, type AskAdvice, type PeriodAdvice } from './advice/advice.service';
export { ContactsService, type LogContact, type SendRequest } from './access-tests/contacts.service';
export { contactChannels, contactKinds, type ContactChannel, type ContactKind } from '@app/database';
export {
  AdjudicationsService,
  type Adjudicate,
  type AdjudicationDetail,
  type DisputedItem,
} from './adjudications/adjudications.service';
export {
  AppealDecisionsService,
  type AppealDetail,
  type DecideAppeal,
  type QueuedAppeal,
} from './appeals/appeal-decisions.service';
export { AppealFilesService } from './appeals/appeal-files.service';
export type { AppealView } from './appeals/appeal-views.query';
export { AppealsService, type AssessmentAppeals, type LodgeAppeal } from './appeals/appeals.service';
export { PeriodAppealsService, type PeriodAppeals } from './appeals/period-appeals.service';
export { ScoreReleasesService, type ReleasedScores } from './appeals/score-releases.service';
export { AppealSettlingService } from './appeals/settling.service';
export { AssignmentsService, type Assigned, type ShareOut } from './assignments/assignments.service';
export { DesksService, type PeriodDesks } from './assignments/desks.service';
export { SharesService, type SharedSection } from './assignments/shares.service';
export { type Placement } from './assignments/balance-assignments';
export { StageCorrectionsService } from './stage-corrections/stage-corrections.service';
export type { ToldStageCorrection } from './stage-corrections/stage-corrections.query';
export { RecordedReadingsService } from './recorded-scores/recorded-readings.service';
export { RecordedScoresService } from './recorded-scores/recorded-scores.service';
export type { ReadScores, RecordedScores } from './recorded-scores/recorded-views';
export { AuditEventsService, type AuditLine, type AuditPage } from './audit-events/audit-events.service';
export { boardSorts, handings, type BoardSort, type Handing } from './boards/board.query';
export {
  BoardsService,
  type BoardAsk,
  type BoardPage,
  type BoardRow,
  type BoardSummary,
} from './boards/boards.service';
export { ClarificationsService } from './clarifications/clarifications.service';
export { ConflictsService, type ConflictsPage, type SayConflict } from './conflicts/conflicts.service';
export type { Correction, CorrectionPreview, PeriodInstrumentCard, Reviews } from './corrections/correction-views';
export { CorrectionsService, type MakeCorrection } from './corrections/corrections.service';
export type { Corrected } from './corrections/keep-correction';
export { DashboardsService, type Dashboard } from './dashboards/dashboards.service';
export type { ScoreMap } from './dashboards/score-map';
export { type ChangedResult } from './determinations/compare-results';
export {
  DeterminationCorrectionsService,
  type BeginCorrection,
  type CorrectionView,
} from './determinations/determination-corrections.service';
export { DecreeNumbersService, type DecreeNumbering } from './determinations/decree-numbers.service';
export { DeterminationsService, type DeterminePeriod, type Determined } from './determinations/determinations.service';
export { HandOversService } from './hand-overs/hand-overs.service';
export { GateDecisionsService, type DecideGate, type GateDecisionView } from './gate-decisions/gate-decisions.service';
export { InspectionAssessorsService } from './inspections/inspection-assessors.service';
export { InspectionEvidenceService } from './inspections/inspection-evidence.service';
export { InspectionValuesService, type SavedFound, type SaveFound } from './inspections/inspection-values.service';
export type { InspectionCard, InspectionDetail, InspectionPiece } from './inspections/inspection-views';
export { InspectionsService } from './inspections/inspections.service';
export { OperatorStatusService, type OperatorStatus } from './operations/operator-status.service';
export { PastYearImportsService } from './past-years/past-year-imports.service';
export type { PastChoice, PastYearCard, PastYearReport, PublicPastYear } from './past-years/past-year-views';
export { PastYearsService, type PastYearView } from './past-years/past-years.service';
export { pastFields, type PastField, type PastMapping } from '@app/workbook';
export { plenaryDecisionKinds, type PlenaryDecisionKind } from '@app/database';
export type { PlenarySittingView } from './plenary-sittings/plenary-sittings.query';
export {
  PlenarySittingsService,
  type OpenSitting,
  type PeriodPlenary,
  type RecordDecision,
} from './plenary-sittings/plenary-sittings.service';
export type { PlannedSession } from './presentation-sessions/session-views';
export { PresentationSessionsService, type PlanSession } from './presentation-sessions/presentation-sessions.service';
export type { TurnView } from './presentation-turns/presentation-turns.query';
export { PresentationTurnsService } from './presentation-turns/presentation-turns.service';
export { materialKinds, type MaterialKind } from '@app/database';
export type { MaterialView } from './presentation-materials/materials.query';
export { PresentationMaterialsService } from './presentation-materials/presentation-materials.service';
export { SessionBoardsService, type BoardView, type SetBoard } from './session-boards/session-boards.service';
export { SessionBodiesService } from './presentation-sessions/session-bodies.service';
export { presences, type JurorPresence } from '@app/database';
export { SessionJurorsService, type NotePresence } from './presentation-sessions/session-jurors.service';
export { SessionDrawsService, type DrawLots } from './presentation-sessions/session-draws.service';
export {
  JurorCardsService,
  type SavedCard,
  type SavedScore,
  type SaveScore,
} from './presentations/juror-cards.service';
export { type PresentationCard, type PresentationDetail } from './presentations/presentation-views';
export { PresentationsService, type Attendance } from './presentations/presentations.service';
export { StageOpeningsService, type OpenedStage, type OpenStage } from './presentations/stage-openings.service';
export { PaperChecksService, type PaperCheck } from './issued-papers/paper-checks.service';
export { printedCode } from './issued-papers/paper-code';
export {
  openDocuments,
  OpenDocumentsService,
  type OpenDocument,
  type OpenDocumentName,
} from './open-files/open-documents.service';
export { type PublicPeriod } from './publications/published.query';
export {
  PublicResultsService,
  type PublicBodyResult,
  type PublicStandings,
} from './publications/public-results.service';
export {
  PublicationPlansService,
  type PlanPublication,
  type PublicationPlanView,
} from './publications/publication-plans.service';
export { PublicationsService } from './publications/publications.service';
export { type ReportFacts } from './reports/report-facts.query';
export { REPORT_STORAGE } from './reports/report-storage';
export { reportFormats, reportKinds, type ReportFormat, type ReportKind } from './reports/report-kinds';
export { ReportRenderingService, type RenderedReport } from './reports/report-rendering.service';
export type { AskReport } from './reports/describe-report';
export { ReportsService, type ReportFile, type ReportView } from './reports/reports.service';
export { ResultsService, type SheetView } from './results/results.service';
export { ScoredPeriodsService } from './results/scored-periods.service';
export { ScoresService, type AssessmentScores } from './results/scores.service';
export { type StandingRow, type Standings } from './results/standings-rows';
export {
  PeriodReadingsService,
  type PeriodReadings,
  type ReadingPage,
} from './second-readings/period-readings.service';
export { SecondReadersService } from './second-readings/second-readers.service';
export type { SecondReadingCard } from './second-readings/my-readings.query';
export { SecondReadingsService } from './second-readings/second-readings.service';
export type { ComparedYears } from './trends/compare-years';
export { YearsService, type Years } from './trends/years.service';
export { TrendsService, type Trends } from './trends/trends.service';
export { verdictDecisions, type VerdictDecision, type VerdictInput } from './verdicts/decide-verdict';
export { VerdictReasonsService } from './verdict-reasons/verdict-reasons.service';
export { VerdictsService, type SavedVerdict, type SavedVerdicts, type SaveVerdict } from './verdicts/verdicts.service';
export type { OwnFigures } from './verifications/own-figures.query';
export type { WaitingItem } from './verifications/waiting-items';
export type { VerificationCard } from './verifications/verification-card';
export { VerificationsService, type Pile } from './verifications/verifications.service';
export type { ReadingStanding } from './second-readings/reading-page.query';
export { VisitMinutesService, type BodyVisit } from './visits/visit-minutes.service';
export type { VisitPaper } from './visits/visit-paper.query';
export { VisitSignaturesService, type SignVisit } from './visits/visit-signatures.service';
export {
  signedPieceKinds,
  signingWays,
  visitParties,
  type SignatureStrokes,
  type SignedPiece,
  type SigningWay,
  type VisitParty,
} from '@app/database';
export { EarlierFollowUpsService, type CheckFollowUp } from './follow-ups/earlier-follow-ups.service';
export type {
  EarlierFollowUps,
  FollowUpPlan,
  FollowUpRevision,
  FollowUpView,
  WriteFollowUp,
} from './follow-ups/follow-up-views';
export { FollowUpRemindersService } from './follow-ups/follow-up-reminders.service';
export { FollowUpsService, type SeenFollowUp } from './follow-ups/follow-ups.service';
export {
  followUpFilters,
  followUpSorts,
  type FollowUpFilter,
  type FollowUpSort,
} from './follow-ups/period-follow-ups.query';
export { PeriodFollowUpsService, type FollowUpPage } from './follow-ups/period-follow-ups.service';
export { followUpStates, type FollowUpState } from '@app/database';
export { PaperLogosService } from './papers/paper-logos.service';
export type { PapersInput } from './papers/paper-faults';
export { PapersService, type PapersReading, type PapersView } from './papers/papers.service';
