import { audit, may, problem, roleLabels, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { CONFIG, MailService, NotificationsService } from '@app/office';
import type { Config } from '@app/platform';
import { plainEmail, suggestEmail } from '@app/workbook';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invitationChat, whatsappUrl } from '../invitations/invitation-text';
import { findInvitations } from '../invitations/invitation.query';
import type { InvitationLink } from '../invitations/invitations.service';
import { mailInvitation } from '../invitations/mail-invitation';
import { invitationUrl, keepInvitations, makeTokens, usualDays } from '../invitations/make-invitation';
import { endMembership } from '../users/end-membership';
import { findAwaited, findPeople, loadBody, type BodyPeople, type BodyRole } from './body-people.query';

export interface PersonInput {
  readonly role: BodyRole;
  readonly name: string;
  readonly email: string;
  /** Whose place they take: that hat ends when they come, or at once. */
  readonly replacesId: string | null;
  readonly endsAtOnce: boolean;
  /** The address is meant as it is, however odd. */
  readonly sure: boolean;
}

/** Who acts for a body: colleagues, successors, and those who went. Answers and evidence belong to the body and stay. */
@Injectable()
export class BodyPeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Everybody, those who went included. Throws `access.*`. */
  async list(actor: Actor, publicBodyId: string): Promise<BodyPeople> {
    return transaction(this.dataSource, async (tx) => {
      const { id, code, name, organiserId } = await loadBody(tx, actor, publicBodyId, { action: 'membership.read' });
      const people = await findPeople(tx, id);
      return {
        body: { id, code, name },
        current: people.filter(({ endedAt }) => endedAt === null),
        past: people.filter(({ endedAt }) => endedAt !== null),
        awaited: await findAwaited(tx, id),
        mayChange: may(actor, 'membership.write', { organiserId, publicBodyId: id }),
      };
    });
  }

  /** Asks somebody to come, in place of another where told. Throws `email.*`, `membership.unknown`, `membership.taken`, `access.*`. */
  async invite(actor: Actor, publicBodyId: string, input: PersonInput): Promise<InvitationLink> {
    const email = emailOf(input);
    return transaction(this.dataSource, async (tx) => {
      const body = await loadBody(tx, actor, publicBodyId, { action: 'membership.write', lock: true });
      await requireNew(tx, publicBodyId, { email, role: input.role });
      if (input.replacesId !== null) await requireCurrent(tx, publicBodyId, input.replacesId);
      const { organiserId } = body;
      const name = input.name.trim() || null;
      const kept = {
        organiserId,
        publicBodyId,
        assessmentId: null,
        role: input.role,
        name,
        email,
        replacesId: input.replacesId,
      };
      const [id = ''] = await keepInvitations(tx, actor, [kept]);
      const link = await this.write(tx, id);
      await audit(tx, actor, 'invitation.created', { invitationId: id, bodyCode: body.code, role: input.role });
      if (input.replacesId !== null && input.endsAtOnce) await endMembership(tx, actor, input.replacesId);
      return link;
    });
  }

  /** Writes once more to who has not come yet, and gives the fresh link out; earlier ones keep opening. Throws `invitation.unknown`, `access.*`. */
  async inviteAgain(actor: Actor, publicBodyId: string, invitationId: string): Promise<InvitationLink> {
    return transaction(this.dataSource, async (tx) => {
      const { code } = await loadBody(tx, actor, publicBodyId, { action: 'membership.write', lock: true });
      const [, count] = await tx.query<[unknown, number]>(
        `update invitations set expires_at = now() + interval '${usualDays} days'
          where id = $1 and public_body_id = $2 and assessment_id is null and accepted_at is null and revoked_at is null`,
        [invitationId, publicBodyId],
      );
      if (count === 0) throw problem.invitationUnknown();
      const link = await this.write(tx, invitationId);
      await audit(tx, actor, 'invitation.mailed', { invitationId, bodyCode: code });
      return link;
    });
  }

  /** The letter with a fresh link. */
  private async write(tx: Transaction, invitationId: string): Promise<InvitationLink> {
    const [token = ''] = await makeTokens(tx, [invitationId]);
    const [one] = await findInvitations(tx, [invitationId]);
    if (!one) throw new RangeError('one person in, no invitation out');
    const url = invitationUrl(this.config.publicUrl, token);
    await mailInvitation(tx, this.mails, one, url);
    const text = invitationChat(one, url);
    return { url, text, whatsapp: whatsappUrl(null, text), expiresAt: one.expiresAt.toISOString() };
  }

  /** Takes a hat off. The last one of its kind goes only with a successor. Throws `membership.last`, `membership.unknown`, `access.*`. */
  async end(actor: Actor, publicBodyId: string, membershipId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const body = await loadBody(tx, actor, publicBodyId, { action: 'membership.write', lock: true });
      const { role, userId } = await requireCurrent(tx, publicBodyId, membershipId);
      const others = await tx.query<unknown[]>(
        'select 1 from memberships where public_body_id = $1 and role = $2 and ended_at is null and id <> $3 limit 1',
        [publicBodyId, role, membershipId],
      );
      if (others.length === 0) throw problem.membershipLast();
      await endMembership(tx, actor, membershipId);
      await this.notifications.tell(tx, {
        organiserId: body.organiserId,
        userIds: [userId],
        kind: 'membership-ended',
        title: 'Tugas Anda berakhir',
        text: `Anda tidak lagi bertugas sebagai ${roleLabels[role]} ${body.name}. Jawaban dan bukti yang Anda isi tetap tersimpan.`,
        href: '/peran',
      });
    });
  }

  /** Takes an invitation back that nobody has taken up. Throws `invitation.unknown`, `access.*`. */
  async revoke(actor: Actor, publicBodyId: string, invitationId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { code } = await loadBody(tx, actor, publicBodyId, { action: 'membership.write', lock: true });
      const [, count] = await tx.query<[unknown, number]>(
        `update invitations set revoked_at = now()
          where id = $1 and public_body_id = $2 and assessment_id is null and accepted_at is null and revoked_at is null`,
        [invitationId, publicBodyId],
      );
      if (count === 0) throw problem.invitationUnknown();
      await tx.query('delete from invitation_tokens where invitation_id = $1', [invitationId]);
      await audit(tx, actor, 'invitation.revoked', { invitationId, bodyCode: code });
    });
  }
}

const emailOf = ({ email: written, sure }: PersonInput): string => {
  const email = plainEmail(written);
  if (email === null) throw problem.emailMalformed();
  const suggestion = suggestEmail(email);
  if (suggestion !== null && !sure) throw problem.emailDoubtful({ suggestion });
  return email;
};

const requireCurrent = async (
  tx: Transaction,
  publicBodyId: string,
  membershipId: string,
): Promise<{ readonly role: BodyRole; readonly userId: string }> => {
  const [one] = await tx.query<{ role: BodyRole; userId: string }[]>(
    'select role, user_id as "userId" from memberships where id = $1 and public_body_id = $2 and ended_at is null',
    [membershipId, publicBodyId],
  );
  if (!one) throw problem.membershipUnknown();
  return one;
};

const requireNew = async (
  tx: Transaction,
  publicBodyId: string,
  { email, role }: { readonly email: string; readonly role: BodyRole },
): Promise<void> => {
  const [there] = await tx.query<unknown[]>(
    `select 1 from memberships m join users u on u.id = m.user_id
      where m.public_body_id = $1 and m.role = $2 and u.email = $3 and m.ended_at is null`,
    [publicBodyId, role, email],
  );
  if (there) throw problem.membershipTaken();
};
