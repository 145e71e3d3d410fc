import type { ConsultationStanding } from './consultation-step';
import type { KeptConsultation } from './consultation.query';

export const standingOf = ({ state, firstAnsweredAt, rating, slot }: KeptConsultation): ConsultationStanding => ({
  ...{ state, firstAnsweredAt, rating },
  hasSlot: slot !== null,
});
