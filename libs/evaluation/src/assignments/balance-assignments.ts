/** Who may read which assessment, and how the work is shared out: pure, deterministic, every placement with its reason. */

export interface AssignableVerifier {
  readonly userId: string;
  readonly name: string;
  /** Items already on this desk. */
  readonly load: number;
  /** Bodies this person belongs to in any role. */
  readonly bodyIds: readonly string[];
  /** Parents of those bodies. */
  readonly bodyParentIds: readonly string[];
}

export interface AssignableAssessment {
  readonly assessmentId: string;
  readonly bodyId: string;
  readonly bodyCode: string;
  readonly parentId: string | null;
  /** Items to be judged: a questionnaire of 102 weighs more on a desk than one of 57. */
  readonly items: number;
  /** People who may not read it though nothing ties them to the body: they have the other reading. */
  readonly barredIds?: readonly string[];
}

export type Conflict = 'ownBody' | 'parentBody' | 'childBody';

export interface Placement {
  readonly assessmentId: string;
  /** Null where everybody has a conflict of interest. */
  readonly userId: string | null;
  readonly reason: string;
}

const conflictLabels: Readonly<Record<Conflict, string>> = {
  ownBody: 'badan publiknya sendiri',
  parentBody: 'induknya adalah badan publik verifikator',
  childBody: 'atasan dari badan publik verifikator',
};

/** The conflict of interest between a person and a body, or null (DESIGN §8: own body, parent). */
export const conflictOf = (
  person: Pick<AssignableVerifier, 'bodyIds' | 'bodyParentIds'>,
  body: Pick<AssignableAssessment, 'bodyId' | 'parentId'>,
): Conflict | null => {
  if (person.bodyIds.includes(body.bodyId)) return 'ownBody';
  if (body.parentId !== null && person.bodyIds.includes(body.parentId)) return 'parentBody';
  if (person.bodyParentIds.includes(body.bodyId)) return 'childBody';
  return null;
};

const isBarred = ({ userId }: AssignableVerifier, { barredIds = [] }: AssignableAssessment): boolean =>
  barredIds.includes(userId);

/** The conflict as it is told to people. */
export const conflictLabel = (conflict: Conflict): string => conflictLabels[conflict];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Shares assessments out so that the number of items per desk is as even as greedy placement makes it: the largest first,
 * each to the lightest desk without a conflict of interest. Equal input gives equal placement whatever its order.
 */
export const balanceAssignments = (
  verifiers: readonly AssignableVerifier[],
  assessments: readonly AssignableAssessment[],
): readonly Placement[] => {
  const desks = verifiers.map((verifier) => ({ verifier, load: verifier.load }));
  const queue = [...assessments].sort((a, b) => b.items - a.items || byText(a.bodyCode, b.bodyCode));
  return queue.map((assessment) => {
    const free = desks
      .filter(({ verifier }) => conflictOf(verifier, assessment) === null && !isBarred(verifier, assessment))
      .sort((a, b) => a.load - b.load || byText(a.verifier.userId, b.verifier.userId));
    const desk = free[0];
    if (!desk)
      return {
        assessmentId: assessment.assessmentId,
        userId: null,
        reason: assessment.barredIds?.length
          ? 'Semua verifikator memiliki benturan kepentingan atau memegang pembacaan yang lain.'
          : 'Semua verifikator memiliki benturan kepentingan.',
      };
    const before = desk.load;
    desk.load += assessment.items;
    const excluded = verifiers.filter((verifier) => conflictOf(verifier, assessment) !== null).length;
    const conflicts = excluded > 0 ? ` ${excluded} verifikator dikecualikan karena benturan kepentingan.` : '';
    const barred = desks.length - free.length - excluded;
    const others = barred > 0 ? ` ${barred} lagi karena memegang pembacaan yang lain.` : '';
    return {
      assessmentId: assessment.assessmentId,
      userId: desk.verifier.userId,
      reason: `Beban teringan: ${before} butir sebelum penugasan ini, ${desk.load} sesudahnya.${conflicts}${others}`,
    };
  });
};
