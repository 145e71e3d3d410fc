import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of looking at a link; `unchecked`: nothing can be said, and that is not the site's fault. */
export const linkKinds = ['alive', 'signIn', 'blocked', 'dead', 'doubtful', 'unchecked'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** One address as it was last found, whoever gave it and however often. */
@Entity('links')
@Check('links_url_sha256_check', `url_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('links_kind_check', `kind in ('alive','signIn','blocked','dead','doubtful','unchecked')`)
@Check('links_checked_at_check', '(kind is null) = (checked_at is null) and (kind is null) = (reason is null)')
export class Link {
  /** Of the address without its fragment. */
  @PrimaryColumn({ type: 'text' })
  urlSha256!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text' })
  host!: string;

  /** Null until it was looked at once. */
  @Column({ type: 'text', nullable: true })
  kind!: LinkKind | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'integer', nullable: true })
  statusCode!: number | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  checkedAt!: Date | null;

  /** Since when a look is owed; null while none is. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;
}
