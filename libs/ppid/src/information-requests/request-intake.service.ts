import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { longDate } from '@app/calendar';
import {
  newId,
  transaction,
  type DeliveryWay,
  type RequestChannel,
  type RequesterKind,
  type Transaction,
} from '@app/database';
import { CONFIG, loadCalendar, MailService, NotificationsService } from '@app/office';
import { randomToken, sha256, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requestNumber } from '../request-rules/request-rules';
import { loadRequestRules } from '../request-rules/request-rules.query';
import { findDeskPeople } from './desk-people.query';
import { dueOf } from './request-clock';
import { keepEvent } from './request-event';
import { receiptLetter } from './request-letters';
import { writeToRequester } from './write-to-requester';

/** Who asks, for what, and how they want it. */
export interface RequestContent {
  readonly requesterKind: RequesterKind;
  readonly requesterName: string;
  readonly identityKind: string | null;
  readonly identityNumber: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly occupation: string | null;
  readonly information: string;
  readonly purpose: string;
  readonly delivery: DeliveryWay;
}

export interface DeskIntake extends RequestContent {
  readonly channel: Exclude<RequestChannel, 'online'>;
  /** Civil date; a letter may have come days before it is entered. */
  readonly receivedOn: string;
  /** Null: the officer's own desk. */
  readonly publicBodyId: string | null;
}

export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly dueOn: string;
  /** Opens the requester's page; told once. */
  readonly link: string;
}

interface Intake extends RequestContent {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly channel: RequestChannel;
  readonly receivedOn: string;
  readonly createdBy: string | null;
}

/** So far back may something be entered that was forgotten: about a year. */
const EARLIEST_DAYS = 400;

/** Takes requests in: at the desk, by letter or mail, and online. */
@Injectable()
export class RequestIntakeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Enters what came to a desk. Throws `informationRequest.day`, `informationRequest.desk`, `informationRequest.address`. */
  async enter(actor: Actor, input: DeskIntake): Promise<Registered> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      const publicBodyId = input.publicBodyId ?? actor.publicBodyId;
      requireMay(actor, 'informationRequest.write', { organiserId, publicBodyId });
      const registered = await this.register(tx, {
        ...input,
        organiserId,
        publicBodyId,
        createdBy: actor.userId,
      });
      await audit(tx, actor, 'informationRequest.entered', { requestId: registered.id, number: registered.number });
      return registered;
    });
  }

  /** Gives a request its number and its clock, and tells the requester and the desk. `token` opens the requester's page. */
  async register(tx: Transaction, input: Intake, token = randomToken()): Promise<Registered> {
    requireReachable(input);
    const desk = await requireDesk(tx, input);
    const { rules } = await loadRequestRules(tx, input.organiserId);
    const { calendar, today } = await loadCalendar(tx, input.organiserId);
    requireDay(input.receivedOn, today);
    const sequence = await nextSequence(tx, input);
    const number = requestNumber(rules.numberPattern, { sequence, code: desk.code, receivedOn: input.receivedOn });
    const { dueOn } = dueOf(calendar, { from: input.receivedOn, days: rules.answerDays });
    const id = await keepRequest(tx, {
      ...input,
      number,
      dueOn,
      clockDays: rules.answerDays,
      secretHash: sha256(token),
    });
    const link = `${this.config.publicUrl}/permohonan-saya#${token}`;
    await keepEvent(tx, id, {
      kind: 'received',
      on: input.receivedOn,
      publicBodyId: input.publicBodyId,
      detail: { channel: input.channel },
      userId: input.createdBy,
    });
    await this.sendReceipt(tx, input, { number, dueOn, link, deskName: desk.name });
    await this.tellDesk(tx, input, { id, number, dueOn });
    return { id, number, dueOn, link };
  }

  private async sendReceipt(
    tx: Transaction,
    { organiserId, email, requesterName, receivedOn }: Intake,
    told: { readonly number: string; readonly dueOn: string; readonly link: string; readonly deskName: string },
  ): Promise<void> {
    const letter = receiptLetter({ ...told, requesterName }, { receivedOn, dueOn: told.dueOn, link: told.link });
    await writeToRequester(tx, this.mails, { organiserId, email, requesterName }, { ...letter, secret: told.link });
  }

  private async tellDesk(
    tx: Transaction,
    { organiserId, publicBodyId, information, createdBy }: Intake,
    { id, number, dueOn }: { readonly id: string; readonly number: string; readonly dueOn: string },
  ): Promise<void> {
    const people = await findDeskPeople(tx, { organiserId, publicBodyId });
    await this.notifications.tell(tx, {
      organiserId,
      userIds: people.filter((one) => one !== createdBy),
      kind: 'information-request',
      title: `Permohonan informasi baru: ${number}`,
      text: `${information.slice(0, 200)}\nJatuh tempo ${longDate(dueOn)}.`,
      href: `/permohonan/${id}`,
    });
  }
}

