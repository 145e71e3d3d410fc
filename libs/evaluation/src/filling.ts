export {
  assessmentStates,
  mailStates,
  notifyWays,
  periodStates,
  reportStates,
  type AssessmentState,
  type MailState,
  type NotifyBy,
} from '@app/database';
export { registrationRules, registrationStates, type RegistrationRule } from '@app/database';
export { evidenceKinds, type EvidenceKind, type Instrument, type ItemValue } from '@app/instrument';
export { AccountsService, type AccountView } from './accounts/accounts.service';
export { PasswordsService } from './accounts/passwords.service';
export { AnswerHistoryService, type AnswerChanges, type AnswerRevision } from './answers/answer-history.service';
export { AnswerBatches } from './answers/answer-batches.service';
export { AnswersService } from './answers/answers.service';
export { longestNote, type AnswerInput, type SavedAnswer } from './answers/save-answers';
export {
  assessmentActions,
  endings,
  type AssessmentAction,
  type AssessmentCard,
  type Ending,
} from './assessments/assessment-card';
export type {
  AssessmentForm,
  EvidenceView,
  FormPolicy,
  StoredAnswer,
  VerdictView,
} from './assessments/assessment-form';
export { stateDiagram, stateLabels } from './assessments/assessment-state';
export { AssessmentsService, type AssessmentView } from './assessments/assessments.service';
export type { Checklist, ChecklistLine } from './assessments/checklist';
export type { Progress } from './assessments/progress';
export { AnnouncementsService, type AnnouncementInput } from './conversations/announcements.service';
export type {
  AnnouncementView,
  AskedQuestionView,
  Conversation,
  ItemCommentView,
  ItemQuestionView,
  ReceivedAnnouncementView,
} from './conversations/conversation-views';
export { ConversationsService } from './conversations/conversations.service';
export { ItemCommentsService, type ItemCommentInput } from './conversations/item-comments.service';
export { ItemQuestionsService, type QuestionAnswerInput } from './conversations/item-questions.service';
export { CopiesService, type CopyOutcome } from './copies/copies.service';
export type { LastYear } from './copies/last-year';
export { EvaluationModule } from './evaluation.module';
export { cleanFileName } from './evidence/clean-file-name';
export { EVIDENCE_MAX_BYTES, isShown } from './evidence/evidence-type';
export { EvidenceOrderService } from './evidence/evidence-order.service';
export { EvidenceFilesService, type EvidenceRoom } from './evidence/evidence-files.service';
export { EvidenceStoreService, type EvidenceStoreFault } from './evidence/evidence-store.service';
export {
  EvidenceService,
  type EvidenceFileView,
  type EvidencePlace,
  type FileInput,
  type LinkInput,
} from './evidence/evidence.service';
export { ClosingsService } from './extensions/closings.service';
export { ExtensionsService } from './extensions/extensions.service';
export type { InstrumentInput, InstrumentSource } from './instruments/begin-instrument';
export { InstrumentCommentsService, type CommentInput } from './instruments/instrument-comments.service';
export { InstrumentDraftsService, type DraftInput } from './instruments/instrument-drafts.service';
export { InstrumentFilesService, type InstrumentFile } from './instruments/instrument-files.service';
export { InstrumentVersionsService, type PublishInput } from './instruments/instrument-versions.service';
export {
  instrumentActions,
  type CommentView,
  type DraftView,
  type ImportReport,
  type InstrumentAction,
  type InstrumentCard,
  type ReasonInput,
  type SavedDraft,
  type VersionCard,
  type VersionView,
  type VisitView,
} from './instruments/instrument-views';
export { InstrumentsService } from './instruments/instruments.service';
export { MailSendingService } from './mails/mail-sending.service';
export { OutboxService, type MailCard, type MailPage, type MailSettings, type MailView } from './mails/outbox.service';
export { LateAnswersService } from './late-answers/late-answers.service';
export { LateEvidenceFilesService } from './late-answers/late-evidence-files.service';
export { LateEvidenceService, type BegunLate, type LateReply } from './late-answers/late-evidence.service';
export type { LateEvidenceView } from './late-answers/late-evidence.query';
export { DeadLinksService } from './link-checks/dead-links.service';
export { LinkCheckingService } from './link-checks/link-checking.service';
export { LinkChecksService } from './link-checks/link-checks.service';
export type { LinkCheckView, LinkCopyView, LinkSnapshotView } from './link-checks/link-views';
export { OrganisersService, type OrganiserInput, type SetUp } from './organisers/organisers.service';
export { PeopleService, type PasswordLink, type PeoplePage, type PersonView } from './people/people.service';
export type { BodyPeople } from './body-people/body-people.query';
export { BodyPeopleService } from './body-people/body-people.service';
export { InvitationDoorService, type InvitationView } from './invitations/invitation-door.service';
export { InvitationsService, type InvitationLink, type InvitationsMailed } from './invitations/invitations.service';
export { funnelSteps, funnelViews, type FunnelStep, type FunnelView } from './registration-funnels/funnel-steps';
export {
  RegistrationFunnelsService,
  type FunnelPage,
  type FunnelSummary,
} from './registration-funnels/registration-funnels.service';
export { RegistrationDecisionsService } from './registrations/registration-decisions.service';
export type { RegistrationView } from './registrations/registration-view';
export { RegistrationsService, type SavedRegistration } from './registrations/registrations.service';
export type { ParticipantFate } from './participants/participant-difference';
export type { ParticipantsApplied, ParticipantsReport } from './participants/participant-views';
export { ParticipantsService } from './participants/participants.service';
export type { ParticipantInput } from './periods/invite';
export type { OpeningReason } from './periods/open-period';
export { periodActions, type PeriodAction, type PeriodCard, type PeriodView } from './periods/period-card';
export { PeriodsService, type PeriodInput } from './periods/periods.service';
export type { StartingPoints } from './periods/starting-points.query';
export { startingPolicy } from './periods/starting-policy';
export { PresencesService, type Company } from './presences/presences.service';
export {
  PublicBodiesService,
  type PublicBodyInput,
  type PublicBodyPage,
  type PublicBodyView,
} from './public-bodies/public-bodies.service';
export { RepairsService } from './repairs/repairs.service';
export { DueRemindersService } from './reminders/due-reminders.service';
export { reminderStages, type ReminderStage } from './reminders/reminder-plan';
export { RemindersService, type Reminded, type ReminderPreview } from './reminders/reminders.service';
export type { Hat, OrganiserView, SessionView, SignedIn } from './sessions/session-view';
export { SessionsService, type BegunSession, type Credentials } from './sessions/sessions.service';
export { ReceiptsService } from './receipts/receipts.service';
export { SignedLettersService } from './signings/signed-letters.service';
export { SigningsService } from './signings/signings.service';
export { SubmissionRulesService } from './submission-rules/submission-rules.service';
export type { PublicReceipt, Receipt, ReceiptPaper } from './submissions/receipt.query';
export { SubmissionsService } from './submissions/submissions.service';
export { UploadsService, type BegunUpload } from './uploads/uploads.service';
export type { Account, Enrolled } from './users/enrol';
export type { MembershipInput } from './users/memberships';
export { UsersService, type UserInput } from './users/users.service';
export { SaqWorkbooksService } from './workbooks/saq-workbooks.service';
export {
  workbookLineStatuses,
  workbookLinkStatuses,
  workbookSeals,
  workbookVerdicts,
  type WorkbookApplied,
  type WorkbookChoice,
  type WorkbookLine,
  type WorkbookLink,
  type WorkbookPreview,
} from './workbooks/workbook-views';
