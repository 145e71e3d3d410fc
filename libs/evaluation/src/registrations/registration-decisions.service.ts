import { audit, problem, type Actor } from '@app/access';
import { transaction, type RegistrationRule, type Transaction } from '@app/database';
import { CONFIG, MailService, NotificationsService } from '@app/office';
import type { Config } from '@app/platform';
import { plainEmail, plainPhone, plainWebsite } from '@app/workbook';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { moveAssessment } from '../assessments/move-assessment';
import { findInvitations } from '../invitations/invitation.query';
import { mailInvitation } from '../invitations/mail-invitation';
import { invitationUrl, keepInvitations, makeTokens } from '../invitations/make-invitation';
import { loadPeriod } from '../periods/load-period';
import { samePersonRule } from '../windows/saq-window';
import { contentOf, type RegistrationContent } from './registration-content';
import { loadView } from './registration-view';
import { findRegistration } from './registration.query';

/** A registration as it stood on the organiser's screen; without a revision nobody looked at it by itself. */
export interface SeenRegistration {
  readonly assessmentId: string;
  readonly revision?: number | undefined;
}

interface Decided {
  readonly id: string;
  readonly state: 'invited' | 'registered';
  readonly organiserId: string;
  readonly publicBodyId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly periodTitle: string;
  /** Whether an approved registration was made anew. */
  readonly isRenewed: boolean;
  /** Whether the period lets a PPID sign as superior too. */
  readonly samePerson: boolean;
}

/** The organiser's word on registrations. */
@Injectable()
export class RegistrationDecisionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether registrations count at once or wait to be approved. Throws `period.notOpen`, `access.*`. */
  async setRule(actor: Actor, periodId: string, rule: RegistrationRule): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const period = await loadPeriod(tx, actor, periodId, { action: 'period.write', lock: true });
      if (period.state !== 'draft' && period.state !== 'open') throw problem.periodNotOpen();
      await tx.query('update periods set registration = $2 where id = $1', [periodId, rule]);
      await audit(tx, actor, 'period.registrationRuleChanged', { periodId, rule });
    });
  }

  /** Approves these of a period, all or none. Throws `registration.notSubmitted`, `registration.changed`, `access.*`. */
  async approve(
    actor: Actor,
    periodId: string,
    seen: readonly SeenRegistration[],
  ): Promise<{ readonly approved: number }> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'registration.decide' });
      const revisions = new Map(seen.map(({ assessmentId, revision }) => [assessmentId, revision]));
      const ids = [...revisions.keys()].sort();
      const own = await tx.query<unknown[]>('select 1 from assessments where period_id = $1 and id = any($2)', [
        periodId,
        ids,
      ]);
      if (own.length < ids.length) throw problem.notFound();
      for (const id of ids) {
        await lock(tx, id, periodId);
        await requireUnchanged(tx, actor, { assessmentId: id, revision: revisions.get(id) });
        await this.approveOne(tx, actor, id);
      }
      return { approved: ids.length };
    });
  }

  /**
   * Returns one with a reason, to be mended and handed in again. Throws `registration.notSubmitted`, `registration.changed`,
   * `access.*`.
   */
  async return(actor: Actor, periodId: string, seen: SeenRegistration, reason: string): Promise<void> {
    const { assessmentId } = seen;
    await transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'registration.decide' });
      const one = await lock(tx, assessmentId, periodId);
      await requireUnchanged(tx, actor, seen);
      await decide(tx, actor, assessmentId, { state: 'returned', reason });
      await audit(tx, actor, 'registration.returned', { assessmentId, bodyCode: one.bodyCode, reason });
      await this.tellBody(tx, one, {
        kind: 'registration-returned',
        title: 'Pendaftaran dikembalikan',
        text: `${one.periodTitle}: ${reason} Perbaiki, lalu kirim lagi.`,
        href: `/penilaian/${assessmentId}/pendaftaran`,
      });
    });
  }

  /** Approves one in the caller's transaction; without an actor it is the period's rule that does. Throws `registration.notSubmitted`. */
  async approveOne(tx: Transaction, actor: Actor | null, assessmentId: string): Promise<void> {
    const one = await lock(tx, assessmentId, null);
    await decide(tx, actor, assessmentId, { state: 'approved', reason: null });
    const row = await findRegistration(tx, assessmentId);
    const content = contentOf(row?.content ?? {});
    await keepContact(tx, one.publicBodyId, content);
    if (one.state === 'invited') await moveAssessment(tx, actor, one, { to: 'registered' });
    const subject = { assessmentId, bodyCode: one.bodyCode };
    if (actor) await audit(tx, actor, 'registration.approved', subject);
    else await audit(tx, 'installation', 'registration.approved', { ...subject, organiserId: one.organiserId });
    await this.inviteSuperior(tx, actor, one, content);
    await this.tellBody(tx, one, {
      kind: 'registration-approved',
      title: 'Pendaftaran disetujui',
      ...(one.isRenewed
        ? {
            text: `${one.periodTitle}: data baru ${one.bodyName} berlaku. Isian kuesioner tetap seperti semula.`,
            href: `/penilaian/${assessmentId}/pendaftaran`,
          }
        : {
            text: `${one.periodTitle}: kuesioner ${one.bodyName} sudah dapat diisi.`,
            href: `/penilaian/${assessmentId}/isian`,
          }),
    });
  }

  /** The superior signs later on, under an account of their own. */
  private async inviteSuperior(
    tx: Transaction,
    actor: Actor | null,
    one: Decided,
    content: RegistrationContent,
  ): Promise<void> {
    const email = plainEmail(content.superiorEmail);
    // Under the PPID's own address nobody else would get it: that is meant only where one person may be both.
    if (email === null || (email === plainEmail(content.officerEmail) && !one.samePerson)) return;
    const [there] = await tx.query<unknown[]>(
      `select 1 from memberships m join users u on u.id = m.user_id
        where m.public_body_id = $1 and m.role = 'superior' and m.ended_at is null and u.email = $2
       union all select 1 from invitations where public_body_id = $1 and role = 'superior' and email = $2
          and accepted_at is null and revoked_at is null and expires_at > now() limit 1`,
      [one.publicBodyId, email],
    );
    if (there) return;
    const { organiserId, publicBodyId } = one;
    const input = {
      organiserId,
      publicBodyId,
      assessmentId: null,
      role: 'superior' as const,
      name: content.superiorName,
      email,
    };
    const ids = await keepInvitations(tx, actor, [input]);
    const [token] = await makeTokens(tx, ids);
    const [invitation] = await findInvitations(tx, ids);
    if (invitation) await mailInvitation(tx, this.mails, invitation, invitationUrl(this.config.publicUrl, token ?? ''));
  }

  private async tellBody(
    tx: Transaction,
    { organiserId, publicBodyId }: Decided,
    telling: { readonly kind: string; readonly title: string; readonly text: string; readonly href: string },
  ): Promise<void> {
    const people = await tx.query<{ id: string }[]>(
      `select distinct user_id as id from memberships where public_body_id = $1 and role = 'unitPpid' and ended_at is null`,
      [publicBodyId],
    );
    await this.notifications.tell(tx, { organiserId, userIds: people.map(({ id }) => id), urgent: true, ...telling });
  }
}

