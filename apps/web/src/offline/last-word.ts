import type { Schemas } from '../api/types';

export type LateAnswers = Schemas['LateAnswerListDto'];

/** What the organiser said last of a late answer to the item, where nothing of it waits any more. */
export const lastWord = ({ items }: LateAnswers, code: string): LateAnswers['items'][number] | undefined => {
  const own = items.filter(({ itemCode, isEvidenceOnly }) => itemCode === code && !isEvidenceOnly);
  return own.some(({ decision }) => decision === null) ? undefined : own[0];
};
