import type { CorrectedBody, CorrectionPreview, Fates } from '../../api/correction-types';

/** What a correction means for one body, as the table says it. */
export type Consequence = 'none' | 'told' | 'restored' | 'verify' | 'judge' | 'return' | 'stays' | 'locked';

export const touches = ({ review, dropped }: Fates): boolean => review + dropped > 0;

const stillFilling: readonly string[] = ['invited', 'registered', 'filling', 'returned'];

/** Everything that happens to one body; `returnBodies` is what the organiser is about to decide. */
export const consequencesOf = (body: CorrectedBody, returnBodies: boolean): readonly Consequence[] => {
  if (body.restoredTo !== null) return ['restored'];
  const happens: Consequence[] = [];
  if (touches(body.answers) || body.mayReturn) happens.push(ownersPart(body, returnBodies));
  if (body.goesBack) happens.push('verify');
  else if (touches(body.verdicts)) happens.push('judge');
  return happens.length === 0 ? ['none'] : happens;
};

const ownersPart = ({ state, mayReturn }: CorrectedBody, returnBodies: boolean): Consequence => {
  if (stillFilling.includes(state)) return 'told';
  if (!mayReturn) return 'locked';
  return returnBodies ? 'return' : 'stays';
};

/** The figures of the last question before it is done. */
export const countConsequences = (
  { bodies }: Pick<CorrectionPreview, 'bodies'>,
  returnBodies: boolean,
): { readonly goesBack: number; readonly returned: number; readonly restored: number } => ({
  goesBack: bodies.filter(({ goesBack }) => goesBack).length,
  returned: returnBodies ? returnable({ bodies }) : 0,
  restored: bodies.filter(({ restoredTo }) => restoredTo !== null).length,
});

/** Submitted questionnaires with affected answers, which may go back to their bodies. */
export const returnable = ({ bodies }: Pick<CorrectionPreview, 'bodies'>): number =>
  bodies.filter(({ mayReturn }) => mayReturn).length;
