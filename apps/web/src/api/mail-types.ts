/** Mails, notices, accounts and people, as the API sends them. */
import type { List, Schemas } from './types';

export type Notice = Schemas['NotificationDto'];
export type Account = Schemas['AccountDto'];
export type MailCard = Schemas['MailCardDto'];
export type MailView = Schemas['MailViewDto'];
export type MailList = List<MailCard> & Pick<Schemas['MailPageDto'], 'counts'>;
export type MailSettings = Schemas['MailSettingsDto'];
export type Person = Schemas['PersonDto'];
export type PasswordLink = Schemas['PasswordLinkDto'];

export type Candidate = Schemas['CandidateDto'];
export type Reminded = Schemas['RemindedDto'];
export type ReminderPreview = Schemas['ReminderPreviewDto'];
export type ReminderPlan = Schemas['ReminderPlanDto'];
export type ReminderLine = Schemas['ReminderDto'];
/** Where a body stands that has not handed in, in the order of its way. */
export const reminderStages = [
  'notRegistered',
  'notStarted',
  'incomplete',
  'notSubmitted',
  'returned',
] as const satisfies readonly Candidate['stage'][];
