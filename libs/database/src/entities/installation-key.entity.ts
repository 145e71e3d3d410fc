import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret of this installation, made when it is first needed and never changed; insert-only. */
@Entity('installation_keys')
export class InstallationKey {
  /** What it is for, e.g. `saqWorkbook`. */
  @PrimaryColumn({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text' })
  secret!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
