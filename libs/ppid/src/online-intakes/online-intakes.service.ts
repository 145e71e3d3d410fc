import { problem } from '@app/access';
import { newId, transaction, type IntakeKind, type Transaction } from '@app/database';
import { CONFIG, MailService } from '@app/office';
import { randomToken, sha256, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Payload } from 'altcha-lib';
import { DataSource } from 'typeorm';
import type { Desk } from '../information-requests/request-views';
import { findDesks } from '../information-requests/requests.query';
import { requireDesk } from '../information-requests/request-intake.service';
import { IntakeProof } from './intake-proof';

export interface OnlineOffice {
  readonly code: string;
  readonly name: string;
}

/** Where something sent online goes, and the riddle with its solution. */
export interface OnlineAddress {
  readonly organiserCode: string;
  /** Null: the lead PPID's desk. */
  readonly publicBodyId: string | null;
  readonly proof: Payload;
}

export interface Sending extends OnlineAddress {
  readonly kind: IntakeKind;
  readonly content: object;
  readonly email: string;
  readonly name: string;
  /** The page that the letter's link opens, e.g. `/konfirmasi-permohonan`. */
  readonly page: string;
  readonly letter: (deskName: string, link: string) => { readonly subject: string; readonly text: string };
  readonly clientAddress: string;
}

export interface Taken<Content> {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly content: Content;
}

/** How one kind becomes what it is, once; and what is answered when the letter's link is used again. */
export interface Becoming<Content, Confirmed> {
  readonly kind: IntakeKind;
  readonly make: (taken: Taken<Content>) => Promise<{ readonly id: string; readonly confirmed: Confirmed }>;
  readonly again: (id: string) => Promise<Confirmed>;
}

/** From one place in an hour: an office or a village hall shares one. */
const MOST_FROM_PLACE = 20;
/** Letters to one address in a day that nobody answered. */
const MOST_TO_ADDRESS = 3;

const columns: Readonly<Record<IntakeKind, string>> = { request: 'request_id', consultation: 'consultation_id' };

interface Kept<Content> extends Taken<Content> {
  readonly id: string;
  readonly becameId: string | null;
}

/** What anybody sends from a public form: it waits until the e-mail address is proven, and counts from that day. */
@Injectable()
export class OnlineIntakesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly proof: IntakeProof,
    private readonly mails: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Organisers whose desks take what is sent. */
  async offices(): Promise<readonly OnlineOffice[]> {
    return this.dataSource.query<OnlineOffice[]>('select code, name from organisers order by name, code');
  }

  /** Desks of an organiser by name: the first of those that the words find. Throws `access.notFound`. */
  async desks(organiserCode: string, q: string): Promise<readonly Desk[]> {
    return transaction(this.dataSource, async (tx) => findDesks(tx, await findOrganiser(tx, organiserCode), q));
  }

  /**
   * Keeps what was sent and writes the letter that proves the address. An address that gets too many is answered alike and
   * written to no more. Throws `requestProof.invalid`, `requestProof.used`, `informationRequest.desk`, `request.throttled`.
   */
  async send({ organiserCode, publicBodyId, proof, kind, content, email, name, ...more }: Sending): Promise<void> {
    const proofHash = await this.proof.digest(proof);
    await transaction(this.dataSource, async (tx) => {
      const organiserId = await findOrganiser(tx, organiserCode);
      const desk = await requireDesk(tx, { organiserId, publicBodyId });
      // Both hashes keep the words they had when only requests were sent, so that a flood under way is still known.
      const clientHash = sha256(`request from ${more.clientAddress}`);
      const emailHash = sha256(`request to ${email.toLowerCase()}`);
      await requireCalm(tx, clientHash);
      const token = randomToken();
      const isFlooded = (await countTo(tx, emailHash)) >= MOST_TO_ADDRESS;
      const where = [newId(), organiserId, publicBodyId, kind];
      await tx.query(insertSql, [...where, JSON.stringify(content), sha256(token), proofHash, clientHash, emailHash]);
      if (isFlooded) return;
      const link = `${this.config.publicUrl}${more.page}#${token}`;
      const letter = more.letter(desk.name, link);
      await this.mails.queue(tx, {
        organiserId,
        to: email,
        toName: name,
        kind: kind === 'request' ? 'information-request' : 'consultation',
        secret: link,
        ...letter,
      });
    });
  }

  /** Makes of it what it asks to be; asked again it answers the same. Throws `access.notFound`. */
  async confirm<Content, Confirmed>(
    tx: Transaction,
    token: string,
    { kind, make, again }: Becoming<Content, Confirmed>,
  ): Promise<Confirmed> {
    const [kept] = await tx.query<Kept<Content>[]>(
      `select id, organiser_id as "organiserId", public_body_id as "publicBodyId", content, ${columns[kind]} as "becameId"
         from online_intakes where token_hash = $1 and kind = $2 for update`,
      [sha256(token), kind],
    );
    if (!kept) throw problem.notFound();
    if (kept.becameId !== null) return again(kept.becameId);
    const { id, confirmed } = await make(kept);
    await tx.query(`update online_intakes set content = null, ${columns[kind]} = $2 where id = $1`, [kept.id, id]);
    return confirmed;
  }

  /** Forgets what nobody confirmed within a week. */
  async forgetUnconfirmed(): Promise<void> {
    await this.dataSource.query(
      `delete from online_intakes where content is not null and sent_at < now() - interval '7 days'`,
    );
  }
}

const insertSql = `insert into online_intakes (id, organiser_id, public_body_id, kind, content, token_hash, proof_hash, client_hash, email_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const findOrganiser = async (tx: Transaction, code: string): Promise<string> => {
  const [found] = await tx.query<{ id: string }[]>('select id from organisers where code = $1', [code]);
  if (!found) throw problem.notFound();
  return found.id;
};

const requireCalm = async (tx: Transaction, clientHash: string): Promise<void> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from online_intakes where client_hash = $1 and sent_at > now() - interval '1 hour'`,
    [clientHash],
  );
  if ((row?.count ?? 0) >= MOST_FROM_PLACE) throw problem.requestThrottled();
};

const countTo = async (tx: Transaction, emailHash: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from online_intakes
      where email_hash = $1 and content is not null and sent_at > now() - interval '1 day'`,
    [emailHash],
  );
  return row?.count ?? 0;
};
