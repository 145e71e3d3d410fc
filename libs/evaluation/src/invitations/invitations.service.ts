import { audit, auditAll, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { CONFIG, MailService, NotificationsService } from '@app/office';
import { writtenBytes, type Config } from '@app/platform';
import { plainEmail, plainPhone, suggestEmail, writeLinksWorkbook } from '@app/workbook';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { loadPeriod, type LoadedPeriod } from '../periods/load-period';
import { findInvitations, findInvitees, type LinkInvitee, type LoadedInvitation } from './invitation.query';
import { invitationChat, endIn, whatsappUrl } from './invitation-text';
import { invitationUrl, keepInvitations, makeTokens } from './make-invitation';
import { mailInvitation } from './mail-invitation';
import { tellOfficers } from './tell-officers';

/** So many bodies are asked in one call; whoever has more asks again, and sees how far it is. */
const mostMailed = 200;
const mostLinks = 20_000;

export interface InvitationsMailed {
  /** Letters that were written. */
  readonly mailed: number;
  /** Bodies whose officers were told. */
  readonly told: number;
  /** Whether there are more that nobody has asked. */
  readonly more: boolean;
}

export interface InvitationLink {
  readonly url: string;
  /** To be pasted into a chat. */
  readonly text: string;
  readonly whatsapp: string | null;
  readonly expiresAt: string;
}

export interface ContactInput {
  readonly email: string | null;
  readonly phone: string | null;
  readonly officerName: string | null;
  /** The address is meant as it is, however odd. */
  readonly sure: boolean;
}

/** The organiser's side of inviting bodies. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Asks the bodies named, again where they were asked already; without names, all that were not asked yet. A letter with
   * a link goes to the address of a body; officers who have an account are told under it. Throws `invitation.nobody`, `period.notOpen`, `access.*`.
   */
  async mail(actor: Actor, periodId: string, ids: readonly string[] | null): Promise<InvitationsMailed> {
    return transaction(this.dataSource, async (tx) => {
      await loadInviting(tx, actor, periodId);
      const found = await findInvitees(tx, periodId, { ids, limit: mostMailed + 1 });
      const invitees = found.slice(0, mostMailed);
      if (invitees.length === 0) throw problem.invitationNobody();
      const mailed = await this.write(
        tx,
        actor,
        invitees.filter(({ byLetter }) => byLetter),
      );
      const known = invitees.filter(({ byNotice }) => byNotice).map(({ assessmentId }) => assessmentId);
      const told = await tellOfficers(tx, this.notifications, { actor, periodId, ids: known });
      return { mailed, told, more: found.length > mostMailed };
    });
  }

  /** A fresh link to hand over, with a text for a chat; earlier ones keep opening. Throws `invitation.done`, `access.*`. */
  async link(actor: Actor, assessmentId: string): Promise<InvitationLink> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'invitation.write', lock: true });
      if (assessment.periodState !== 'open') throw problem.periodNotOpen();
      if (assessment.state !== 'invited') throw problem.invitationDone();
      const { organiserId, publicBodyId, bodyCode } = assessment;
      const input = { assessmentId, organiserId, publicBodyId, email: null, officerName: null };
      const [one] = await this.linksTo(tx, actor, [input]);
      if (!one) throw new RangeError('one body in, no link out');
      await audit(tx, actor, 'invitation.linkMade', { assessmentId, bodyCode });
      return one.link;
    });
  }

  /** Links for all bodies that have not registered, as a workbook to hand out. Throws `invitation.nobody`, `access.*`. */
  async linkList(actor: Actor, periodId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const { period, links } = await transaction(this.dataSource, async (tx) => {
      const loaded = await loadInviting(tx, actor, periodId);
      const invitees = await tx.query<LinkInvitee[]>(
        `select a.id as "assessmentId", a.public_body_id as "publicBodyId", b.organiser_id as "organiserId", b.email, b.officer_name as "officerName"
           from assessments a join public_bodies b on b.id = a.public_body_id left join invitations i on i.assessment_id = a.id
          where a.period_id = $1 and a.state = 'invited' and i.accepted_at is null order by b.code collate "C" limit ${mostLinks}`,
        [periodId],
      );
      if (invitees.length === 0) throw problem.invitationNobody();
      const made = await this.linksTo(tx, actor, invitees);
      await audit(tx, actor, 'invitation.linksMade', { periodId, count: made.length });
      return { period: loaded, links: made };
    });
    const rows = links.map(({ one, link }) => ({
      code: one.bodyCode,
      name: one.bodyName,
      officerName: one.officerName,
      phone: one.bodyPhone,
      email: one.bodyEmail,
      url: link.url,
      until: endIn(one.expiresAt, one.timeZone),
    }));
    const title = `Tautan undangan ${period.title}`;
    const bytes = await writtenBytes('.xlsx', (path) => writeLinksWorkbook({ title, rows }, path));
    return { name: `tautan-undangan-${period.code}.xlsx`, bytes };
  }

  /** Its links open nothing any more, until it is made again. Throws `invitation.unknown`, `access.*`. */
  async revoke(actor: Actor, assessmentId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { bodyCode } = await loadAssessment(tx, actor, assessmentId, { action: 'invitation.write', lock: true });
      const revoked = await tx.query<[{ id: string }[], number]>(
        `update invitations set revoked_at = now() where assessment_id = $1 and accepted_at is null and revoked_at is null returning id`,
        [assessmentId],
      );
      const [id] = revoked[0].map((one) => one.id);
      if (id === undefined) throw problem.invitationUnknown();
      await tx.query('delete from invitation_tokens where invitation_id = $1', [id]);
      await audit(tx, actor, 'invitation.revoked', { assessmentId, bodyCode });
    });
  }

  /** Where the body is reached; links to another address than the new one end. Throws `email.malformed`, `email.doubtful`, `phone.malformed`, `access.*`. */
  async correctContact(actor: Actor, assessmentId: string, input: ContactInput): Promise<void> {
    const contact = contactOf(input);
    await transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'invitation.write', lock: true });
      const { publicBodyId, bodyCode } = assessment;
      await endLinksTo(tx, assessmentId, contact.email);
      await tx.query('update public_bodies set email = $2, phone = $3, officer_name = $4 where id = $1', [
        publicBodyId,
        contact.email,
        contact.phone,
        contact.officerName,
      ]);
      await audit(tx, actor, 'publicBody.contactChanged', { publicBodyId, bodyCode });
    });
  }

  /** A letter with a fresh link to each. */
  private async write(tx: Transaction, actor: Actor, invitees: readonly LinkInvitee[]): Promise<number> {
    const invited = await keepInvitations(tx, actor, invitees.map(inputOf));
    const byId = new Map((await findInvitations(tx, invited)).map((one) => [one.id, one]));
    const tokens = await makeTokens(tx, invited);
    for (const [at, id] of invited.entries()) {
      const one = byId.get(id);
      const link = invitationUrl(this.config.publicUrl, tokens[at] ?? '');
      if (one) await mailInvitation(tx, this.mails, one, link);
    }
    await auditAll(
      tx,
      actor,
      'invitation.mailed',
      [...byId.values()].map(({ id, assessmentId, bodyCode }) => ({ invitationId: id, assessmentId, bodyCode })),
    );
    return invited.length;
  }

  private async linksTo(
    tx: Transaction,
    actor: Actor,
    invitees: readonly LinkInvitee[],
  ): Promise<readonly { readonly one: LoadedInvitation; readonly link: InvitationLink }[]> {
    const ids = await keepInvitations(tx, actor, invitees.map(inputOf));
    const tokens = await makeTokens(tx, ids);
    const byId = new Map((await findInvitations(tx, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id, at) => {
      const one = byId.get(id);
      if (!one) return [];
      const url = invitationUrl(this.config.publicUrl, tokens[at] ?? '');
      const text = invitationChat(one, url);
      const whatsapp = whatsappUrl(one.bodyPhone, text);
      return [{ one, link: { url, text, whatsapp, expiresAt: one.expiresAt.toISOString() } }];
    });
  }
}

