import { AccountsService } from './accounts/accounts.service';
import { PasswordsService } from './accounts/passwords.service';
import { AnswersService } from './answers/answers.service';
import { AssessmentsService } from './assessments/assessments.service';
import { EvidenceService } from './evidence/evidence.service';
import { ExtensionsService } from './extensions/extensions.service';
import { InstrumentCommentsService } from './instruments/instrument-comments.service';
import { InstrumentDraftsService } from './instruments/instrument-drafts.service';
import { InstrumentFilesService } from './instruments/instrument-files.service';
import { InstrumentVersionsService } from './instruments/instrument-versions.service';
import { InstrumentsService } from './instruments/instruments.service';
import { MailSendingService } from './mails/mail-sending.service';
import { MailService } from './mails/mails.service';
import { OutboxService } from './mails/outbox.service';
import { DigestsService } from './notifications/digests.service';
import { NotificationsService } from './notifications/notifications.service';
import { LateAnswersService } from './late-answers/late-answers.service';
import { OrganisersService } from './organisers/organisers.service';
import { PeopleService } from './people/people.service';
import { PeriodsService } from './periods/periods.service';
import { PublicBodiesService } from './public-bodies/public-bodies.service';
import { SessionsService } from './sessions/sessions.service';
import { SubmissionRulesService } from './submission-rules/submission-rules.service';
import { SubmissionsService } from './submissions/submissions.service';
import { UploadsService } from './uploads/uploads.service';
import { UsersService } from './users/users.service';
import { SaqWorkbooksService } from './workbooks/saq-workbooks.service';

/** Services of setting up and filling in. */
export const fillingServices = [
  AccountsService,
  AnswersService,
  AssessmentsService,
  DigestsService,
  EvidenceService,
  ExtensionsService,
  InstrumentCommentsService,
  InstrumentDraftsService,
  InstrumentFilesService,
  InstrumentVersionsService,
  InstrumentsService,
  MailSendingService,
  MailService,
  NotificationsService,
  LateAnswersService,
  OrganisersService,
  OutboxService,
  PasswordsService,
  PeopleService,
  PeriodsService,
  PublicBodiesService,
  SessionsService,
  SubmissionRulesService,
  SubmissionsService,
  UploadsService,
  UsersService,
  SaqWorkbooksService,
] as const;