/** Throws `informationRequest.address` where the information could not be brought to the requester. */
export const requireReachable = ({ delivery, email, address }: RequestContent): void => {
  const isReachable = delivery === 'email' ? email !== null : delivery === 'pickup' || address !== null;
  if (!isReachable) throw problem.informationRequestAddress();
};

/** Something entered later than it came: no further back than a year or so. Throws `informationRequest.day`. */
export const requireDay = (day: string, today: string): void => {
  const earliest = new Date(Date.parse(today) - EARLIEST_DAYS * 86_400_000).toISOString().slice(0, 10);
  if (day < earliest || day > today) throw problem.informationRequestDay({ earliest, latest: today });
};

/** The desk by name and code. Throws `informationRequest.desk` where the organiser has no such body. */
export const requireDesk = async (
  tx: Transaction,
  { organiserId, publicBodyId }: { readonly organiserId: string; readonly publicBodyId: string | null },
): Promise<{ readonly code: string; readonly name: string }> => {
  const [desk] = await tx.query<{ code: string; name: string }[]>(
    publicBodyId === null
      ? `select code, 'PPID Utama' as name from organisers where id = $1 and $2::uuid is null`
      : 'select code, name from public_bodies where organiser_id = $1 and id = $2',
    [organiserId, publicBodyId],
  );
  if (!desk) throw problem.informationRequestDesk();
  return desk;
};

/** The place in the desk's register of the year, for one writer at a time. */
const nextSequence = async (tx: Transaction, { organiserId, publicBodyId, receivedOn }: Intake): Promise<number> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`requests ${publicBodyId ?? organiserId}`]);
  const [row] = await tx.query<{ taken: number }[]>(
    `select count(*)::int as taken from information_request_events e join information_requests r on r.id = e.request_id
      where r.organiser_id = $1 and e.kind = 'received' and e.public_body_id is not distinct from $2
        and r.received_on between make_date($3, 1, 1) and make_date($3, 12, 31)`,
    [organiserId, publicBodyId, Number(receivedOn.slice(0, 4))],
  );
  return (row?.taken ?? 0) + 1;
};

interface KeptIntake extends Intake {
  readonly number: string;
  readonly dueOn: string;
  readonly clockDays: number;
  readonly secretHash: string;
}

const keepRequest = async (tx: Transaction, one: KeptIntake): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into information_requests (id, organiser_id, public_body_id, number, channel, received_on, requester_kind,
       requester_name, identity_kind, identity_number, address, phone, email, occupation, information, purpose, delivery,
       state, clock_from, clock_days, due_on, secret_hash, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'open', $6, $18, $19, $20, $21)`,
    [
      id,
      ...[one.organiserId, one.publicBodyId, one.number, one.channel, one.receivedOn, one.requesterKind],
      ...[one.requesterName, one.identityKind, one.identityNumber, one.address, one.phone, one.email, one.occupation],
      ...[one.information, one.purpose, one.delivery, one.clockDays, one.dueOn, one.secretHash, one.createdBy],
    ],
  );
  return id;
};