const loadInviting = async (tx: Transaction, actor: Actor, periodId: string): Promise<LoadedPeriod> => {
  const period = await loadPeriod(tx, actor, periodId, { action: 'invitation.write' });
  if (period.state !== 'open') throw problem.periodNotOpen();
  return period;
};

/** What was mailed to an address that is none of the body's opens nothing any more, and the next letter is the first one to it. */
const endLinksTo = async (tx: Transaction, assessmentId: string, email: string | null): Promise<void> => {
  const [mailed] = await tx.query<[{ id: string }[], number]>(
    `update invitations set mailed_at = null, mail_id = null, email = null, opened_at = null
      where assessment_id = $1 and accepted_at is null and mailed_at is not null and email is distinct from $2 returning id`,
    [assessmentId, email],
  );
  await tx.query('delete from invitation_tokens where invitation_id = any($1)', [mailed.map(({ id }) => id)]);
};

const inputOf = ({ assessmentId, publicBodyId, organiserId, email, officerName }: LinkInvitee) => ({
  ...{ assessmentId, publicBodyId, organiserId, email },
  role: 'unitPpid' as const,
  name: officerName,
});

const contactOf = ({ email, phone, officerName, sure }: ContactInput): Omit<ContactInput, 'sure'> => ({
  email: email?.trim() ? addressOf(email, sure) : null,
  phone: phone?.trim() ? numberOf(phone) : null,
  officerName: officerName?.trim() || null,
});

const addressOf = (written: string, sure: boolean): string => {
  const email = plainEmail(written);
  if (email === null) throw problem.emailMalformed();
  const suggestion = suggestEmail(email);
  if (suggestion !== null && !sure) throw problem.emailDoubtful({ suggestion });
  return email;
};

const numberOf = (written: string): string => {
  const phone = plainPhone(written);
  if (phone === null) throw problem.phoneMalformed();
  return phone;
};
