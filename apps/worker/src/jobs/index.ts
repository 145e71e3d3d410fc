import { IssueReceiptJob } from './issue-receipt.job';
import { IssueVisitMinutesJob } from './issue-visit-minutes.job';
import { CheckLinkJob } from './check-link.job';
import { ForgetUnconfirmedRequestsJob } from './forget-unconfirmed-requests.job';
import { MakeAdviceJob } from './make-advice.job';
import { MoveRequestDeadlinesJob } from './move-request-deadlines.job';
import { QueueLinkChecksJob } from './queue-link-checks.job';
import { RecheckLinksJob } from './recheck-links.job';
import { SettleAppealsJob } from './settle-appeals.job';
import { TellDeadLinksJob } from './tell-dead-links.job';
import { RemindFollowUpsJob } from './remind-follow-ups.job';
import { RemindRequestDesksJob } from './remind-request-desks.job';
import { RemoveExpiredUploadsJob } from './remove-expired-uploads.job';
import { ReleasePublicationsJob } from './release-publications.job';
import { RenderReportJob } from './render-report.job';
import { SendDigestsJob } from './send-digests.job';
import { SendMailJob } from './send-mail.job';
import { SendPasswordLinkJob } from './send-password-link.job';
import { SendRemindersJob } from './send-reminders.job';
import { TidyMailsJob } from './tidy-mails.job';

/** One class for each kind of job. */
export const jobClasses = [
  IssueReceiptJob,
  IssueVisitMinutesJob,
  CheckLinkJob,
  ForgetUnconfirmedRequestsJob,
  MakeAdviceJob,
  MoveRequestDeadlinesJob,
  QueueLinkChecksJob,
  RecheckLinksJob,
  TellDeadLinksJob,
  RemindFollowUpsJob,
  RemindRequestDesksJob,
  RemoveExpiredUploadsJob,
  ReleasePublicationsJob,
  RenderReportJob,
  SendDigestsJob,
  SendMailJob,
  SendPasswordLinkJob,
  SendRemindersJob,
  SettleAppealsJob,
  TidyMailsJob,
];
