import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useCountedEnd } from '../../parts/counted-end';
import { useDayWords } from '../../parts/use-day-words';
import { toLocal, toLocalEnd } from '../../parts/zoned-time';
import { windowMessages } from './window-messages';

type Span = PeriodView['windows'][string];

/** The end that the calendar gives a counted window now, as local time, where it is another than the one in force. */
export const useMovedEnd = (
  span: Span | undefined,
  zone: string,
): { readonly until: string; readonly dueOn: string } | null => {
  const from = span?.workingDays === undefined ? '' : toLocal(span.from, zone);
  const end = useCountedEnd(from, String(span?.workingDays ?? ''));
  if (!span || !end || end.until === toLocalEnd(span.until, zone)) return null;
  return { until: end.until, dueOn: end.deadline.dueOn };
};

/** Says that the calendar has changed since a window was counted. Whether the window follows is for people. */
export function MovedWindow({ span, zone }: { readonly span: Span; readonly zone: string }) {
  const t = useTextOf(windowMessages);
  const words = useDayWords();
  const moved = useMovedEnd(span, zone);
  if (!moved) return null;
  return (
    <span class="window-moved">{t('moved', { count: span.workingDays ?? 0, date: words.long(moved.dueOn) })}</span>
  );
}
