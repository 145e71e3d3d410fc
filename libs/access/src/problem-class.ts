/** One fault inside a refused request: where, which, and what to do, in Indonesian. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Members of the problem document beside the standard ones. */
export interface ProblemExtras {
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly [key: string]: unknown;
}

/** A refusal that a person can read: status, a code of words, and an Indonesian sentence; written as RFC 9457. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** `<noun>.<complaint>`. */
    readonly code: string,
    readonly title: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code}: ${title}`);
  }
}
