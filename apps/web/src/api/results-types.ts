/** Results, boards, reports and the operator's status, as the API sends them. */
import type { Policy } from '@app/scoring';
import type { Schemas } from './types';

/** The document calls a policy an object: docs/formats describes it, and @app/scoring types it. */
interface WithPolicy {
  /** Deadlines are no part of how a result was made. */
  readonly policy: Omit<Policy, 'windows'>;
}

export type StandingRow = Schemas['StandingRowDto'];
export type StandingStage = Schemas['StandingStageDto'];
export type Standings = Omit<Schemas['StandingsDto'], 'policy'> & WithPolicy;
export type AssessmentScores = Schemas['AssessmentScoresDto'];
export type SheetView = Schemas['SheetViewDto'];

export type PublicPeriodCard = Schemas['PublicPeriodDto'];
export type PublicPeriod = Omit<Schemas['PublicStandingsDto'], 'policy'> & WithPolicy;
export type PublicBody = Schemas['PublicBodyResultDto'];

export type BoardRow = Schemas['BoardRowDto'];
export type BoardSummary = Schemas['BoardSummaryDto'];
export type CategoryProgress = Schemas['CategoryCountsDto'];
export type Judge = Schemas['JudgeDto'];
export type PresentationCard = Schemas['PresentationCardDto'];

export type DeterminationCorrection = Schemas['DeterminationCorrectionDto'];
export type DecreeNumbering = Schemas['DecreeNumberingDto'];
export type Papers = Schemas['PapersDto'];
export type PapersDraft = Schemas['PapersInputDto'];
export type PapersReading = Schemas['PapersReadingDto'];
export type PaperFault = PapersReading['faults'][number];
export type PeriodPlenary = Schemas['PeriodPlenaryDto'];
export type PlenarySitting = Schemas['PlenarySittingDto'];
export type PlenaryDecision = Schemas['PlenaryDecisionDto'];
export type PeriodAdvice = Schemas['PeriodAdviceDto'];
export type Advice = Schemas['PlenaryAdviceDto'];
export type AdviceDocument = Schemas['AdviceDocumentDto'];
export type AdviceBody = Schemas['AdviceBodyDto'];
export type AdvicePanel = Schemas['AdvicePanelDto'];

export type Report = Schemas['ReportDto'];
export type ReportKind = Report['kind'];
export type ReportFormat = Report['format'];

export type PaperCheck = Schemas['PaperCheckDto'];

export type PastYearCard = Schemas['PastYearCardDto'];
export type PublicPastYear = Schemas['PublicPastYearDto'];
export type PastYear = Schemas['PastYearDto'];
export type PastYearReport = Schemas['PastYearReportDto'];
export type PastMapping = Schemas['PastMappingDto'];
export type PastField = PastMapping['fields'][string];
export type MatchedPastRow = Schemas['MatchedPastRowDto'];

export type Dashboard = Schemas['DashboardDto'];
export type ScoreMap = Schemas['ScoreMapDto'];
export type NamedScore = Schemas['NamedScoreDto'];

export type OperatorStatus = Schemas['OperatorStatusDto'];
export type AuditEvent = Schemas['AuditLineDto'];
