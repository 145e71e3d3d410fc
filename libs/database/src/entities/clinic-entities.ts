import { ClinicSlot } from './clinic-slot.entity';
import { ConsultationMessage } from './consultation-message.entity';
import { Consultation } from './consultation.entity';
import { FaqEntry } from './faq-entry.entity';

export * from './clinic-slot.entity';
export * from './consultation-message.entity';
export * from './consultation.entity';
export * from './faq-entry.entity';

/** Tables of the consultation clinic. */
export const clinicEntities = [ClinicSlot, ConsultationMessage, Consultation, FaqEntry] as const;
