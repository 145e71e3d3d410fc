import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged, matches } from '../http/conditional';

const pack = promisify(gzip);

/** Answers kept in memory altogether, bytes. */
const ROOM_BYTES = 67_108_864;
/** Larger ones are files that somebody downloads once. */
const LARGEST_BYTES = 8_388_608;
/** How long what is published is believed to be what it was; a withdrawal is seen everywhere after this. */
const BELIEVED_MS = 1_000;
const WORTH_PACKING_BYTES = 1_024;

export interface Answer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  readonly version: string;
  readonly plain: Buffer;
  packed: Buffer | null;
  /** All that stood above it when it was sent first, but what depends on how it is sent. */
  head: Head | null;
}

type Head = Readonly<Record<string, number | string | string[]>>;

/**
 * Answers to everybody, made once for all readers until what is published changes. What is published is asked of the
 * database once a second at most, however many read: so nothing shows before its hour, and nothing stays for long after it
 * was withdrawn.
 */
export class KeptAnswers {
  private readonly kept = new Map<string, Kept>();
  /** What is being made just now: who asks meanwhile waits for it instead of making it again. */
  private readonly making = new Map<string, Promise<Kept | null>>();
  private bytes = 0;
  private state = '';
  private askedAt = 0;
  private asking: Promise<void> | null = null;
  private doubts = 0;

  constructor(
    private readonly askState: () => Promise<string>,
    private readonly cacheControl: string,
  ) {}

  /**
   * Sends what is kept under an address, or what `make` makes of it now; false where `make` gives null, which is kept for
   * nobody. Never gives the reply itself: whoever awaited it would wait for its end and be handed nothing.
   */
  async answer(request: FastifyRequest, reply: FastifyReply, make: () => Promise<Answer | null>): Promise<boolean> {
    if (Date.now() - this.askedAt > BELIEVED_MS) await this.ask();
    const kept = this.kept.get(request.url) ?? (await this.makeOnce(request.url, make));
    if (kept) send(request, reply, kept, this.cacheControl);
    return kept !== null;
  }

  /**
   * Sends what was sent before once more, past everything that would only come to the same again; false where it was not
   * sent yet, or is not known to hold still.
   */
  sendAgain(request: FastifyRequest, reply: FastifyReply): boolean {
    const kept = this.kept.get(request.url);
    if (!kept?.head || Date.now() - this.askedAt > BELIEVED_MS) return false;
    reply.hijack();
    const { raw } = reply;
    if (matches(request.headers['if-none-match'], `"${kept.version}"`)) {
      raw.writeHead(304, kept.head).end();
      return true;
    }
    const packed = takesGzip(request) ? kept.packed : null;
    const body = packed ?? kept.plain;
    const how = packed ? { 'content-encoding': 'gzip' } : {};
    raw.writeHead(200, { ...kept.head, ...how, 'content-length': body.byteLength }).end(body);
    return true;
  }

  /** Has the next reader wait for what is published now: this process has just changed it. */
  doubt(): void {
    this.askedAt = 0;
    this.asking = null;
    this.doubts += 1;
  }

  private async ask(): Promise<void> {
    const { doubts } = this;
    this.asking ??= this.askState()
      .then((state) => {
        if (doubts !== this.doubts) return;
        if (state !== this.state) this.forget();
        this.state = state;
        this.askedAt = Date.now();
      })
      .finally(() => (this.asking = null));
    await this.asking;
  }

  private makeOnce(url: string, make: () => Promise<Answer | null>): Promise<Kept | null> {
    // What is made of an older state is not handed to who asks after it.
    const key = `${this.state} ${url}`;
    const making = this.making.get(key) ?? this.make(url, make).finally(() => this.making.delete(key));
    this.making.set(key, making);
    return making;
  }

  private async make(url: string, make: () => Promise<Answer | null>): Promise<Kept | null> {
    const { state } = this;
    const made = await make();
    if (!made) return null;
    const plain = Buffer.from(made.body);
    const version = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
    const kept: Kept = { headers: made.headers, version, plain, packed: null, head: null };
    if (plain.byteLength > LARGEST_BYTES) return kept;
    if (plain.byteLength > WORTH_PACKING_BYTES) kept.packed = await pack(plain);
    // What changed meanwhile is not known to be in it.
    if (state === this.state) this.keep(url, kept);
    return kept;
  }

  private keep(url: string, kept: Kept): void {
    this.drop(url);
    this.kept.set(url, kept);
    this.bytes += sizeOf(kept);
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= ROOM_BYTES) break;
      this.drop(oldest);
    }
  }

  private drop(url: string): void {
    const kept = this.kept.get(url);
    if (!kept) return;
    this.kept.delete(url);
    this.bytes -= sizeOf(kept);
  }

  private forget(): void {
    this.kept.clear();
    this.bytes = 0;
  }
}

const sizeOf = ({ plain, packed }: Kept): number => plain.byteLength + (packed?.byteLength ?? 0);

const takesGzip = ({ headers }: FastifyRequest): boolean => /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));

const ofSending = new Set(['content-length', 'content-encoding', 'connection', 'keep-alive', 'date', 'transfer-encoding']); // prettier-ignore

const headOf = (reply: FastifyReply): Head =>
  Object.fromEntries(
    Object.entries({ ...reply.getHeaders(), ...reply.raw.getHeaders() }).flatMap(([name, value]) =>
      value === undefined || ofSending.has(name) ? [] : [[name, value]],
    ),
  );

const send = (request: FastifyRequest, reply: FastifyReply, kept: Kept, cacheControl: string): void => {
  void reply.headers(kept.headers).header('vary', 'accept-encoding');
  if (isUnchanged(request, reply, { version: kept.version, cacheControl })) return void reply.send();
  // What goes over the wire has then been through everything that adds to it or takes from it.
  reply.raw.once('finish', () => (kept.head ??= headOf(reply)));
  if (!kept.packed || !takesGzip(request)) void reply.send(kept.plain);
  else void reply.header('content-encoding', 'gzip').send(kept.packed);
};
