/** The load: as many kept connections as asked, each asking for one address again and again. A process of its own. */
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

export interface ReadTask {
  readonly url: string;
  /** Names what the reader has already; null for a first visit. */
  readonly etag: string | null;
  readonly connections: number;
  readonly seconds: number;
}

export interface ReadReport {
  readonly answers: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p99: number;
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
}

const [taskText = '', reportFile = ''] = process.argv.slice(2);
const task = JSON.parse(taskText) as ReadTask;
const { hostname, port, pathname, search } = new URL(task.url);
const condition = task.etag === null ? '' : `If-None-Match: ${task.etag}\r\n`;
const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: gzip\r\n${condition}\r\n`;
const statuses: Record<string, number> = {};
const latencies: number[] = [];
let bytes = 0;

/** One reader; answers have a length, so that one ends where its length says. */
class Reader {
  private received = '';
  private sentAt = 0;

  constructor(
    private readonly until: number,
    private readonly done: () => void,
  ) {}

  start(): void {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (piece) => this.take(socket, String(piece)));
    socket.on('error', () => this.done());
    socket.on('connect', () => this.ask(socket));
  }

  private ask(socket: Socket): void {
    if (Date.now() >= this.until) {
      socket.destroy();
      return this.done();
    }
    this.sentAt = performance.now();
    socket.write(request);
  }

  private take(socket: Socket, piece: string): void {
    this.received += piece;
    const head = this.received.indexOf('\r\n\r\n');
    if (head === -1) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.received.slice(0, head))?.[1] ?? 0);
    if (this.received.length < head + 4 + length) return;
    const status = this.received.slice(9, 12);
    statuses[status] = (statuses[status] ?? 0) + 1;
    bytes += length;
    latencies.push(performance.now() - this.sentAt);
    this.received = '';
    this.ask(socket);
  }
}

const begun = Date.now();
const readers = Array.from(
  { length: task.connections },
  () => new Promise<void>((done) => new Reader(begun + task.seconds * 1_000, done).start()),
);
void Promise.all(readers).then(() => {
  latencies.sort((one, other) => one - other);
  const report: ReadReport = {
    answers: latencies.length,
    bytes,
    seconds: (Date.now() - begun) / 1_000,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? NaN,
    statuses,
  };
  writeFileSync(reportFile, JSON.stringify(report));
});
