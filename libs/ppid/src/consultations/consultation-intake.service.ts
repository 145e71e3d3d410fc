import { audit, organiserOf, requireMay, type Actor } from '@app/access';
import {
  type ConsultationChannel,
  type ConsultationTopic,
  instant,
  newId,
  transaction,
  type Transaction,
} from '@app/database';
import { CONFIG, loadCalendar, MailService, NotificationsService } from '@app/office';
import { randomToken, sha256, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findDeskPeople } from '../information-requests/desk-people.query';
import { requireDay, requireDesk } from '../information-requests/request-intake.service';
import { askedLetter } from './consultation-letters';
import { holdConsultation, keepMessage, moveConsultation } from './consultation.query';

/** Who asks what. */
export interface ConsultationContent {
  readonly askerName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly topic: ConsultationTopic;
  /** The body that the question is about. */
  readonly aboutBodyId: string | null;
  readonly question: string;
}

export type AskInput = Pick<ConsultationContent, 'topic' | 'aboutBodyId' | 'question'>;

/** A visit or a call that took place: what was asked, and what was said, where it was said at once. */
export interface VisitInput extends ConsultationContent {
  readonly channel: 'desk' | 'phone';
  /** Civil date; null: today. Books of the desk are often entered days later. */
  readonly on: string | null;
  readonly reply: string | null;
}

interface Registering extends ConsultationContent {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly channel: ConsultationChannel;
  readonly askerUserId: string | null;
  readonly askerBodyId: string | null;
  /** Civil date; null: now. */
  readonly askedOn: string | null;
  /** Who entered it; null: the asker. */
  readonly enteredBy: string | null;
}

export interface RegisteredConsultation {
  readonly id: string;
  readonly number: string;
}

/** Takes questions in: from officers, at the desk or by phone, and online. */
@Injectable()
export class ConsultationIntakeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** An officer asks the lead PPID. Throws `informationRequest.desk` for a body of another organiser. */
  async ask(actor: Actor, input: AskInput): Promise<RegisteredConsultation> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'consultation.ask', { organiserId, publicBodyId: actor.publicBodyId });
      const [user] = await tx.query<{ name: string }[]>('select name from users where id = $1', [actor.userId]);
      const registered = await this.register(tx, {
        ...{ ...input, organiserId, publicBodyId: null, channel: 'officer', email: null, phone: null },
        ...{ askedOn: null, askerName: user?.name ?? '', askerUserId: actor.userId, askerBodyId: actor.publicBodyId },
        enteredBy: actor.userId,
      });
      await audit(tx, actor, 'consultation.asked', { consultationId: registered.id, number: registered.number });
      return registered;
    });
  }

  /** Records who came or called; with a reply it is answered at once. Throws `informationRequest.day`. */
  async recordVisit(actor: Actor, { reply, on, ...input }: VisitInput): Promise<RegisteredConsultation> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      const { publicBodyId } = actor;
      requireMay(actor, 'consultation.serve', { organiserId, publicBodyId });
      const whose = { organiserId, publicBodyId, askerUserId: null, askerBodyId: null, enteredBy: actor.userId };
      const { today } = await loadCalendar(tx, organiserId);
      requireDay(on ?? today, today);
      const registered = await this.register(tx, { ...input, ...whose, askedOn: on === today ? null : on });
      const { id, number } = registered;
      if (reply !== null) {
        const held = await holdConsultation(tx, actor, id, 'consultation.serve');
        const { userId } = actor;
        await keepMessage(tx, id, { kind: 'reply', text: reply, publicBodyId, userId, at: held.askedAt });
        await moveConsultation(tx, held, { state: 'answered', assigneeId: actor.userId });
        // It was said there and then.
        await tx.query('update consultations set first_answered_at = asked_at where id = $1', [id]);
      }
      await audit(tx, actor, 'consultation.recorded', { consultationId: id, number });
      return registered;
    });
  }

  /** Gives a question its number, and tells the asker and the desk. `token` opens the asker's page. */
  async register(tx: Transaction, input: Registering, token = randomToken()): Promise<RegisteredConsultation> {
    const { organiserId, publicBodyId } = input;
    const desk = await requireDesk(tx, { organiserId, publicBodyId });
    if (input.aboutBodyId !== null) await requireDesk(tx, { organiserId, publicBodyId: input.aboutBodyId });
    const { timeZone, today } = await loadCalendar(tx, organiserId);
    const number = await nextNumber(tx, organiserId, (input.askedOn ?? today).slice(0, 4));
    const id = newId();
    const [{ askedAt } = { askedAt: '' }] = await tx.query<{ askedAt: string }[]>(
      `insert into consultations (id, organiser_id, public_body_id, number, channel, asker_user_id, asker_body_id,
         asker_name, email, phone, topic, about_body_id, question, state, asked_at, waiting_since, secret_hash)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', at, at, $14
         from (select coalesce(($15::date + time '09:00') at time zone $16, now()) as at) t
       returning ${instant('asked_at')} as "askedAt"`,
      [
        ...[id, organiserId, publicBodyId, number, input.channel, input.askerUserId, input.askerBodyId],
        ...[input.askerName, input.email, input.phone, input.topic, input.aboutBodyId, input.question, sha256(token)],
        ...[input.askedOn, timeZone],
      ],
    );
    const isEntered = input.enteredBy !== null && input.enteredBy !== input.askerUserId;
    await keepMessage(tx, id, {
      ...{ kind: 'asked', text: input.question, publicBodyId, userId: input.enteredBy, at: askedAt },
      detail: { isEntered },
    });
    if (input.email !== null) {
      const link = `${this.config.publicUrl}/konsultasi-saya#${token}`;
      const { subject, text } = askedLetter({ number, askerName: input.askerName, deskName: desk.name }, link);
      const to = { organiserId, to: input.email, toName: input.askerName };
      await this.mails.queue(tx, { ...to, kind: 'consultation', secret: link, subject, text });
    }
    const people = await findDeskPeople(tx, { organiserId, publicBodyId });
    await this.notifications.tell(tx, {
      organiserId,
      userIds: people.filter((one) => one !== input.enteredBy),
      kind: 'consultation',
      title: `Pertanyaan baru di klinik konsultasi: ${number}`,
      text: input.question.slice(0, 200),
      href: `/klinik/${id}`,
    });
    return { id, number };
  }
}

/** The next in the organiser's book of the year, for one writer at a time. */
const nextNumber = async (tx: Transaction, organiserId: string, year: string): Promise<string> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`consultations ${organiserId}`]);
  const [row] = await tx.query<{ last: number }[]>(
    `select coalesce(max(split_part(number, '/', 2)::int), 0) as last from consultations
      where organiser_id = $1 and number like 'KL/%/' || $2`,
    [organiserId, year],
  );
  const sequence = (row?.last ?? 0) + 1;
  return `KL/${String(sequence).padStart(4, '0')}/${year}`;
};
