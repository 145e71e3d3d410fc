/** The organiser's calendar, as the API sends it. */
import type { Schemas } from './types';

export type Calendar = Schemas['CalendarDto'];
export type CalendarDay = Schemas['CalendarDayDto'];
export type CalendarRules = Schemas['CalendarRulesDto'];
export type CalendarReport = Schemas['CalendarReportDto'];
export type CalendarApplied = Schemas['CalendarAppliedDto'];
export type Deadline = Schemas['DeadlineDto'];
export type DeadlineDay = Schemas['DeadlineDayDto'];

export const dayKinds = ['nationalHoliday', 'jointLeave', 'own'] as const satisfies readonly CalendarDay['kind'][];
