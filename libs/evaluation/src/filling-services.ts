import { AccountsService } from './accounts/accounts.service';
import { PasswordsService } from './accounts/passwords.service';
import { AnswerHistoryService } from './answers/answer-history.service';
import { AnswerBatches } from './answers/answer-batches.service';
import { AnswersService } from './answers/answers.service';
import { AssessmentsService } from './assessments/assessments.service';
import { AnnouncementsService } from './conversations/announcements.service';
import { ConversationsService } from './conversations/conversations.service';
import { ItemCommentsService } from './conversations/item-comments.service';
import { ItemQuestionsService } from './conversations/item-questions.service';
import { CopiesService } from './copies/copies.service';
import { BodyPeopleService } from './body-people/body-people.service';
import { EvidenceFilesService } from './evidence/evidence-files.service';
import { EvidenceOrderService } from './evidence/evidence-order.service';
import { EvidenceStoreService } from './evidence/evidence-store.service';
import { EvidenceService } from './evidence/evidence.service';
import { ClosingsService } from './extensions/closings.service';
import { ExtensionsService } from './extensions/extensions.service';
import { InstrumentCommentsService } from './instruments/instrument-comments.service';
import { InstrumentDraftsService } from './instruments/instrument-drafts.service';
import { InstrumentFilesService } from './instruments/instrument-files.service';
import { InstrumentVersionsService } from './instruments/instrument-versions.service';
import { InstrumentsService } from './instruments/instruments.service';
import { InvitationDoorService } from './invitations/invitation-door.service';
import { InvitationsService } from './invitations/invitations.service';
import { MailSendingService } from './mails/mail-sending.service';
import { DeadLinksService } from './link-checks/dead-links.service';
import { LinkCheckingService } from './link-checks/link-checking.service';
import { LinkChecksService } from './link-checks/link-checks.service';
import { OutboxService } from './mails/outbox.service';
import { LateAnswersService } from './late-answers/late-answers.service';
import { LateEvidenceFilesService } from './late-answers/late-evidence-files.service';
import { LateEvidenceService } from './late-answers/late-evidence.service';
import { OrganisersService } from './organisers/organisers.service';
import { PeopleService } from './people/people.service';
import { ParticipantsService } from './participants/participants.service';
import { PeriodsService } from './periods/periods.service';
import { PresencesService } from './presences/presences.service';
import { PublicBodiesService } from './public-bodies/public-bodies.service';
import { RepairsService } from './repairs/repairs.service';
import { RegistrationFunnelsService } from './registration-funnels/registration-funnels.service';
import { RegistrationDecisionsService } from './registrations/registration-decisions.service';
import { RegistrationsService } from './registrations/registrations.service';
import { DueRemindersService } from './reminders/due-reminders.service';
import { ReminderLettersService } from './reminders/reminder-letters.service';
import { RemindersService } from './reminders/reminders.service';
import { SessionsService } from './sessions/sessions.service';
import { ReceiptsService } from './receipts/receipts.service';
import { SignedLettersService } from './signings/signed-letters.service';
import { SigningsService } from './signings/signings.service';
import { SubmissionRulesService } from './submission-rules/submission-rules.service';
import { SubmissionsService } from './submissions/submissions.service';
import { UploadsService } from './uploads/uploads.service';
import { UsersService } from './users/users.service';
import { SaqWorkbooksService } from './workbooks/saq-workbooks.service';
import { DeadlineNewsService } from './windows/deadline-news.service';

/** Services of setting up and filling in. */
export const fillingServices = [
  AccountsService,
  AnnouncementsService,
  AnswerHistoryService,
  AnswerBatches,
  AnswersService,
  AssessmentsService,
  ClosingsService,
  DeadlineNewsService,
  ConversationsService,
  CopiesService,
  DeadLinksService,
  BodyPeopleService,
  DueRemindersService,
  EvidenceFilesService,
  EvidenceOrderService,
  EvidenceService,
  EvidenceStoreService,
  ExtensionsService,
  InstrumentCommentsService,
  InstrumentDraftsService,
  InstrumentFilesService,
  InstrumentVersionsService,
  InstrumentsService,
  InvitationDoorService,
  InvitationsService,
  MailSendingService,
  LateAnswersService,
  LateEvidenceFilesService,
  LateEvidenceService,
  ItemCommentsService,
  ItemQuestionsService,
  LinkCheckingService,
  LinkChecksService,
  OrganisersService,
  OutboxService,
  PasswordsService,
  PeopleService,
  ParticipantsService,
  PeriodsService,
  PresencesService,
  PublicBodiesService,
  RepairsService,
  RegistrationDecisionsService,
  RegistrationFunnelsService,
  RegistrationsService,
  ReminderLettersService,
  RemindersService,
  SessionsService,
  ReceiptsService,
  SignedLettersService,
  SigningsService,
  SubmissionRulesService,
  SubmissionsService,
  UploadsService,
  UsersService,
  SaqWorkbooksService,
] as const;
