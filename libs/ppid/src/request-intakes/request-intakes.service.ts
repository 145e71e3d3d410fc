import { problem } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { CONFIG, loadCalendar, MailService } from '@app/office';
import { isMailAddress, randomToken, sha256, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Payload } from 'altcha-lib';
import { DataSource } from 'typeorm';
import {
  requireDesk,
  requireReachable,
  RequestIntakeService,
  type RequestContent,
} from '../information-requests/request-intake.service';
import { confirmationLetter } from '../information-requests/request-letters';
import type { Desk } from '../information-requests/request-views';
import { findDesks } from '../information-requests/requests.query';
import { IntakeProof } from './intake-proof';

/** What somebody sends from the public form. */
export interface OnlineRequest extends RequestContent {
  readonly organiserCode: string;
  /** Null: the lead PPID's desk. */
  readonly publicBodyId: string | null;
  /** The riddle with its solution. */
  readonly proof: Payload;
}

export interface RequestOffice {
  readonly code: string;
  readonly name: string;
}

export interface ConfirmedRequest {
  readonly number: string;
  readonly dueOn: string;
}

/** From one place in an hour: an office or a village hall shares one. */
const MOST_FROM_PLACE = 20;
/** Letters to one address in a day that nobody answered. */
const MOST_TO_ADDRESS = 3;

interface Kept {
  readonly id: string;
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly content: RequestContent | null;
  readonly requestId: string | null;
}

/** Requests from the public form: they wait until the e-mail address is proven, and begin on that day. */
@Injectable()
export class RequestIntakesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly intake: RequestIntakeService,
    private readonly proof: IntakeProof,
    private readonly mails: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Organisers whose desks take requests. */
  async offices(): Promise<readonly RequestOffice[]> {
    return this.dataSource.query<RequestOffice[]>('select code, name from organisers order by name, code');
  }

  /** Desks of an organiser by name: the first of those that the words find. Throws `access.notFound`. */
  async desks(organiserCode: string, q: string): Promise<readonly Desk[]> {
    return transaction(this.dataSource, async (tx) => findDesks(tx, await findOrganiser(tx, organiserCode), q));
  }

  /**
   * Keeps what was sent and writes the letter that proves the address. An address that gets too many is answered alike and
   * written to no more. Throws `requestProof.invalid`, `requestProof.used`, `informationRequest.*`, `request.throttled`.
   */
  async send({ organiserCode, publicBodyId, proof, ...content }: OnlineRequest, clientAddress: string): Promise<void> {
    const proofHash = await this.proof.digest(proof);
    const email = content.email;
    if (email === null || !isMailAddress(email)) throw problem.informationRequestAddress();
    requireReachable(content);
    await transaction(this.dataSource, async (tx) => {
      const organiserId = await findOrganiser(tx, organiserCode);
      const desk = await requireDesk(tx, { organiserId, publicBodyId });
      const clientHash = sha256(`request from ${clientAddress}`);
      const emailHash = sha256(`request to ${email.toLowerCase()}`);
      await requireCalm(tx, clientHash);
      const token = randomToken();
      const values = [
        newId(),
        organiserId,
        publicBodyId,
        JSON.stringify(content),
        sha256(token),
        proofHash,
        clientHash,
      ];
      const isFlooded = (await countTo(tx, emailHash)) >= MOST_TO_ADDRESS;
      await tx.query(insertSql, [...values, emailHash]);
      if (isFlooded) return;
      const link = `${this.config.publicUrl}/konfirmasi-permohonan#${token}`;
      await this.mails.queue(tx, {
        organiserId,
        to: email,
        toName: content.requesterName,
        kind: 'information-request',
        secret: link,
        ...confirmationLetter(desk.name, { ...content, link }),
      });
    });
  }

  /** Makes a request of it, received today; asked again it answers the same. Throws `access.notFound`. */
  async confirm(token: string): Promise<ConfirmedRequest> {
    return transaction(this.dataSource, async (tx) => {
      const [kept] = await tx.query<Kept[]>(
        `select id, organiser_id as "organiserId", public_body_id as "publicBodyId", content, request_id as "requestId"
           from request_intakes where token_hash = $1 for update`,
        [sha256(token)],
      );
      if (!kept) throw problem.notFound();
      const { id, organiserId, publicBodyId, content, requestId } = kept;
      if (requestId !== null || content === null) return findConfirmed(tx, requestId ?? '');
      const { today } = await loadCalendar(tx, organiserId);
      const from = {
        ...content,
        organiserId,
        publicBodyId,
        channel: 'online',
        receivedOn: today,
        createdBy: null,
      } as const;
      const { id: madeId, number, dueOn } = await this.intake.register(tx, from, token);
      await tx.query('update request_intakes set content = null, request_id = $2 where id = $1', [id, madeId]);
      return { number, dueOn };
    });
  }

  /** Forgets what nobody confirmed within a week. */
  async forgetUnconfirmed(): Promise<void> {
    await this.dataSource.query(
      `delete from request_intakes where request_id is null and sent_at < now() - interval '7 days'`,
    );
  }
}

const insertSql = `insert into request_intakes (id, organiser_id, public_body_id, content, token_hash, proof_hash, client_hash, email_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

const findOrganiser = async (tx: Transaction, code: string): Promise<string> => {
  const [found] = await tx.query<{ id: string }[]>('select id from organisers where code = $1', [code]);
  if (!found) throw problem.notFound();
  return found.id;
};

const requireCalm = async (tx: Transaction, clientHash: string): Promise<void> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from request_intakes where client_hash = $1 and sent_at > now() - interval '1 hour'`,
    [clientHash],
  );
  if ((row?.count ?? 0) >= MOST_FROM_PLACE) throw problem.requestThrottled();
};

const countTo = async (tx: Transaction, emailHash: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from request_intakes
      where email_hash = $1 and request_id is null and sent_at > now() - interval '1 day'`,
    [emailHash],
  );
  return row?.count ?? 0;
};

const findConfirmed = async (tx: Transaction, requestId: string): Promise<ConfirmedRequest> => {
  const [found] = await tx.query<ConfirmedRequest[]>(
    `select number, coalesce(due_on, clock_from)::text as "dueOn" from information_requests where id = $1`,
    [requestId],
  );
  if (!found) throw problem.notFound();
  return found;
};