const lock = async (tx: Transaction, assessmentId: string, periodId: string | null): Promise<Decided> => {
  const [one] = await tx.query<Decided[]>(
    `select a.id, a.state, b.organiser_id as "organiserId", b.id as "publicBodyId", b.code as "bodyCode", b.name as "bodyName", p.title as "periodTitle",
            exists (select 1 from registrations r where r.assessment_id = a.id and r.round > 1) as "isRenewed",
            ${samePersonRule} as "samePerson"
       from assessments a join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
      where a.id = $1 and ($2::uuid is null or a.period_id = $2) for no key update of a`,
    [assessmentId, periodId],
  );
  if (!one) throw problem.notFound();
  return one;
};

/** What was handed in anew while somebody looked at what stood there before is looked at first. */
const requireUnchanged = async (
  tx: Transaction,
  actor: Actor,
  { assessmentId, revision }: SeenRegistration,
): Promise<void> => {
  if (revision === undefined) return;
  const row = await findRegistration(tx, assessmentId);
  if (row?.state === 'submitted' && row.revision !== revision)
    throw problem.registrationChanged({ current: await loadView(tx, actor, assessmentId) });
};

const decide = async (
  tx: Transaction,
  actor: Actor | null,
  assessmentId: string,
  { state, reason }: { readonly state: 'approved' | 'returned'; readonly reason: string | null },
): Promise<void> => {
  const [, count] = await tx.query<[unknown, number]>(
    `update registrations set state = $2, decided_at = now(), decided_by = $3, reason = $4, revision = revision + 1
      where assessment_id = $1 and state = 'submitted'`,
    [assessmentId, state, actor?.userId ?? null, reason],
  );
  if (count === 0) throw problem.registrationNotSubmitted();
};

/** What was approved is from now on how the body is known. */
const keepContact = async (tx: Transaction, publicBodyId: string, content: RegistrationContent): Promise<void> => {
  await tx.query(
    `update public_bodies set officer_name = $2, email = coalesce($3, email), phone = coalesce($4, phone), website = coalesce($5, website)
      where id = $1`,
    [
      publicBodyId,
      content.officerName.trim(),
      plainEmail(content.officerEmail),
      plainPhone(content.officerPhone),
      content.website.trim() === '' ? null : plainWebsite(content.website.trim()),
    ],
  );
};
