/** The consultation clinic, as the API sends it. */
import type { List, Schemas } from './types';

export type ConsultationCard = Schemas['ConsultationCardDto'];
export type Consultation = Schemas['ConsultationDto'];
export type ConsultationList = List<ConsultationCard> & Pick<Schemas['ConsultationPageDto'], 'counts'>;
export type ConsultationMessage = Schemas['ConsultationMessageDto'];
export type ConsultationFigures = Schemas['ConsultationFiguresDto'];
export type ClinicSlot = Schemas['ClinicSlotDto'];
export type DeskSlot = Schemas['DeskSlotDto'];
export type AskerPageView = Schemas['AskerPageWithSlotsDto'];
export type FaqEntry = Schemas['FaqEntryDto'];

export const consultationTopics = [
  'request',
  'objection',
  'listing',
  'exemption',
  'service',
  'evaluation',
  'website',
  'other',
] as const satisfies readonly ConsultationCard['topic'][];
export const consultationFilters = ['waiting', 'mine', 'booked', 'answered', 'closed'] as const;
export const visitChannels = ['desk', 'phone'] as const satisfies readonly ConsultationCard['channel'][];
export const clinicWays = ['desk', 'video'] as const satisfies readonly ClinicSlot['way'][];
