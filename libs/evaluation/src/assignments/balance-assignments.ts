/** Who may read which assessment, and how the work is shared out: pure, deterministic, every placement with its reason. */
import { conflictOf, type TiedBody, type Ties } from './conflict-of';
import { isWithin, reads, type Limits } from './within-limits';

export interface AssignableVerifier extends Ties {
  readonly userId: string;
  readonly name: string;
  /** Items already on this desk. */
  readonly load: number;
  readonly limits: Limits;
}

export interface AssignableAssessment extends TiedBody {
  readonly assessmentId: string;
  readonly bodyCode: string;
  readonly bodyKind: string;
  /** What its documents are written in; null or absent: what everybody reads. */
  readonly language?: string | null;
  /** Items to be judged: a questionnaire of 102 weighs more on a desk than one of 57. */
  readonly items: number;
  /** People who may not read it though nothing ties them to the body: they have the other reading. */
  readonly barredIds?: readonly string[];
}

export interface Placement {
  readonly assessmentId: string;
  /** Null where everybody has a conflict of interest. */
  readonly userId: string | null;
  readonly reason: string;
}

export type Hindrance = 'conflict' | 'barred' | 'language' | 'limit';

/** Each as it is told to people. */
export const because: Readonly<Record<Hindrance, string>> = {
  conflict: 'benturan kepentingan',
  barred: 'memegang pembacaan yang lain',
  language: 'tidak membaca bahasa dokumennya',
  limit: 'batas beban, jenis, atau wilayahnya',
};

/** Why a verifier may not be given this at the load they have; null: they may. */
export const hindranceOf = (
  verifier: AssignableVerifier,
  load: number,
  assessment: AssignableAssessment,
): Hindrance | null => {
  if (conflictOf(verifier, assessment)) return 'conflict';
  if (assessment.barredIds?.includes(verifier.userId)) return 'barred';
  if (!reads(verifier.limits, assessment.language)) return 'language';
  return isWithin(verifier.limits, load, assessment) ? null : 'limit';
};

/** `1 karena benturan kepentingan, 2 karena …`, or nothing. */
const tally = (hindrances: readonly (Hindrance | null)[]): string =>
  (Object.keys(because) as Hindrance[])
    .map((one) => ({ one, count: hindrances.filter((hindrance) => hindrance === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) => `${count} karena ${because[one]}`)
    .join(', ');

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Shares assessments out so that the number of items per desk is as even as greedy placement makes it: the largest first,
 * each to the lightest desk that nothing hinders. Equal input gives equal placement whatever its order.
 */
export const balanceAssignments = (
  verifiers: readonly AssignableVerifier[],
  assessments: readonly AssignableAssessment[],
): readonly Placement[] => {
  const desks = verifiers.map((verifier) => ({ verifier, load: verifier.load }));
  const queue = [...assessments].sort((a, b) => b.items - a.items || byText(a.bodyCode, b.bodyCode));
  return queue.map((assessment) => {
    const judged = desks.map((desk) => ({ desk, hindrance: hindranceOf(desk.verifier, desk.load, assessment) }));
    const passedOver = tally(judged.map(({ hindrance }) => hindrance));
    const [desk] = judged
      .flatMap(({ desk, hindrance }) => (hindrance === null ? [desk] : []))
      .sort((a, b) => a.load - b.load || byText(a.verifier.userId, b.verifier.userId));
    const { assessmentId, items } = assessment;
    if (!desk) return { assessmentId, userId: null, reason: nobody(passedOver) };
    const before = desk.load;
    desk.load += items;
    const others = passedOver ? ` Dilewati: ${passedOver}.` : '';
    const reason = `Beban teringan: ${count(before)} butir sebelum penugasan ini, ${count(desk.load)} sesudahnya.${others}`;
    return { assessmentId, userId: desk.verifier.userId, reason };
  });
};

/** As Indonesians write it: 1.325. */
const count = (number: number): string => number.toLocaleString('id-ID');

const nobody = (passedOver: string): string =>
  `Tidak ada verifikator yang dapat ditugaskan${passedOver ? `: ${passedOver}` : ''}.`;
