import type { Schemas } from '../../api/types';

/** Where this very decree opens: named by its hash, so that a later one is never taken for it, nor it for a later one. */
export const decreeAddress = (
  assessmentId: string,
  { sha256 }: Pick<Schemas['DecreeFileDto'], 'sha256'>,
  round?: number,
): string => {
  const query = new URLSearchParams(round === undefined ? { sha256 } : { round: String(round), sha256 });
  return `/api/assessments/${assessmentId}/registration/decree?${query.toString()}`;
};
