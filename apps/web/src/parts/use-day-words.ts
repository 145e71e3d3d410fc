import { useMemo } from 'preact/hooks';
import { formatDate } from '../format';
import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/use-text';

const locales = { id: 'id-ID', en: 'en-GB' } as const;

export interface DayWords {
  /** `Kamis, 12 November 2026`. */
  readonly long: (date: string) => string;
  /** `Kam, 12 Nov`. */
  readonly short: (date: string) => string;
  /** `November`, counted from 1. */
  readonly month: (month: number) => string;
  /** `Senin`; Monday is 1. */
  readonly weekday: (weekday: number) => string;
  readonly list: (words: readonly string[]) => string;
}

const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** 1 January 2024 was a Monday. */
const weekdayDate = (weekday: number): string => `2024-01-0${weekday}`;

export const dayWords = (language: Language): DayWords => {
  const written = (date: string, parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...parts }).format(noonOf(date));
  const weekday = (date: string): string => written(date, { weekday: 'long' });
  return {
    long: (date) => `${weekday(date)}, ${formatDate(`${date}T12:00:00Z`, 'UTC', language)}`,
    short: (date) => `${written(date, { weekday: 'short' })}, ${written(date, { day: 'numeric', month: 'short' })}`,
    month: (month) => written(`2024-${String(month).padStart(2, '0')}-01`, { month: 'long' }),
    weekday: (day) => weekday(weekdayDate(day)),
    list: (words) => new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(words),
  };
};

/** Days of a calendar, which have no time and no zone, in the language of the page. */
export const useDayWords = (): DayWords => {
  const language = useLanguage();
  return useMemo(() => dayWords(language), [language]);
};
