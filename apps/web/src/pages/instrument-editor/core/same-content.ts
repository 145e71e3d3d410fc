/**
 * Whether two documents say the same. Parts that are the same object are not looked into, and edits share what they leave
 * alone, so that asking after every key costs next to nothing. A member that is undefined is no member.
 */
export const sameContent = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((entry, at) => sameContent(entry, other[at]))
    );
  }
  const [mine, theirs] = [membersOf(one), membersOf(other)];
  return (
    mine.size === theirs.size &&
    [...mine].every(([key, value]) => theirs.has(key) && sameContent(value, theirs.get(key)))
  );
};

const membersOf = (record: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(record).filter(([, value]) => value !== undefined));
