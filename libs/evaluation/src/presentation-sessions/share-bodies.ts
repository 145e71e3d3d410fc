/** A session that takes bodies, and how many it has. */
export interface Taker {
  readonly id: string;
  readonly holds: number;
}

/**
 * Shares bodies out over sessions so that these end up as even as they can. Neighbours stay together: whoever stands
 * side by side in the list, a category say, appears before the same jury. Pure.
 */
export const shareBodies = (
  sessions: readonly Taker[],
  bodies: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const room = sessions.map(({ id, holds }) => ({ id, holds, takes: 0 }));
  for (const _ of bodies) {
    const emptiest = room.reduce<(typeof room)[number] | undefined>(
      (least, each) => (least && least.holds + least.takes <= each.holds + each.takes ? least : each),
      undefined,
    );
    if (emptiest) emptiest.takes += 1;
  }
  let from = 0;
  return new Map(room.map(({ id, takes }) => [id, bodies.slice(from, (from += takes))]));
};
