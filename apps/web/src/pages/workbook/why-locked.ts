import type { AssessmentView } from '../../api/types';

export type WhyLocked = 'organiser' | 'reader' | 'superior' | 'late' | 'notOpen' | 'state';

/** Who may not upload, or why it is not the time for it. Pure. */
export const whyLocked = (
  { state, deadline }: Pick<AssessmentView, 'state' | 'deadline'>,
  role: string | null,
  nowMs: number,
): WhyLocked => {
  if (role === 'organiserAdmin') return 'organiser';
  if (role === 'superior') return 'superior';
  if (role !== 'unitPpid') return 'reader';
  if (state !== 'registered' && state !== 'filling' && state !== 'returned') return 'state';
  return deadline !== null && Date.parse(deadline) <= nowMs ? 'late' : 'notOpen';
};
