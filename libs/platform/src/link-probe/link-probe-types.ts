/** One answer of the resolver. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Asks for all addresses of a name. Throws an error with a `code` as Node's resolver does. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** A place that is let through though the rules would refuse it. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

export interface ProbeLimits {
  readonly ports: readonly number[];
  readonly redirects: number;
  /** Longest wait for the name and for the connection, TLS included. */
  readonly connectMs: number;
  /** Longest wait for the head of an answer. */
  readonly headersMs: number;
  /** For everything, redirects included. */
  readonly totalMs: number;
  /** Most that is kept of a page, unpacked; what lies beyond is not read. */
  readonly bodyBytes: number;
}

/** Why there is no answer. */
export type ProbeFault =
  /** No web address, or one with a password, a strange port or a name of no site. */
  | 'urlRefused'
  /** Leads into a private or reserved network. */
  | 'addressRefused'
  /** A name kept for examples and tests. */
  | 'reservedName'
  | 'noSuchHost'
  /** The resolver itself did not answer: that says nothing about the site. */
  | 'noResolver'
  /** This machine has no way out. */
  | 'noNetwork'
  | 'connectionRefused'
  | 'timeout'
  | 'connectionLost'
  | 'tlsFailed'
  | 'badAnswer'
  | 'redirectLoop'
  | 'tooManyRedirects';

export interface Hop {
  readonly url: string;
  readonly status: number;
}

/** What a visitor without an account gets to see at an address. */
export type ProbeOutcome =
  | {
      readonly answered: true;
      readonly status: number;
      readonly finalUrl: string;
      /** The redirects on the way, in order. */
      readonly hops: readonly Hop[];
      /** Lower-case names; cookies are left out. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      /** Whether the body is only the beginning. */
      readonly truncated: boolean;
      /** What a browser would warn about, in OpenSSL's words, such as CERT_HAS_EXPIRED. */
      readonly certificateFault: string | null;
    }
  | {
      readonly answered: false;
      readonly fault: ProbeFault;
      readonly finalUrl: string;
      readonly hops: readonly Hop[];
    };

/** Ends a probe from within; becomes its outcome. */
export class ProbeRefusal extends Error {
  override readonly name = 'ProbeRefusal';

  constructor(readonly fault: ProbeFault) {
    super(fault);
  }
}
