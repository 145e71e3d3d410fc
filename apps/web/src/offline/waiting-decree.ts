import { upload } from '../api/upload';
import type { WaitingFile } from './waiting';

/** Where a decree lies among the files of an assessment; no item has a code with a space. */
export const DECREE = 'registration decree';

/** Sends it in place of the one that is there. Sent twice it is the same file. */
export const sendDecree = async (
  file: File,
  { assessmentId }: Pick<WaitingFile, 'assessmentId'>,
  onProgress: (share: number) => void,
): Promise<void> => {
  const form = new FormData();
  form.append('file', file, file.name);
  await upload<unknown>(`/api/assessments/${assessmentId}/registration/decree`, form, onProgress);
};
