import type { AssessmentCard, AssessmentState } from '../../api/types';
import { paths } from '../../paths';

type Step = Exclude<AssessmentState, 'registered' | 'appealing'> | 'sign' | 'closed';
type ActionKey = 'start' | 'continue' | 'read' | 'sign' | 'check' | 'receipt' | 'sheet';

export interface CardSteps {
  /** Which sentence says where the body stands. */
  readonly step: Step;
  /** What to do, the most likely first. */
  readonly actions: readonly { readonly key: ActionKey; readonly href: string }[];
}

/** The next step of an assessment, from its state and from what the API says this person may do. */
export const cardSteps = ({ id, state, allowed }: Pick<AssessmentCard, 'id' | 'state' | 'allowed'>): CardSteps => {
  const read = { key: 'read', href: paths.form(id) } as const;
  if (allowed.includes('submit')) {
    return {
      step: state === 'returned' ? 'returned' : 'sign',
      actions: [{ key: 'sign', href: paths.submit(id) }, read],
    };
  }
  if (allowed.includes('register')) return { step: 'invited', actions: [{ key: 'start', href: paths.form(id) }] };
  if (allowed.includes('answer')) {
    const started = state !== 'registered';
    const fill = { key: started ? 'continue' : 'start', href: paths.form(id) } as const;
    const check = { key: 'check', href: paths.submit(id) } as const;
    return { step: state === 'returned' ? 'returned' : 'filling', actions: started ? [fill, check] : [fill] };
  }
  if (state === 'withdrawn') return { step: state, actions: [read] };
  if (state === 'invited' || state === 'registered' || state === 'filling' || state === 'returned') {
    return { step: 'closed', actions: [read] };
  }
  const receipt = { key: 'receipt', href: paths.receipt(id) } as const;
  const sheet = { key: 'sheet', href: paths.sheet(id) } as const;
  const step = state === 'appealing' ? 'provisional' : state;
  return { step, actions: step === 'verified' || step === 'provisional' ? [sheet, read, receipt] : [read, receipt] };
};
