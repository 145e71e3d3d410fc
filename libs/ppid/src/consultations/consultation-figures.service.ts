import { audit, organiserOf, requireMay, type Actor } from '@app/access';
import { longDate } from '@app/calendar';
import {
  transaction,
  type ConsultationChannel,
  type ConsultationState,
  type ConsultationTopic,
  type Transaction,
} from '@app/database';
import { writtenBytes } from '@app/platform';
import { writeConsultationBook, type ConsultationBookRow } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { channelWords, stateWords, topicWords } from './consultation-words';

export interface ConsultationFigures {
  readonly year: number;
  readonly asked: number;
  readonly waiting: number;
  readonly closed: number;
  /** Hours from a question in writing to its first answer: half of them were answered within. Null: none answered. */
  readonly medianHours: number | null;
  /** Of those in writing that were answered, how many within two days of the clock. */
  readonly withinTwoDays: number;
  readonly answered: number;
  /** Mean of the ratings, 1 to 5, two decimals. Null: nobody rated. */
  readonly rating: number | null;
  readonly rated: number;
  readonly desks: readonly {
    readonly name: string;
    readonly asked: number;
    readonly waiting: number;
    readonly medianHours: number | null;
  }[];
  readonly topics: readonly { readonly topic: ConsultationTopic; readonly asked: number }[];
}

/** What is asked at the desk or by phone is answered there and then: only what came in writing tells how fast a desk is. */
const inWriting = `c.channel in ('online','officer')`;
const median = `round((percentile_cont(0.5) within group (order by extract(epoch from c.first_answered_at - c.asked_at) / 3600)
  filter (where ${inWriting}))::numeric, 1)::float8`;

/** How a clinic does in a year. */
@Injectable()
export class ConsultationFiguresService {
  constructor(private readonly dataSource: DataSource) {}

  /** Of the own desk, or of all desks for the lead PPID. */
  async show(actor: Actor, year: number): Promise<ConsultationFigures> {
    return transaction(this.dataSource, async (tx) => {
      const values = valuesOf(actor, year);
      const [all] = await tx.query<Omit<ConsultationFigures, 'year' | 'desks' | 'topics'>[]>(
        `select count(*)::int as asked, (count(*) filter (where c.state = 'waiting'))::int as waiting,
                (count(*) filter (where c.state = 'closed'))::int as closed, ${median} as "medianHours",
                (count(c.first_answered_at) filter (where ${inWriting}))::int as answered,
                (count(*) filter (where ${inWriting} and c.first_answered_at - c.asked_at <= interval '2 days'))::int
                  as "withinTwoDays",
                round(avg(c.rating), 2)::float8 as rating, count(c.rating)::int as rated ${ofYear}`,
        values,
      );
      const desks = await tx.query<ConsultationFigures['desks']>(
        `select coalesce(b.name, 'PPID Utama') as name, count(*)::int as asked,
                (count(*) filter (where c.state = 'waiting'))::int as waiting, ${median} as "medianHours" ${ofYear}
          group by 1 order by 2 desc, 1`,
        values,
      );
      const topics = await tx.query<ConsultationFigures['topics']>(
        `select c.topic, count(*)::int as asked ${ofYear} group by 1 order by 2 desc, 1`,
        values,
      );
      const none = { asked: 0, waiting: 0, closed: 0, medianHours: null, answered: 0, withinTwoDays: 0 };
      return { year, ...(all ?? { ...none, rating: null, rated: 0 }), desks, topics };
    });
  }

  /** The year's book as a workbook. The taking is remembered: the book names people. */
  async workbook(actor: Actor, year: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    return transaction(this.dataSource, async (tx) => {
      const rows = (await findBook(tx, valuesOf(actor, year))).map(bookRow);
      await audit(tx, actor, 'consultationBook.taken', { year, count: rows.length });
      const bytes = await writtenBytes('.xlsx', (path) =>
        writeConsultationBook({ title: `tahun ${year}`, rows }, path),
      );
      return { name: `buku-klinik-${year}.xlsx`, bytes };
    });
  }
}

const valuesOf = (actor: Actor, year: number): unknown[] => {
  const organiserId = organiserOf(actor);
  const { publicBodyId } = actor;
  requireMay(actor, 'consultation.read', { organiserId, publicBodyId });
  return [organiserId, publicBodyId, year];
};

const ofYear = `
  from consultations c join organisers o on o.id = c.organiser_id left join public_bodies b on b.id = c.public_body_id
 where c.organiser_id = $1 and ($2::uuid is null or c.public_body_id = $2)
   and c.asked_at >= make_date($3, 1, 1)::timestamp at time zone o.time_zone
   and c.asked_at < make_date($3 + 1, 1, 1)::timestamp at time zone o.time_zone`;

interface BookLine {
  readonly number: string;
  /** Civil date in the organiser's zone. */
  readonly askedOn: string;
  readonly channel: ConsultationChannel;
  readonly askerName: string;
  readonly contact: string | null;
  readonly topic: ConsultationTopic;
  readonly question: string;
  readonly desk: string;
  readonly state: ConsultationState;
  readonly answer: string | null;
  readonly hours: number | null;
  readonly rating: number | null;
}

const findBook = (tx: Transaction, values: unknown[]): Promise<BookLine[]> =>
  tx.query<BookLine[]>(
    `select c.number, (c.asked_at at time zone o.time_zone)::date::text as "askedOn", c.channel, c.asker_name as "askerName",
            nullif(concat_ws(', ', c.email, c.phone), '') as contact, c.topic, c.question, coalesce(b.name, 'PPID Utama') as desk,
            c.state, (select string_agg(m.text, E'\\n\\n' order by m.id) from consultation_messages m
                       where m.consultation_id = c.id and m.kind = 'reply') as answer,
            round(extract(epoch from c.first_answered_at - c.asked_at) / 3600, 1)::float8 as hours, c.rating
       ${ofYear} order by c.asked_at, c.id`,
    values,
  );

const said = (value: number | null): string | null => (value === null ? null : String(value).replace('.', ','));

const bookRow = ({ channel, topic, state, hours, rating, askedOn, ...line }: BookLine): ConsultationBookRow => ({
  ...line,
  askedOn: longDate(askedOn),
  hours: said(hours),
  rating: said(rating),
  channel: channelWords[channel],
  topic: topicWords[topic],
  state: stateWords[state],
});
