import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDayKind } from './calendar-day.entity';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** One version of which days an organiser does not work on; insert-only. The first is made with the organiser. */
@Entity('calendar_rules')
@Check('calendar_rules_version_check', 'version > 0')
@Check('calendar_rules_off_check', `off <@ array['nationalHoliday','jointLeave','own']`)
@Check('calendar_rules_weekend_check', 'weekend <@ array[1,2,3,4,5,6,7] and cardinality(weekend) < 7')
@Check('calendar_rules_reason_check', 'version = 1 or length(trim(reason)) > 0')
export class CalendarRule {
  @ForeignKey(() => Organiser)
  @PrimaryColumn({ type: 'uuid' })
  organiserId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** Kinds of entries that are days off. */
  @Column({ type: 'text', array: true })
  off!: CalendarDayKind[];

  /** Monday is 1, Sunday 7. */
  @Column({ type: 'integer', array: true })
  weekend!: number[];

  /** Years whose holidays have all been entered. */
  @Column({ type: 'integer', array: true })
  completeYears!: number[];

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Null: the installation, when the organiser was made. */
  @ForeignKey(() => User)
  @Column({ type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
