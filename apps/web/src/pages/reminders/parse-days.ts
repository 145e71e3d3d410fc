/** Reads `7, 3, 1`; null where it is no list of at most ten days from 0 to 60. */
export const parseDays = (text: string): readonly number[] | null => {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const isFine = parts.length <= 10 && parts.every((part) => /^\d{1,2}$/.test(part) && Number(part) <= 60);
  return isFine ? parts.map(Number) : null;
};
