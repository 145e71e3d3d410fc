import { lookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ProbeRefusal, type Resolve, type ResolvedAddress } from './link-probe-types';

/** As the machine is set up to: its resolver and its hosts file. */
export const systemResolve: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

const UNKNOWN = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

/**
 * All addresses of a name, IPv4 first, since many machines have no IPv6. A resolver that fails is told apart from a name
 * that does not exist. Throws ProbeRefusal.
 */
export const resolveName = async (
  resolve: Resolve,
  hostname: string,
  patienceMs: number,
): Promise<readonly string[]> => {
  const waiting = new AbortController();
  const limit = pause(patienceMs, null, { signal: waiting.signal, ref: false }).catch(() => null);
  try {
    const found = await Promise.race([ask(resolve, hostname), limit]);
    if (found === null) throw new ProbeRefusal('noResolver');
    return found.toSorted((one, other) => one.family - other.family).map(({ address }) => address);
  } finally {
    waiting.abort();
  }
};

const ask = async (resolve: Resolve, hostname: string): Promise<readonly ResolvedAddress[]> => {
  try {
    return await resolve(hostname);
  } catch (error) {
    const code = error instanceof Error ? String(Reflect.get(error, 'code')) : '';
    throw new ProbeRefusal(UNKNOWN.has(code) ? 'noSuchHost' : 'noResolver');
  }
};
