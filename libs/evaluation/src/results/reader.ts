/** Who reads of a body only what the body itself may read, until the plenary has determined. */
import { problem, type Actor } from '@app/access';
import type { PeriodState, Role } from '@app/database';

const outsideJudging: readonly Role[] = ['unitPpid', 'superior', 'leadPpid', 'regionalHead'];

/** True of the body, of the lead PPID and of the regional head: no verdict or score before it is opened to its body. */
export const readsOnlyReleased = ({ role }: Pick<Actor, 'role'>): boolean => outsideJudging.includes(role);

/** Whether what judging is made of is shown to this person: how it is read, what is found and recorded, by whom. */
export const seesJudging = (actor: Pick<Actor, 'role'>, period: { readonly state: PeriodState }): boolean =>
  !readsOnlyReleased(actor) || period.state === 'determined' || period.state === 'published';

/** Throws `judging.unsettled` where {@link seesJudging} says no. */
export const requireSettled = (...[actor, period]: Parameters<typeof seesJudging>): void => {
  if (!seesJudging(actor, period)) throw problem.judgingUnsettled();
};
