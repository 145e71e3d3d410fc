interface Day {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly submitted: number;
}

const DAY_MS = 86_400_000;
const LONGEST = 120;

/** The days between the first and the last, those without a submission as zero; the days alone where that is too long. */
export const everyDay = (daily: readonly Day[]): readonly Day[] => {
  const [first, last] = [daily[0], daily.at(-1)];
  if (!first || !last) return [];
  const start = Date.parse(first.date);
  const length = Math.round((Date.parse(last.date) - start) / DAY_MS) + 1;
  if (length > LONGEST) return daily;
  const known = new Map(daily.map(({ date, submitted }) => [date, submitted]));
  return Array.from({ length }, (_, at) => {
    const date = new Date(start + at * DAY_MS).toISOString().slice(0, 10);
    return { date, submitted: known.get(date) ?? 0 };
  });
};
