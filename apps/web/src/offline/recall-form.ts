import type { AssessmentForm } from '../api/types';
import { recallEarly } from './kept-reads';

/** Reads the form of this address and its questions from the device, while the code that shows them is still coming. */
export const recallForm = async (address: string): Promise<void> => {
  const [, id] = /^\/penilaian\/([^/]+)\/isian/.exec(address) ?? [];
  const form = id ? await recallEarly<AssessmentForm>(`/api/assessments/${id}/form`) : null;
  if (form) await recallEarly(`/api/instruments/frozen/${form.instrumentSha256}`);
};
