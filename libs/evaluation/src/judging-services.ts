import { AdjudicationsService } from './adjudications/adjudications.service';
import { AdviceMakingService } from './advice/advice-making.service';
import { AdviceService } from './advice/advice.service';
import { ContactsService } from './access-tests/contacts.service';
import { AppealDecisionsService } from './appeals/appeal-decisions.service';
import { AppealFilesService } from './appeals/appeal-files.service';
import { AppealsService } from './appeals/appeals.service';
import { PeriodAppealsService } from './appeals/period-appeals.service';
import { ScoreReleasesService } from './appeals/score-releases.service';
import { AppealSettlingService } from './appeals/settling.service';
import { AssignmentsService } from './assignments/assignments.service';
import { DesksService } from './assignments/desks.service';
import { SharesService } from './assignments/shares.service';
import { AuditEventsService } from './audit-events/audit-events.service';
import { ClarificationsService } from './clarifications/clarifications.service';
import { ConflictsService } from './conflicts/conflicts.service';
import { BoardsService } from './boards/boards.service';
import { CorrectionsService } from './corrections/corrections.service';
import { DashboardsService } from './dashboards/dashboards.service';
import { DecreeNumbersService } from './determinations/decree-numbers.service';
import { DeterminationCorrectionsService } from './determinations/determination-corrections.service';
import { DeterminationsService } from './determinations/determinations.service';
import { HandOversService } from './hand-overs/hand-overs.service';
import { GateDecisionsService } from './gate-decisions/gate-decisions.service';
import { InspectionAssessorsService } from './inspections/inspection-assessors.service';
import { InspectionEvidenceService } from './inspections/inspection-evidence.service';
import { InspectionValuesService } from './inspections/inspection-values.service';
import { InspectionsService } from './inspections/inspections.service';
import { OpenDocumentsService } from './open-files/open-documents.service';
import { openFilesProvider } from './open-files/open-files';
import { OperatorStatusService } from './operations/operator-status.service';
import { PaperLogosService } from './papers/paper-logos.service';
import { PapersService } from './papers/papers.service';
import { PaperChecksService } from './issued-papers/paper-checks.service';
import { PastYearImportsService } from './past-years/past-year-imports.service';
import { PastYearsService } from './past-years/past-years.service';
import { PlenarySittingsService } from './plenary-sittings/plenary-sittings.service';
import { PresentationSessionsService } from './presentation-sessions/presentation-sessions.service';
import { PresentationTurnsService } from './presentation-turns/presentation-turns.service';
import { PresentationMaterialsService } from './presentation-materials/presentation-materials.service';
import { StageCorrectionsService } from './stage-corrections/stage-corrections.service';
import { SessionBoardsService } from './session-boards/session-boards.service';
import { SessionBodiesService } from './presentation-sessions/session-bodies.service';
import { SessionJurorsService } from './presentation-sessions/session-jurors.service';
import { SessionDrawsService } from './presentation-sessions/session-draws.service';
import { JurorCardsService } from './presentations/juror-cards.service';
import { PresentationsService } from './presentations/presentations.service';
import { StageOpeningsService } from './presentations/stage-openings.service';
import { PublicResultsService } from './publications/public-results.service';
import { PublishedTablesService } from './publications/published-tables.service';
import { PublicationPlansService } from './publications/publication-plans.service';
import { PublicationsService } from './publications/publications.service';
import { reportStorage } from './reports/report-storage';
import { ReportRenderingService } from './reports/report-rendering.service';
import { ReportsService } from './reports/reports.service';
import { RecordedReadingsService } from './recorded-scores/recorded-readings.service';
import { RecordedScoresService } from './recorded-scores/recorded-scores.service';
import { ResultsService } from './results/results.service';
import { ScoresService } from './results/scores.service';
import { EarlierFollowUpsService } from './follow-ups/earlier-follow-ups.service';
import { FollowUpRemindersService } from './follow-ups/follow-up-reminders.service';
import { FollowUpsService } from './follow-ups/follow-ups.service';
import { PeriodFollowUpsService } from './follow-ups/period-follow-ups.service';
import { ScoredPeriodsService } from './results/scored-periods.service';
import { PeriodReadingsService } from './second-readings/period-readings.service';
import { SecondReadersService } from './second-readings/second-readers.service';
import { SecondReadingsService } from './second-readings/second-readings.service';
import { TrendsService } from './trends/trends.service';
import { YearsService } from './trends/years.service';
import { VerdictReasonsService } from './verdict-reasons/verdict-reasons.service';
import { VerdictsService } from './verdicts/verdicts.service';
import { VerificationsService } from './verifications/verifications.service';
import { VisitMinutesService } from './visits/visit-minutes.service';
import { VisitSignaturesService } from './visits/visit-signatures.service';

/** Services of judging: verdicts, presentations, results, publication, reports. */
export const judgingServices = [
  AdjudicationsService,
  AdviceMakingService,
  AdviceService,
  AppealDecisionsService,
  AppealFilesService,
  AppealSettlingService,
  AppealsService,
  AssignmentsService,
  AuditEventsService,
  RecordedReadingsService,
  RecordedScoresService,
  BoardsService,
  ClarificationsService,
  ConflictsService,
  ContactsService,
  CorrectionsService,
  DashboardsService,
  DesksService,
  SharesService,
  StageCorrectionsService,
  DecreeNumbersService,
  DeterminationCorrectionsService,
  DeterminationsService,
  EarlierFollowUpsService,
  FollowUpRemindersService,
  FollowUpsService,
  PeriodFollowUpsService,
  HandOversService,
  GateDecisionsService,
  InspectionAssessorsService,
  InspectionEvidenceService,
  InspectionsService,
  InspectionValuesService,
  JurorCardsService,
  OpenDocumentsService,
  openFilesProvider,
  OperatorStatusService,
  PaperChecksService,
  PaperLogosService,
  PapersService,
  PastYearImportsService,
  PastYearsService,
  PeriodAppealsService,
  PeriodReadingsService,
  PlenarySittingsService,
  PresentationMaterialsService,
  PresentationSessionsService,
  PresentationsService,
  PresentationTurnsService,
  PublicationPlansService,
  PublicationsService,
  PublicResultsService,
  PublishedTablesService,
  ReportRenderingService,
  reportStorage,
  ReportsService,
  ResultsService,
  ScoredPeriodsService,
  ScoreReleasesService,
  ScoresService,
  SecondReadersService,
  SecondReadingsService,
  SessionBoardsService,
  SessionBodiesService,
  SessionDrawsService,
  SessionJurorsService,
  StageOpeningsService,
  TrendsService,
  VerdictReasonsService,
  VerdictsService,
  VerificationsService,
  VisitMinutesService,
  VisitSignaturesService,
  YearsService,
];
