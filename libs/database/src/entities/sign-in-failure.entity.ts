import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Count of refused sign-ins in the current window, per address or per origin; kept here so that every process sees it. */
@Entity('sign_in_failures')
export class SignInFailure {
  /** SHA-256 of the e-mail or of the client address; the table names nobody. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'integer' })
  failures!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  since!: Date;
}
