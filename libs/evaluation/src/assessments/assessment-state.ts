import type { AssessmentState, UnsubmittedRule } from '@app/database';

/**
 * The whole life of a self assessment: from each state, where it may go (RULINGS 22). Nothing else moves it; only a
 * correction of the questionnaire goes back. A body that does not hand in again in time is judged on what it last had, and
 * so is one that never handed in, where its period counts what stood at the deadline.
 */
export const moves = {
  invited: ['registered', 'withdrawn'],
  registered: ['filling', 'withdrawn'],
  filling: ['submitted', 'verifying', 'withdrawn'],
  submitted: ['verifying', 'returned', 'withdrawn'],
  verifying: ['provisional', 'returned', 'withdrawn'],
  returned: ['submitted', 'verifying', 'withdrawn'],
  provisional: ['verifying', 'appealing', 'verified', 'withdrawn'],
  appealing: ['verifying', 'verified', 'withdrawn'],
  verified: ['verifying', 'withdrawn'],
  withdrawn: [],
} as const satisfies Readonly<Record<AssessmentState, readonly AssessmentState[]>>;

export const stateLabels: Readonly<Record<AssessmentState, string>> = {
  invited: 'Diundang',
  registered: 'Terdaftar',
  filling: 'Sedang diisi',
  submitted: 'Terkirim',
  verifying: 'Sedang diverifikasi',
  provisional: 'Hasil sementara',
  appealing: 'Masa sanggah',
  verified: 'Terverifikasi',
  returned: 'Dikembalikan untuk diperbaiki',
  withdrawn: 'Mengundurkan diri',
};

/** Whether the one state may follow the other. */
export const mayMove = (from: AssessmentState, to: AssessmentState): boolean =>
  (moves[from] as readonly AssessmentState[]).includes(to);

/** Whether answers and evidence may change, as far as the state goes; the window is the database's to judge. */
export const takesAnswers = (state: AssessmentState): boolean =>
  state === 'registered' || state === 'filling' || state === 'returned';

/**
 * Whether verdicts may be given: on what was handed in, or, once the window is over, on what a body last had that did not
 * hand in again, and on what nobody handed in where the period counts that.
 */
export const takesVerdicts = (
  state: AssessmentState,
  isSaqOver: boolean,
  unsubmitted: UnsubmittedRule = 'zero',
): boolean =>
  state === 'submitted' ||
  state === 'verifying' ||
  (isSaqOver && (state === 'returned' || (state === 'filling' && unsubmitted === 'count')));

/**
 * Whether who judges may read what the body filled in: once it was handed in, or where nobody can hand it in any more and
 * the period counts it as it stands. Until then it is the body's own draft.
 */
export const showsAnswers = (state: AssessmentState, isSaqOver: boolean, unsubmitted: UnsubmittedRule): boolean =>
  (state !== 'invited' && state !== 'registered' && state !== 'filling') ||
  takesVerdicts(state, isSaqOver, unsubmitted);

/**
 * Whether the body may already read its verdicts: from the opening of its provisional score on. While that waits, and the
 * state is `provisional`, it reads none.
 */
export const showsVerdicts = (state: AssessmentState): boolean => state === 'appealing' || state === 'verified';

/** The table as a Mermaid diagram, for the docs. */
export const stateDiagram = (): string => {
  const edges = Object.entries(moves).flatMap(([from, targets]) => targets.map((to) => `  ${from} --> ${to}`));
  return ['stateDiagram-v2', '  [*] --> invited', ...edges].join('\n');
};
