/** Numbers of decrees as an organiser writes them, e.g. `{number}/SK/KI-JT/{roman-month}/{year}`. Pure. */
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** What a new organiser begins with. */
export const startingPattern = '{number}/SK/{roman-month}/{year}';

const place = /\{([^{}]*)\}/g;
const known = new Set(['number', 'month', 'roman-month', 'year']);

/** Why a pattern cannot be used; null where it can. A running number must stand in it once, else two decrees share a name. */
export const faultOfPattern = (pattern: string): 'noNumber' | 'unknownPlace' | null => {
  const places = [...pattern.matchAll(place)].map(([, name = '']) => name);
  if (places.some((name) => !known.has(name)) || /[{}]/.test(pattern.replace(place, ''))) return 'unknownPlace';
  return places.filter((name) => name === 'number').length === 1 ? null : 'noNumber';
};

/** Fills a pattern for a day given as `YYYY-MM-DD`, the day of the decision in the organiser's zone. */
export const decreeNumber = (pattern: string, running: number, day: string): string => {
  const [year = '', month = ''] = day.split('-');
  const values: Readonly<Record<string, string>> = {
    number: String(running),
    month,
    'roman-month': romans[Number(month) - 1] ?? '',
    year,
  };
  return pattern.replace(place, (_, name: string) => values[name] ?? '');
};
