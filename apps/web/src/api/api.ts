import { connection } from '../offline/connection';
import { serverClock } from '../offline/server-clock';
import { refusalTexts } from './in-english';
import { ApiProblem } from './problem';
import { forgetStarted, type Reply, takeStarted } from './started';

/** Above this an answer is no longer waited for; a slow phone on 2G needs most of it. */
const TIMEOUT_MS = 30_000;

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page. Bodies up to 64 KB only. */
  readonly keepalive?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Sends JSON with the session cookie and reads JSON back; anything else becomes an {@link ApiProblem}. */
async function send<T>(method: Method, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  const asked = Date.now();
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  const forward = (): void => timeout.abort();
  options.signal?.addEventListener('abort', forward, { once: true });
  try {
    if (method !== 'GET') forgetStarted();
    const started = method === 'GET' ? takeStarted(path) : null;
    const reply = await (started ?? ask(path, toInit(method, body, timeout.signal, options)));
    connection.heard(asked);
    return read<T>(reply);
  } catch (error) {
    const explained = explain(error, options.signal?.aborted ?? false);
    if (explained instanceof ApiProblem) note(explained, asked);
    throw explained;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', forward);
  }
}

const note = (problem: ApiProblem, asked: number): void => {
  if (problem.status === 0) connection.unheard(asked);
  // The newer version is fetched now, so that it can be offered.
  if (problem.isOutdated) void navigator.serviceWorker?.getRegistration().then((worker) => worker?.update());
};

const toInit = (method: Method, body: unknown, signal: AbortSignal, options: RequestOptions): RequestInit => ({
  method,
  credentials: 'same-origin',
  signal,
  ...(options.keepalive ? { keepalive: true } : {}),
  headers: {
    accept: 'application/json',
    ...(method === 'GET' ? {} : { 'x-terbuka': '1' }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

const ask = async (path: string, init: RequestInit): Promise<Reply> => {
  const sentAt = Date.now();
  const response = await fetch(path, init);
  serverClock.heard(response.headers.get('date'), sentAt);
  return { ok: response.ok, status: response.status, text: await response.text() };
};

function read<T>({ ok, status, text }: Reply): T {
  if (!ok) throw toRefusal(status, text);
  // The API's own document says what the body is; this is the parse edge.
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Reads a problem document; a proxy's HTML page in its place is a broken server. */
export const toRefusal = (status: number, text: string): ApiProblem => {
  const body = parseObject(text);
  const title = typeof body['title'] === 'string' ? body['title'] : '';
  const code = typeof body['code'] === 'string' ? body['code'] : 'server.broken';
  const kind = status >= 500 || !title ? 'broken' : 'refused';
  return new ApiProblem(kind, status, code, title && (refusalTexts.find(code, body) ?? title), body);
};

const parseObject = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const explain = (error: unknown, leftByCaller: boolean): unknown => {
  if (error instanceof ApiProblem) return error;
  const aborted = error instanceof DOMException && error.name === 'AbortError';
  if (aborted && leftByCaller) return error;
  if (aborted) return new ApiProblem('timeout', 0, 'connection.timeout', '');
  if (error instanceof TypeError) return new ApiProblem('offline', 0, 'connection.offline', '');
  return new ApiProblem('broken', 0, 'server.broken', '');
};

/** The one way to the server. Paths begin with `/api/`. */
export const api = {
  get: <T>(path: string, options?: RequestOptions): Promise<T> => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> => send<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options?: RequestOptions): Promise<T> => send<T>('PUT', path, body, options),
  remove: <T = void>(path: string, options?: RequestOptions): Promise<T> => send<T>('DELETE', path, undefined, options),
};
