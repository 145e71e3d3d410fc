import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation, type ConsultationTopic } from './consultation.entity';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** A question with its answer that everybody may read, written from a consultation or by itself. */
@Entity('faq_entries')
@Index('faq_entries_organiser_id_idx', ['organiserId', 'id'])
@Check(
  'faq_entries_topic_check',
  `topic in ('request','objection','listing','exemption','service','evaluation','website','other')`,
)
@Check('faq_entries_text_check', 'length(trim(question)) > 0 and length(trim(answer)) > 0')
export class FaqEntry {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  @Column({ type: 'text' })
  topic!: ConsultationTopic;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'text' })
  answer!: string;

  /** Where it came from; its asker is named nowhere. */
  @ForeignKey(() => Consultation)
  @Column({ type: 'uuid', nullable: true })
  consultationId!: string | null;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  changedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  changedAt!: Date;

  /** Since when nobody else reads it; null: public. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;
}
