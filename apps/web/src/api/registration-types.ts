/** Taking part: lists of participants, invitations, registration, people. As the API sends them. */
import type { Schemas } from './types';

export type ParticipantsReport = Schemas['ParticipantsReportDto'];
export type ParticipantsApplied = Schemas['ParticipantsAppliedDto'];
export type FunnelRow = Schemas['FunnelRowDto'];
export type FunnelSummary = Schemas['FunnelSummaryDto'];
export type InvitationLink = Schemas['InvitationLinkDto'];
export type Invitation = Schemas['InvitationViewDto'];
export type Registration = Schemas['RegistrationViewDto'];
export type RegistrationContent = Schemas['RegistrationContentDto'];
export type SavedRegistration = Schemas['SavedRegistrationDto'];
export type BodyPeople = Schemas['BodyPeopleDto'];
export type BodyPerson = Schemas['BodyPersonDto'];
