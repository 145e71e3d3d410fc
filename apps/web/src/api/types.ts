/** What the API sends, named as the pages name it: schema.d.ts is generated from docs/api/openapi.json. */
import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import type { components } from './schema';

export type Schemas = components['schemas'];

export interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

export type Hat = Schemas['HatDto'];
export type Role = Hat['role'];
export type SessionView = Schemas['SessionViewDto'];
export type DemoAccount = Schemas['DemoAccountDto'];

export type PeriodCard = Schemas['PeriodCardDto'];
/** The document calls a policy an object: docs/formats describes it, and @app/scoring types it. */
export type PeriodView = Omit<Schemas['PeriodViewDto'], 'policy'> & { readonly policy: Policy };
/** What a new period may start from; its policies likewise. */
export interface StartingPoints {
  readonly builtIn: Policy;
  readonly newest: { readonly id: string; readonly title: string; readonly policy: Policy } | null;
}

export type PublicBody = Schemas['PublicBodyDto'];

export type AssessmentCard = Schemas['AssessmentCardDto'];
export type AssessmentState = AssessmentCard['state'];
export type AssessmentView = Schemas['AssessmentViewDto'];
export type AssessmentForm = Schemas['AssessmentFormDto'];
export type QuestionnairePolicy = Schemas['FormPolicyDto'];
export type Progress = Schemas['ProgressDto'];
/** Nobody's yet where this browser pieced it together from a draft of its own. */
export type StoredAnswer = Omit<Schemas['StoredAnswerDto'], 'savedBy'> & { readonly savedBy: string | null };
export type Evidence = Schemas['EvidenceDto'];
export type LinkCheck = Schemas['LinkCheckDto'];
export type LinkSnapshot = Schemas['LinkSnapshotDto'];
export type Verdict = Schemas['ItemVerdictDto'];
export type SavedVerdict = Schemas['SavedVerdictDto'];

export type Checklist = Schemas['ChecklistDto'];
export type ChecklistLine = Schemas['ChecklistLineDto'];
export type Receipt = Schemas['ReceiptDto'];
export type WorkbookPreview = Schemas['WorkbookPreviewDto'];
export type WorkbookLine = Schemas['WorkbookLineDto'];
export type WorkbookApplied = Schemas['WorkbookAppliedDto'];
export type PublicReceipt = Schemas['PublicReceiptDto'];
export type Signing = Schemas['SigningDto'];
export type Letter = Schemas['LetterDto'];
export type Extension = Schemas['ExtensionDto'];
export type Closing = Schemas['ClosingDto'];
export type DeadlineMove = Schemas['DeadlineMoveDto'];
export type WindowMove = Schemas['WindowMoveDto'];
export type SubmissionRules = Schemas['SubmissionRulesDto'];
export type LateAnswer = Schemas['LateAnswerDto'];
export type LateAnswerQueue = Schemas['LateAnswerQueueDto'];
export type Repair = Schemas['RepairDto'];
export type Appeal = Schemas['AppealDto'];
export type QueuedAppeal = Schemas['QueuedAppealDto'];
/** The document calls the answer an object; @app/instrument types it. */
export type AppealDetail = Schemas['AppealDetailDto'];
export type AppealableItem = Schemas['AppealableItemDto'];
export type AssessmentAppeals = Schemas['AssessmentAppealsDto'];
export type PeriodAppeals = Schemas['PeriodAppealsDto'];
export type ReleasedScores = Schemas['ReleasedScoresDto'];

export type PeriodDesks = Schemas['PeriodDesksDto'];
export type VerifierDesk = Schemas['VerifierDeskDto'];
export type HandedOverLine = Schemas['HandedOverLineDto'];
export type Clarification = Schemas['ClarificationDto'];
export type AssessmentClarifications = Schemas['AssessmentClarificationsDto'];
export type OwnFigures = Schemas['OwnFiguresDto'];
export type WaitingItem = Schemas['WaitingItemDto'];
export type Conflicts = Schemas['ConflictsDto'];
export type Conflict = Schemas['ConflictDto'];
export type ConflictedWork = Schemas['ConflictedWorkDto'];
export type SecondReadingCard = Schemas['SecondReadingCardDto'];
export type PeriodReadings = Schemas['PeriodReadingsDto'];
export type ReadingLine = Schemas['ReadingLineDto'];
export type DisputedItem = Schemas['DisputedItemDto'];
export type AdjudicationDetail = Schemas['AdjudicationDetailDto'];
export type ReadingWords = Schemas['ReadingWordsDto'];

export type VerificationCard = Schemas['VerificationCardDto'];
export type VerificationList = Schemas['VerificationListDto'];

export type InstrumentCard = Schemas['InstrumentCardDto'];
/** Instruments too are objects in the document: docs/formats describes them, and @app/instrument types them. */
export type InstrumentDraft = Omit<Schemas['DraftDto'], 'content'> & { readonly content: Instrument };
export type InstrumentVersionCard = Schemas['VersionCardDto'];
export type InstrumentVersion = InstrumentVersionCard & { readonly content: Instrument };
export type FileFault = Schemas['FileFaultDto'];
export type ImportReport = Omit<Schemas['ImportReportDto'], 'content'> & { readonly content: Instrument | null };
export type PublicationPlan = Schemas['PublicationPlanDto'];
