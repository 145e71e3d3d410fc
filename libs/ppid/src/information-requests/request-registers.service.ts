import { audit, organiserOf, requireMay, type Actor } from '@app/access';
import { longDate } from '@app/calendar';
import {
  transaction,
  type DeliveryWay,
  type ObjectionOutcome,
  type ObjectionReason,
  type RequestChannel,
  type RequestOutcome,
  type Transaction,
} from '@app/database';
import { writtenBytes } from '@app/platform';
import { writeRequestRegisters, type ObjectionRegisterRow, type RequestRegisterRow } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { channelWords, deliveryWords, objectionOutcomeWords, outcomeWords, reasonWords } from './request-words';

/** The year's registers of requests and objections, as a workbook. */
@Injectable()
export class RequestRegistersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Of the own desk, or of all desks for the lead PPID. The taking is remembered: the registers name people. */
  async workbook(actor: Actor, year: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      const { publicBodyId } = actor;
      requireMay(actor, 'informationRequest.read', { organiserId, publicBodyId });
      const whose = { organiserId, publicBodyId, year };
      const requests = (await findRegister(tx, whose)).map(requestRow);
      const objections = (await findObjectionRegister(tx, whose)).map(objectionRow);
      await audit(tx, actor, 'requestRegisters.taken', { year, count: requests.length });
      const title = `tahun ${year}`;
      const bytes = await writtenBytes('.xlsx', (path) => writeRequestRegisters({ title, requests, objections }, path));
      return { name: `register-permohonan-${year}.xlsx`, bytes };
    });
  }
}

interface Whose {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly year: number;
}

interface RegisterLine {
  readonly number: string;
  readonly receivedOn: string;
  readonly requesterName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly occupation: string | null;
  readonly information: string;
  readonly purpose: string;
  readonly channel: RequestChannel;
  readonly desk: string;
  readonly delivery: DeliveryWay;
  readonly outcome: RequestOutcome | null;
  readonly dueOn: string | null;
  readonly decidedOn: string | null;
  readonly ground: string | null;
  readonly cost: string | null;
  readonly deliveredOn: string | null;
}

const ofYear = `r.organiser_id = $1 and ($2::uuid is null or r.public_body_id = $2)
  and r.received_on between make_date($3, 1, 1) and make_date($3, 12, 31)`;

const valuesOf = ({ organiserId, publicBodyId, year }: Whose): unknown[] => [organiserId, publicBodyId, year];

const findRegister = (tx: Transaction, whose: Whose): Promise<RegisterLine[]> =>
  tx.query<RegisterLine[]>(
    `select r.number, r.received_on::text as "receivedOn", r.requester_name as "requesterName", r.address, r.phone, r.email,
            r.occupation, r.information, r.purpose, r.channel, coalesce(b.name, 'PPID Utama') as desk, r.delivery, r.outcome,
            r.due_on::text as "dueOn", r.decided_on::text as "decidedOn", d.detail->>'ground' as ground,
            d.detail->>'cost' as cost, s.happened_on::text as "deliveredOn"
       from information_requests r left join public_bodies b on b.id = r.public_body_id
       left join information_request_events d on d.request_id = r.id and d.kind = 'decided'
       left join information_request_events s on s.request_id = r.id and s.kind = 'delivered'
      where ${ofYear} order by r.received_on, r.id`,
    valuesOf(whose),
  );

interface ObjectionLine {
  readonly number: string;
  readonly filedOn: string;
  readonly requesterName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly requestNumber: string;
  readonly information: string;
  readonly purpose: string;
  readonly reasons: readonly ObjectionReason[];
  readonly dueOn: string;
  readonly outcome: ObjectionOutcome | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly superiorName: string | null;
  readonly superiorPosition: string | null;
  readonly response: 'satisfied' | 'disputed' | null;
}

const findObjectionRegister = (tx: Transaction, whose: Whose): Promise<ObjectionLine[]> =>
  tx.query<ObjectionLine[]>(
    `select o.number, o.filed_on::text as "filedOn", r.requester_name as "requesterName", r.phone, r.email,
            r.number as "requestNumber", r.information, r.purpose, o.reasons, o.due_on::text as "dueOn", o.outcome, o.decision,
            o.decided_on::text as "decidedOn", o.superior_name as "superiorName", o.superior_position as "superiorPosition",
            o.response
       from request_objections o join information_requests r on r.id = o.request_id
      where ${ofYear} order by o.filed_on, o.id`,
    valuesOf(whose),
  );

const day = (date: string | null): string | null => date && longDate(date);
const contactOf = ({ phone, email }: Pick<RegisterLine, 'phone' | 'email'>): string | null =>
  [phone, email].filter(Boolean).join(', ') || null;

const requestRow = (line: RegisterLine): RequestRegisterRow => ({
  ...line,
  receivedOn: longDate(line.receivedOn),
  contact: contactOf(line),
  channel: channelWords[line.channel],
  isHeld: line.outcome && (line.outcome === 'notHeld' ? 'Tidak' : 'Ya'),
  delivery: deliveryWords[line.delivery],
  decision: line.outcome && outcomeWords[line.outcome],
  dueOn: day(line.dueOn),
  decidedOn: day(line.decidedOn),
  deliveredOn: day(line.deliveredOn),
});

const responses = { satisfied: 'Menerima', disputed: 'Sengketa ke Komisi Informasi' } as const;

const objectionRow = (line: ObjectionLine): ObjectionRegisterRow => ({
  ...line,
  filedOn: longDate(line.filedOn),
  contact: contactOf(line),
  reasons: line.reasons.map((reason) => reasonWords[reason]).join('; '),
  dueOn: longDate(line.dueOn),
  decision: line.outcome && `${objectionOutcomeWords[line.outcome]}: ${line.decision ?? ''}`,
  decidedOn: day(line.decidedOn),
  superior: line.superiorName && `${line.superiorName}, ${line.superiorPosition ?? ''}`,
  response: line.response && responses[line.response],
});
