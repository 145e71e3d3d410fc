import { deadline, longDate } from '@app/calendar';
import { transaction, type Transaction } from '@app/database';
import { loadCalendar, MailService, NotificationsService, type OrganiserCalendar } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadRequestRules } from '../request-rules/request-rules.query';
import { findDeskPeople } from './desk-people.query';
import { dueOf } from './request-clock';
import { keepEvent } from './request-event';
import { movedLetter } from './request-letters';
import { writeToRequester } from './write-to-requester';

interface Running {
  readonly id: string;
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly number: string;
  readonly deskName: string;
  readonly requesterName: string;
  readonly email: string | null;
  readonly clockFrom: string;
  readonly clockDays: number;
  readonly dueOn: string;
}

/** Deadlines that move with the calendar, and desks that are told before they pass. */
@Injectable()
export class RequestDeadlinesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
  ) {}

  /** Counts every running clock of an organiser again, after its calendar changed; tells whom it touched. */
  async recount(organiserId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const at = await loadCalendar(tx, organiserId);
      for (const one of await findRunning(tx, organiserId)) await this.move(tx, one, at);
      await moveObjections(tx, organiserId, at);
    });
  }

  /** Tells each desk once a day what is due today, soon, or overdue. */
  async remind(): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      for (const { organiserId } of await findOrganisers(tx)) {
        const { calendar, today } = await loadCalendar(tx, organiserId);
        const { dueOn: soon } = deadline(calendar, today, 2);
        for (const desk of await countDue(tx, { organiserId, today, soon })) {
          await this.notifications.tell(tx, {
            organiserId,
            userIds: await findDeskPeople(tx, desk),
            kind: 'request-deadlines',
            title: `Permohonan informasi: ${desk.overdue} lewat tenggat, ${desk.soon} segera jatuh tempo`,
            text: 'Buka daftar permohonan untuk menjawab, memperpanjang, atau meneruskannya.',
            href: '/permohonan',
          });
        }
      }
    });
  }

  private async move(tx: Transaction, one: Running, { calendar, today }: OrganiserCalendar): Promise<void> {
    const { dueOn } = dueOf(calendar, { from: one.clockFrom, days: one.clockDays });
    if (dueOn === one.dueOn) return;
    const { id, organiserId, publicBodyId } = one;
    await tx.query('update information_requests set due_on = $2, revision = revision + 1 where id = $1', [id, dueOn]);
    const detail = { before: one.dueOn, after: dueOn };
    await keepEvent(tx, id, { kind: 'moved', on: today, publicBodyId, detail, userId: null });
    await this.notifications.tell(tx, {
      organiserId,
      userIds: await findDeskPeople(tx, one),
      kind: 'request-moved',
      title: `Tenggat permohonan ${one.number} bergeser`,
      text: `Kalender hari kerja berubah: dari ${longDate(one.dueOn)} menjadi ${longDate(dueOn)}.`,
      href: `/permohonan/${id}`,
    });
    await writeToRequester(tx, this.mails, one, movedLetter(one, dueOn));
  }
}

const findRunning = (tx: Transaction, organiserId: string): Promise<Running[]> =>
  tx.query<Running[]>(
    `select r.id, r.organiser_id as "organiserId", r.public_body_id as "publicBodyId", r.number,
            coalesce(b.name, 'PPID Utama') as "deskName", r.requester_name as "requesterName", r.email,
            r.clock_from::text as "clockFrom", r.clock_days as "clockDays", r.due_on::text as "dueOn"
       from information_requests r left join public_bodies b on b.id = r.public_body_id
      where r.organiser_id = $1 and r.due_on is not null order by r.id for update of r`,
    [organiserId],
  );

const moveObjections = async (tx: Transaction, organiserId: string, { calendar }: OrganiserCalendar): Promise<void> => {
  const { rules } = await loadRequestRules(tx, organiserId);
  const open = await tx.query<{ id: string; filedOn: string; dueOn: string }[]>(
    `select o.id, o.filed_on::text as "filedOn", o.due_on::text as "dueOn" from request_objections o
       join information_requests r on r.id = o.request_id where r.organiser_id = $1 and o.outcome is null for update of o`,
    [organiserId],
  );
  for (const { id, filedOn, dueOn: before } of open) {
    const { dueOn } = deadline(calendar, filedOn, rules.objectionAnswerDays);
    if (dueOn !== before) await tx.query('update request_objections set due_on = $2 where id = $1', [id, dueOn]);
  }
};

const findOrganisers = (tx: Transaction): Promise<{ organiserId: string }[]> =>
  tx.query(`select distinct organiser_id as "organiserId" from information_requests where due_on is not null`);

interface DeskDue {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly overdue: number;
  readonly soon: number;
}

/** Desks with something overdue or due by `soon`. */
const countDue = (
  tx: Transaction,
  { organiserId, today, soon }: { readonly organiserId: string; readonly today: string; readonly soon: string },
): Promise<DeskDue[]> =>
  tx.query<DeskDue[]>(
    `select organiser_id as "organiserId", public_body_id as "publicBodyId",
            (count(*) filter (where due_on < $2))::int as overdue, (count(*) filter (where due_on >= $2))::int as soon
       from information_requests where organiser_id = $1 and due_on <= $3 group by 1, 2`,
    [organiserId, today, soon],
  );
