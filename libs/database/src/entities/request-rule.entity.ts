import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** One version of an organiser's rules of serving requests; insert-only. Without any the installation's hold. */
@Entity('request_rules')
@Check('request_rules_version_check', 'version > 0')
@Check('request_rules_reason_check', 'length(trim(reason)) > 0')
export class RequestRule {
  @ForeignKey(() => Organiser)
  @PrimaryColumn({ type: 'uuid' })
  organiserId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** `RequestRules` of @app/ppid. */
  @Column({ type: 'jsonb' })
  rules!: object;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
