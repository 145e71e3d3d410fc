import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Invitation } from './invitation.entity';

/**
 * One link to an invitation. Only its SHA-256 is kept, so a link cannot be shown twice: each letter and each copy has one
 * of its own, and all of them open as long as the invitation does.
 */
@Entity('invitation_tokens')
@Index('invitation_tokens_invitation_id_idx', ['invitationId'])
@Check('invitation_tokens_token_hash_check', `token_hash ~ '^[0-9a-f]{64}$'`)
export class InvitationToken {
  @PrimaryColumn({ type: 'text' })
  tokenHash!: string;

  @ForeignKey(() => Invitation)
  @Column({ type: 'uuid' })
  invitationId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
