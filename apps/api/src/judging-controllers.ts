import { AdjudicationsController } from './adjudications/adjudications.controller';
import { AdviceController } from './advice/advice.controller';
import { AccessTestsController } from './access-tests/access-tests.controller';
import { AppealsController } from './appeals/appeals.controller';
import { PeriodAppealsController } from './appeals/period-appeals.controller';
import { AssignmentsController } from './assignments/assignments.controller';
import { AuditEventsController } from './audit-events/audit-events.controller';
import { BoardsController } from './boards/boards.controller';
import { ClarificationsController } from './clarifications/clarifications.controller';
import { ConflictsController } from './conflicts/conflicts.controller';
import { CorrectionsController } from './corrections/corrections.controller';
import { DashboardsController } from './dashboards/dashboards.controller';
import { DecreeNumbersController } from './determinations/decree-numbers.controller';
import { DeterminationCorrectionsController } from './determinations/determination-corrections.controller';
import { DeterminationsController } from './determinations/determinations.controller';
import { FollowUpsController } from './follow-ups/follow-ups.controller';
import { HandOversController } from './hand-overs/hand-overs.controller';
import { GateDecisionsController } from './gate-decisions/gate-decisions.controller';
import { InspectionsController } from './inspections/inspections.controller';
import { OperationsController } from './operations/operations.controller';
import { PastYearsController } from './past-years/past-years.controller';
import { PublicPastYearsController } from './past-years/public-past-years.controller';
import { PlenarySittingsController } from './plenary-sittings/plenary-sittings.controller';
import { PresentationSessionsController } from './presentation-sessions/presentation-sessions.controller';
import { PresentationTurnsController } from './presentation-turns/presentation-turns.controller';
import { PresentationMaterialsController } from './presentation-materials/presentation-materials.controller';
import { SessionBoardsController } from './session-boards/session-boards.controller';
import { PresentationsController } from './presentations/presentations.controller';
import { IssuedPapersController } from './issued-papers/issued-papers.controller';
import { PapersController } from './papers/papers.controller';
import { PublicController } from './public/public.controller';
import { PublicationsController } from './publications/publications.controller';
import { ReportsController } from './reports/reports.controller';
import { RecordedScoresController } from './recorded-scores/recorded-scores.controller';
import { ResultsController } from './results/results.controller';
import { PeriodReadingsController } from './second-readings/period-readings.controller';
import { SecondReadingsController } from './second-readings/second-readings.controller';
import { StageCorrectionsController } from './stage-corrections/stage-corrections.controller';
import { TrendsController } from './trends/trends.controller';
import { VerdictReasonsController } from './verdict-reasons/verdict-reasons.controller';
import { VerdictsController } from './verdicts/verdicts.controller';
import { VerificationsController } from './verifications/verifications.controller';
import { VisitsController } from './visits/visits.controller';

/** Resources of judging: verdicts, presentations, results, publication, reports. */
export const judgingControllers = [
  AdjudicationsController,
  AdviceController,
  AccessTestsController,
  AppealsController,
  AssignmentsController,
  AuditEventsController,
  BoardsController,
  ClarificationsController,
  ConflictsController,
  CorrectionsController,
  DashboardsController,
  DecreeNumbersController,
  DeterminationCorrectionsController,
  DeterminationsController,
  FollowUpsController,
  HandOversController,
  GateDecisionsController,
  InspectionsController,
  OperationsController,
  PastYearsController,
  PublicPastYearsController,
  PeriodAppealsController,
  PeriodReadingsController,
  PlenarySittingsController,
  PresentationSessionsController,
  PresentationMaterialsController,
  PresentationsController,
  PresentationTurnsController,
  IssuedPapersController,
  PapersController,
  PublicController,
  PublicationsController,
  RecordedScoresController,
  ReportsController,
  ResultsController,
  SecondReadingsController,
  SessionBoardsController,
  StageCorrectionsController,
  TrendsController,
  VerdictReasonsController,
  VerdictsController,
  VerificationsController,
  VisitsController,
];
