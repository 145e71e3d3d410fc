/** The load: as many connections as asked, each one body at its form, saving one item after the other. A process of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Seeded } from './seed';

export interface DriveTask extends Seeded {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Names the instrument on screen, as the form does; without it every save goes the ordinary way. */
  readonly quick: boolean;
  /** Saves a second of all connections together; null: as fast as they are answered. */
  readonly rate: number | null;
  readonly round: number;
}

export interface DriveReport {
  readonly acknowledged: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly keyPrefix: string;
}

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as DriveTask;
const { hostname, port } = new URL(task.url);
const keyPrefix = `ronde-${task.round}-`;
const latencies: number[] = [];
const refused: Record<string, number> = {};

/** How many people fill in one body's form together, each at items of their own. */
const people = Math.ceil(task.connections / task.bodies.length);

/** One person at one form; remembers the revision of each item. */
class Clerk {
  private readonly revisions = new Map<string, number>();
  private readonly items = task.items.filter(
    (_, index) => index % people === Math.floor(this.number / task.bodies.length),
  );
  private turn = 0;
  private sentAt = 0;
  private received = '';

  constructor(
    private readonly body: Seeded['bodies'][number],
    private readonly number: number,
    private readonly until: number,
    private readonly done: () => void,
  ) {}

  start(): void {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (piece) => this.take(socket, String(piece)));
    socket.on('error', () => this.done());
    const wait = task.rate ? (this.number / task.connections) * this.interval() : 0;
    setTimeout(() => this.send(socket), wait);
  }

  private interval(): number {
    return task.rate ? (1_000 * task.connections) / task.rate : 0;
  }

  private send(socket: Socket): void {
    if (Date.now() >= this.until) {
      socket.destroy();
      return this.done();
    }
    const item = this.items[this.turn % this.items.length];
    if (!item) throw new RangeError('no items');
    const content = JSON.stringify({
      value: item.values[this.turn % item.values.length],
      note: null,
      revision: this.revisions.get(item.code) ?? 0,
      key: `${keyPrefix}${this.number}-${this.turn}`,
      ...(task.quick ? { instrumentSha256: task.instrumentSha256 } : {}),
    });
    this.sentAt = performance.now();
    socket.write(
      `PUT /api/assessments/${this.body.assessmentId}/answers/${item.code} HTTP/1.1\r\nhost: x\r\ncookie: terbuka_session=${this.body.token}\r\nx-terbuka: 1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n\r\n${content}`,
    );
  }

  private take(socket: Socket, piece: string): void {
    this.received += piece;
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.received.slice(0, end))?.[1] ?? 0);
    if (this.received.length < end + 4 + length) return;
    const reply = JSON.parse(this.received.slice(end + 4, end + 4 + length)) as Reply;
    this.received = this.received.slice(end + 4 + length);
    this.note(reply);
    this.turn += 1;
    const wait = this.interval() - (performance.now() - this.sentAt);
    if (wait > 1) setTimeout(() => this.send(socket), wait);
    else this.send(socket);
  }

  private note(reply: Reply): void {
    const code = this.items[this.turn % this.items.length]?.code ?? '';
    if (reply.revision !== undefined) {
      latencies.push(performance.now() - this.sentAt);
      this.revisions.set(code, reply.revision);
      return;
    }
    refused[reply.code ?? '?'] = (refused[reply.code ?? '?'] ?? 0) + 1;
    this.revisions.set(code, reply.current?.revision ?? 0);
  }
}

interface Reply {
  readonly revision?: number;
  readonly code?: string;
  readonly current?: { readonly revision: number };
}

const start = Date.now();
let running = task.connections;
const finish = (): void => {
  running -= 1;
  if (running > 0) return;
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? NaN;
  const report: DriveReport = { acknowledged: latencies.length, seconds: (Date.now() - start) / 1_000, p50: at(0.5), p99: at(0.99), refused, keyPrefix }; // prettier-ignore
  writeFileSync(process.argv[3] ?? '', JSON.stringify(report));
};
for (let number = 0; number < task.connections; number += 1) {
  const body = task.bodies[number % task.bodies.length];
  if (body) new Clerk(body, number, start + task.seconds * 1_000, finish).start();
}
