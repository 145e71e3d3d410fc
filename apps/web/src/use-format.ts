import type { Decimal } from '@app/instrument';
import { useMemo } from 'preact/hooks';
import { formatBytes, formatCount, formatDate, formatDateTime, formatDecimal, formatEnd, formatTime } from './format';
import { useLanguage } from './i18n/use-text';
import { useSession } from './session';

export interface Format {
  readonly decimal: (value: Decimal) => string;
  readonly count: (value: number) => string;
  readonly time: (instant: string) => string;
  readonly date: (instant: string) => string;
  readonly dateTime: (instant: string) => string;
  /** The end of a window: midnight is the last minute of the day before. */
  readonly end: (instant: string) => string;
  readonly bytes: (value: number) => string;
}

/** Formats in the language of the page and the zone of the organiser. */
export const useFormat = (): Format => {
  const language = useLanguage();
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  return useMemo(
    () => ({
      decimal: (value) => formatDecimal(value, language),
      count: (value) => formatCount(value, language),
      time: (instant) => formatTime(instant, zone, language),
      date: (instant) => formatDate(instant, zone, language),
      dateTime: (instant) => formatDateTime(instant, zone, language),
      end: (instant) => formatEnd(instant, zone, language),
      bytes: (value) => formatBytes(value, language),
    }),
    [language, zone],
  );
};
