import { mostFileMegabytes } from '@app/scoring';
import { api } from '../../api/api';
import type { Schemas } from '../../api/types';

/** Smaller ones are not worth the question. */
const LARGE_BYTES = 5_000_000;
const MEGABYTE = 1_048_576;

/**
 * How large the organiser lets such a file be; where nobody can be asked now, how large any may let it be. Null where it is
 * small: then the server says.
 */
export const mostBytes = async (assessmentId: string, { size, type }: File): Promise<number | null> => {
  if (size < LARGE_BYTES) return null;
  try {
    const room = await api.get<Schemas['EvidenceRoomDto']>(`/api/assessments/${assessmentId}/evidence-files`);
    return type.startsWith('video/') ? room.videoBytes : room.fileBytes;
  } catch {
    return mostFileMegabytes * MEGABYTE;
  }
};
