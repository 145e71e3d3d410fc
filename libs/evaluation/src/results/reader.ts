/** Who reads of a body only what the body itself may read, until the plenary has determined. */
import type { Actor } from '@app/access';
import type { Role } from '@app/database';

const outsideJudging: readonly Role[] = ['unitPpid', 'superior', 'leadPpid', 'regionalHead'];

/** True of the body, of the lead PPID and of the regional head: no verdict or score before it is opened to its body. */
export const readsOnlyReleased = ({ role }: Pick<Actor, 'role'>): boolean => outsideJudging.includes(role);
