import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import { hostOf, portOf } from './check-probe-url';
import { ProbeRefusal, type ProbeFault, type ProbeLimits } from './link-probe-types';

export interface Question {
  readonly url: URL;
  /** The address that was judged; no name is asked for again. */
  readonly address: string;
  readonly userAgent: string;
  readonly limits: Pick<ProbeLimits, 'connectMs' | 'headersMs'>;
  /** Ends everything when the whole probe has taken too long. */
  readonly signal: AbortSignal;
  readonly trusted: readonly string[];
}

export interface Answer {
  readonly response: IncomingMessage;
  readonly certificateFault: string | null;
}

/** Asks one address once: no cookies, no credentials, no proxy, no second look at the name. Throws ProbeRefusal. */
export const askOnce = (question: Question): Promise<Answer> =>
  new Promise((answer, refuse) => {
    const { url, limits, signal } = question;
    const secure = url.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(requestOptions(question, secure));
    const tooSlow = (): void => void request.destroy(new ProbeRefusal('timeout'));
    const connecting = setTimeout(tooSlow, limits.connectMs);
    const waiting = setTimeout(tooSlow, limits.headersMs);
    signal.addEventListener('abort', tooSlow, { once: true });
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
    });
    request.on('close', () => {
      clearTimeout(connecting);
      clearTimeout(waiting);
      signal.removeEventListener('abort', tooSlow);
    });
    request.on('response', (response) => {
      clearTimeout(waiting);
      answer({ response, certificateFault: certificateFaultOf(response) });
    });
    request.on('error', (error) => refuse(error instanceof ProbeRefusal ? error : new ProbeRefusal(faultOf(error))));
    if (signal.aborted) tooSlow();
    request.end();
  });

const neverLookUp: NonNullable<RequestOptions['lookup']> = () => {
  throw new RangeError('the address was settled before');
};

const requestOptions = ({ url, address, userAgent, trusted }: Question, secure: boolean): RequestOptions => ({
  method: 'GET',
  host: address,
  port: portOf(url),
  path: url.pathname + url.search,
  lookup: neverLookUp,
  headers: {
    host: url.host,
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8',
    'accept-language': 'id,en;q=0.8',
    'accept-encoding': 'gzip, deflate, br',
    connection: 'close',
  },
  // An agent of its own: the process's own one may have been told of a proxy by the environment.
  agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
  ...(secure ? tlsOptions(url, trusted) : {}),
});

/**
 * A bad certificate is told, not fatal: nothing secret is sent, and a visitor gets past the warning too. So the fault is
 * read off the connection instead of ending it.
 */
const tlsOptions = (url: URL, trusted: readonly string[]): object => ({
  servername: isIP(hostOf(url)) ? '' : hostOf(url),
  rejectUnauthorized: false,
  ...(trusted.length > 0 ? { ca: trusted } : {}),
});

const certificateFaultOf = ({ socket }: IncomingMessage): string | null => {
  if (!(socket instanceof TLSSocket) || socket.authorized) return null;
  // Declared an Error, but set to the error's code.
  return String(socket.authorizationError);
};

const byCode: Readonly<Record<string, ProbeFault>> = {
  ECONNREFUSED: 'connectionRefused',
  ECONNRESET: 'connectionLost',
  EPIPE: 'connectionLost',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'noNetwork',
  ENETDOWN: 'noNetwork',
  EADDRNOTAVAIL: 'noNetwork',
  EPROTO: 'tlsFailed',
};

const faultOf = (error: Error): ProbeFault => {
  const code = String(Reflect.get(error, 'code') ?? '');
  if (Object.hasOwn(byCode, code)) return byCode[code] ?? 'connectionLost';
  if (code.startsWith('HPE_')) return 'badAnswer';
  return /^(?:ERR_SSL|ERR_TLS)/.test(code) ? 'tlsFailed' : 'connectionLost';
};
