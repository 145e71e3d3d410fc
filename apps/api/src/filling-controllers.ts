import { AccountsController } from './accounts/accounts.controller';
import { AnswerHistoryController } from './answers/answer-history.controller';
import { AnswersController } from './answers/answers.controller';
import { AssessmentsController } from './assessments/assessments.controller';
import { AnnouncementsController } from './conversations/announcements.controller';
import { CalendarsController } from './calendars/calendars.controller';
import { ConversationsController } from './conversations/conversations.controller';
import { CopiesController } from './copies/copies.controller';
import { BodyPeopleController } from './body-people/body-people.controller';
import { EvidenceFilesController } from './evidence/evidence-files.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { ExtensionsController } from './extensions/extensions.controller';
import { HealthController } from './health/health.controller';
import { InstrumentCommentsController } from './instruments/instrument-comments.controller';
import { InstrumentDraftsController } from './instruments/instrument-drafts.controller';
import { InstrumentFilesController } from './instruments/instrument-files.controller';
import { InstrumentVersionsController } from './instruments/instrument-versions.controller';
import { InstrumentsController } from './instruments/instruments.controller';
import { LateAnswersController } from './late-answers/late-answers.controller';
import { LateEvidenceController } from './late-answers/late-evidence.controller';
import { LinkChecksController } from './link-checks/link-checks.controller';
import { MailsController } from './mails/mails.controller';
import { NotificationsController } from './notifications/notifications.controller';
import { PeopleController } from './people/people.controller';
import { InvitationDoorController } from './invitations/invitation-door.controller';
import { InvitationsController } from './invitations/invitations.controller';
import { ParticipantsController } from './participants/participants.controller';
import { PeriodsController } from './periods/periods.controller';
import { PresencesController } from './presences/presences.controller';
import { PublicBodiesController } from './public-bodies/public-bodies.controller';
import { RepairsController } from './repairs/repairs.controller';
import { RegistrationFunnelsController } from './registration-funnels/registration-funnels.controller';
import { RegistrationsController } from './registrations/registrations.controller';
import { RemindersController } from './reminders/reminders.controller';
import { SessionsController } from './sessions/sessions.controller';
import { SignedLettersController } from './signings/signed-letters.controller';
import { SigningsController } from './signings/signings.controller';
import { SubmissionRulesController } from './submission-rules/submission-rules.controller';
import { SubmissionsController } from './submissions/submissions.controller';
import { UploadsController } from './uploads/uploads.controller';
import { SaqWorkbooksController } from './workbooks/saq-workbooks.controller';

/** Resources of setting up and filling in. */
export const fillingControllers = [
  AccountsController,
  AnnouncementsController,
  AnswerHistoryController,
  AnswersController,
  AssessmentsController,
  CalendarsController,
  ConversationsController,
  CopiesController,
  BodyPeopleController,
  EvidenceController,
  EvidenceFilesController,
  ExtensionsController,
  HealthController,
  InstrumentCommentsController,
  InstrumentDraftsController,
  InstrumentFilesController,
  InstrumentVersionsController,
  InstrumentsController,
  LateAnswersController,
  LateEvidenceController,
  LinkChecksController,
  MailsController,
  NotificationsController,
  PeopleController,
  InvitationDoorController,
  InvitationsController,
  ParticipantsController,
  PeriodsController,
  PresencesController,
  PublicBodiesController,
  RepairsController,
  RegistrationFunnelsController,
  RegistrationsController,
  RemindersController,
  SessionsController,
  SignedLettersController,
  SigningsController,
  SubmissionRulesController,
  SubmissionsController,
  UploadsController,
  SaqWorkbooksController,
] as const;
