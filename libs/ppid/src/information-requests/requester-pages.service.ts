import { problem } from '@app/access';
import {
  transaction,
  type ObjectionOutcome,
  type RequestEventKind,
  type RequestOutcome,
  type RequestState,
} from '@app/database';
import { sha256 } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findObjections, findRequestEvents } from './requests.query';

/** What the requester may see of their own request: no officer by name, no word among officers. */
export interface RequesterPage {
  readonly number: string;
  readonly organiserName: string;
  readonly deskName: string;
  readonly information: string;
  readonly receivedOn: string;
  readonly state: RequestState;
  readonly outcome: RequestOutcome | null;
  readonly dueOn: string | null;
  readonly events: readonly RequesterEvent[];
  readonly objections: readonly {
    readonly number: string;
    readonly filedOn: string;
    readonly dueOn: string;
    readonly outcome: ObjectionOutcome | null;
    readonly decision: string | null;
  }[];
}

export interface RequesterEvent {
  readonly id: string;
  readonly kind: RequestEventKind;
  readonly on: string;
  readonly deskName: string;
  /** Only what was written to the requester. */
  readonly text: string | null;
}

/** Kinds whose words go to the requester. */
const told: ReadonlySet<RequestEventKind> = new Set([
  'stopped',
  'extended',
  'forwarded',
  'decided',
  'objectionDecided',
]);

interface Found extends Omit<RequesterPage, 'events' | 'objections'> {
  readonly id: string;
}

/** The page behind a requester's secret link. */
@Injectable()
export class RequesterPagesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws `access.notFound` for a link that opens nothing. */
  async open(token: string): Promise<RequesterPage> {
    return transaction(this.dataSource, async (tx) => {
      const [found] = await tx.query<Found[]>(
        `select r.id, r.number, o.name as "organiserName", coalesce(b.name, 'PPID Utama') as "deskName", r.information,
                r.received_on::text as "receivedOn", r.state, r.outcome, r.due_on::text as "dueOn"
           from information_requests r join organisers o on o.id = r.organiser_id
           left join public_bodies b on b.id = r.public_body_id where r.secret_hash = $1`,
        [sha256(token)],
      );
      if (!found) throw problem.notFound();
      const { id, ...page } = found;
      const events = (await findRequestEvents(tx, id)).map((event) => ({
        id: event.id,
        kind: event.kind,
        on: event.on,
        deskName: event.deskName,
        text: told.has(event.kind) ? event.text : null,
      }));
      const objections = (await findObjections(tx, id)).map(({ number, filedOn, dueOn, outcome, decision }) => ({
        ...{ number, filedOn, dueOn, outcome, decision },
      }));
      return { ...page, events, objections };
    });
  }
}
