import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Link, type LinkKind } from './link.entity';

/** One look at a link with what was seen then; insert-only. The bytes are in the storage of @app/platform. */
@Entity('link_checks')
@Index('link_checks_url_sha256_id_idx', ['urlSha256', 'id'])
@Index('link_checks_at_idx', ['at'])
@Check('link_checks_kind_check', `kind in ('alive','signIn','blocked','dead','doubtful','unchecked')`)
@Check('link_checks_body_sha256_check', `body_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('link_checks_size_bytes_check', '(size_bytes is null) = (body_sha256 is null)')
export class LinkCheck {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Link)
  @Column({ type: 'text' })
  urlSha256!: string;

  @Column({ type: 'text' })
  kind!: LinkKind;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'integer', nullable: true })
  statusCode!: number | null;

  @Column({ type: 'text' })
  finalUrl!: string;

  /** Redirects on the way, in order. */
  @Column({ type: 'jsonb' })
  hops!: readonly { readonly url: string; readonly status: number }[];

  @Column({ type: 'jsonb' })
  headers!: Readonly<Record<string, string>>;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'text', nullable: true })
  bodySha256!: string | null;

  @Column({ type: 'integer', nullable: true })
  sizeBytes!: number | null;

  @Column({ type: 'boolean' })
  truncated!: boolean;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
