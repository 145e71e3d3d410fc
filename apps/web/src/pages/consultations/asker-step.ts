import type { Consultation } from '../../api/clinic-types';
import { orNull, textOf } from '../information-requests/fields';

export type AskerStep = Consultation['askerSteps'][number];

/** What each step of an asker sends. */
export const askerBody = (step: AskerStep, fields: FormData): object => {
  if (step === 'followUp') return { text: textOf(fields, 'text') };
  if (step === 'rate') return { rating: Number(textOf(fields, 'rating')), note: orNull(fields, 'note') };
  return step === 'book' ? { slotId: textOf(fields, 'slotId') } : {};
};
