import type { Violation } from '@app/instrument';

/** A fault at a JSON pointer made of steps, which are people's codes and may hold `/`. */
export const faultAt = (path: readonly (string | number)[], code: string, message: string): Violation => ({
  path: path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
  code,
  message,
});

/** Unusual, but no fault. */
export const asWarning = (violation: Violation): Violation => ({ ...violation, severity: 'warning' });

/** Those who stand in a list more than once, by index. */
export const repeated = <T>(list: readonly T[], keyOf: (each: T) => string): readonly (readonly [number, string])[] => {
  const seen = new Set<string>();
  return list.flatMap((each, index): (readonly [number, string])[] => {
    const key = keyOf(each);
    if (seen.has(key)) return [[index, key]];
    seen.add(key);
    return [];
  });
};
