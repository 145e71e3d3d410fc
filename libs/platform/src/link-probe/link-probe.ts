import { isIP } from 'node:net';
import { askOnce, type Answer } from './ask-once';
import { checkProbeUrl, hostOf, portOf, requirePublic } from './check-probe-url';
import {
  ProbeRefusal,
  type Hop,
  type Place,
  type ProbeLimits,
  type ProbeOutcome,
  type Resolve,
} from './link-probe-types';
import { readBody } from './read-body';
import { resolveName, systemResolve } from './resolve-name';

export interface LinkProbeOptions {
  /** Who asks, with a way to complain. */
  readonly userAgent: string;
  readonly resolve?: Resolve;
  readonly limits?: Partial<ProbeLimits>;
  /** Let through against the rules: for the servers of a test, never read from the environment. */
  readonly exempt?: readonly Place[];
  /** Certificates trusted instead of the well-known ones, PEM. */
  readonly trusted?: readonly string[];
}

const usualLimits: ProbeLimits = {
  ports: [80, 443, 8080, 8443],
  redirects: 6,
  connectMs: 8_000,
  headersMs: 15_000,
  totalMs: 30_000,
  bodyBytes: 5 * 1_048_576,
};

/** How many addresses of one name are tried. */
const MOST_ADDRESSES = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Looks at an address that a stranger wrote down, as a visitor without an account would, and is not led inside: at every
 * redirect the name is resolved anew, each of its addresses is judged, and the connection goes to the very address judged.
 */
export class LinkProbe {
  private readonly limits: ProbeLimits;
  private readonly exempt: readonly Place[];
  private readonly resolve: Resolve;

  constructor(private readonly options: LinkProbeOptions) {
    this.limits = { ...usualLimits, ...options.limits };
    this.exempt = options.exempt ?? [];
    this.resolve = options.resolve ?? systemResolve;
  }

  /** Never throws for what the address or its site does. */
  async probe(address: string): Promise<ProbeOutcome> {
    const hops: Hop[] = [];
    const way = { finalUrl: address };
    const ending = new AbortController();
    const limit = setTimeout(() => ending.abort(), this.limits.totalMs);
    try {
      return await this.follow(address, hops, way, ending.signal);
    } catch (error) {
      if (!(error instanceof ProbeRefusal)) throw error;
      return { answered: false, fault: error.fault, finalUrl: way.finalUrl, hops };
    } finally {
      clearTimeout(limit);
    }
  }

  private async follow(
    start: string,
    hops: Hop[],
    way: { finalUrl: string },
    signal: AbortSignal,
  ): Promise<ProbeOutcome> {
    const seen = new Set<string>();
    for (let url = this.checked(start, null); ;) {
      way.finalUrl = url.href;
      if (seen.has(url.href)) throw new ProbeRefusal('redirectLoop');
      seen.add(url.href);
      const { response, certificateFault } = await this.ask(url, signal);
      const status = response.statusCode ?? 0;
      const location = response.headers.location;
      if (!REDIRECTS.has(status) || location === undefined) {
        const read = await readBody(response, this.limits.bodyBytes);
        const headers = plainHeaders(response.headers);
        return { answered: true, status, finalUrl: url.href, hops, headers, certificateFault, ...read };
      }
      response.destroy();
      hops.push({ url: url.href, status });
      if (hops.length > this.limits.redirects) throw new ProbeRefusal('tooManyRedirects');
      // Node hands headers over byte by byte; sites mean UTF-8.
      const next = Buffer.from(location, 'latin1').toString('utf8');
      way.finalUrl = next;
      url = this.checked(next, url);
    }
  }

  private checked(text: string, base: URL | null): URL {
    return checkProbeUrl(text, base, (url) => {
      const port = portOf(url);
      return this.limits.ports.includes(port) || this.exempt.some((place) => place.port === port);
    });
  }

  /** Asks the judged addresses in turn until one of them answers. */
  private async ask(url: URL, signal: AbortSignal): Promise<Answer> {
    const { userAgent, trusted = [] } = this.options;
    const [first, ...others] = await this.addressesOf(url);
    if (first === undefined) throw new ProbeRefusal('noSuchHost');
    const ask = (address: string): Promise<Answer> =>
      askOnce({ url, address, userAgent, limits: this.limits, signal, trusted });
    let failure: unknown = null;
    for (const address of [first, ...others.slice(0, MOST_ADDRESSES - 1)]) {
      try {
        return await ask(address);
      } catch (error) {
        // The first failure is the one to tell; a second address often fails only for want of IPv6 here.
        failure ??= error;
      }
    }
    throw failure;
  }

  private async addressesOf(url: URL): Promise<readonly string[]> {
    const host = hostOf(url);
    const addresses = isIP(host) ? [host] : await resolveName(this.resolve, host, this.limits.connectMs);
    const port = portOf(url);
    requirePublic(addresses, (address) =>
      this.exempt.some((place) => place.address === address && place.port === port),
    );
    return addresses;
  }
}

const plainHeaders = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
