const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|([+-])(\d\d):(\d\d))$/;

/**
 * An ISO 8601 instant as nanoseconds since 1970, so that times written with different offsets or precision compare truly;
 * undefined where the text is no instant. Without `Date`: this lib is told the time, it does not look at the clock.
 */
export const instant = (text: string): bigint | undefined => {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const part = (index: number): number => Number(found[index] ?? '0');
  if (part(2) < 1 || part(2) > 12 || part(3) < 1 || part(3) > 31 || part(4) > 23 || part(5) > 59 || part(6) > 60)
    return undefined;
  const offset = (part(10) * 60 + part(11)) * (found[9] === '-' ? -1 : 1);
  const minutes = (daysSince1970(part(1), part(2), part(3)) * 24 + part(4)) * 60 + part(5) - offset;
  return BigInt(minutes * 60 + part(6)) * 1_000_000_000n + BigInt((found[7] ?? '').padEnd(9, '0'));
};

/** Days of the proleptic Gregorian calendar, years counted from March so that the leap day comes last. */
const daysSince1970 = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
};
