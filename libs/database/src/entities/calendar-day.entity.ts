import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organiser } from './organiser.entity';

/** Holidays by decree, joint leave by decree, and the organiser's own days. */
export const calendarDayKinds = ['nationalHoliday', 'jointLeave', 'own'] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** One entry of an organiser's calendar. Who entered or removed it stands in the audit. */
@Entity('calendar_days')
@Unique(['organiserId', 'date', 'name'])
@Check('calendar_days_kind_check', `kind in ('nationalHoliday','jointLeave','own')`)
@Check('calendar_days_name_check', 'length(trim(name)) > 0')
export class CalendarDay {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @Column({ type: 'date' })
  date!: string;

  @Column({ type: 'text' })
  kind!: CalendarDayKind;

  @Column({ type: 'text' })
  name!: string;

  /** The decree or letter that says so. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;
}
