import { serverWords } from '../i18n/server-words';

/** One fault inside a refused document: where, which, and what to do. */
export interface ProblemDetail {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Why a request came to nothing. `offline`: no connection; `timeout`: no answer in time (it may still have been done);
 * `refused`: the server said no with a reason (RFC 9457); `unreadable`: this device cannot read the file any more; `broken`: the server failed or answered nonsense.
 */
export type ProblemKind = 'offline' | 'timeout' | 'refused' | 'unreadable' | 'broken';

/** The one error that the api module throws. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly status: number,
    readonly code: string,
    title: string,
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
    this.name = 'ApiProblem';
  }

  get errors(): readonly ProblemDetail[] {
    const errors = this.body['errors'];
    if (!Array.isArray(errors)) return [];
    return errors.filter(isDetail).map((fault) => ({ ...fault, message: serverWords.say(fault.message) }));
  }

  /** The faults that say more than the head does. */
  get furtherErrors(): readonly ProblemDetail[] {
    return this.errors.filter(({ message }) => message !== this.message);
  }

  get detail(): string | null {
    const detail = this.body['detail'];
    return typeof detail === 'string' ? serverWords.say(detail) : null;
  }

  /** Whether this page is too old for the server; the newer one will get it through. */
  get isOutdated(): boolean {
    return this.code === 'client.outdated';
  }

  /** Whether nobody is signed in, or whoever is has no role now: what waits was not judged, and goes on waiting. */
  get isNobodys(): boolean {
    return this.status === 401 || this.code === 'session.hatMissing';
  }

  /** Whether the same request may succeed later without anybody changing anything. */
  get isPassing(): boolean {
    if (this.kind === 'unreadable') return false;
    return this.kind !== 'refused' || this.status === 429 || this.status === 503 || this.isOutdated;
  }
}

const isDetail = (value: unknown): value is ProblemDetail =>
  typeof value === 'object' && value !== null && 'path' in value && 'message' in value;

/** Turns anything thrown into a problem, so that every page has one shape to show. */
export const toProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem
    ? error
    : new ApiProblem('broken', 0, 'client.broken', error instanceof Error ? error.message : String(error));
