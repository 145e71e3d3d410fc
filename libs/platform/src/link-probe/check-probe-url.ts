import { isIP } from 'node:net';
import { isPublicAddress } from './is-public-address';
import { ProbeRefusal } from './link-probe-types';

const LONGEST = 4_096;

/** Names that mean this machine or this network wherever they are asked. */
const INSIDE = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa)$/;
/** Names that belong to nobody (RFC 2606). */
const RESERVED = /(?:^|\.)(?:example|test|invalid)$/;
/** Control signs and blanks; the parser would silently drop some of them. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/;

/** The host without IPv6 brackets and closing dots. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');

export const portOf = ({ protocol, port }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/**
 * Reads an address as browsers do, which brings 0x7f.1, 2130706433, 127.1 and full-width digits to one form, and refuses
 * what no probe may ask for. Throws ProbeRefusal.
 */
export const checkProbeUrl = (text: string, base: URL | null, mayAsk: (url: URL) => boolean): URL => {
  if (text.length > LONGEST || UNSEEN.test(text) || !URL.canParse(text, base ?? undefined))
    throw new ProbeRefusal('urlRefused');
  const url = new URL(text, base ?? undefined);
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new ProbeRefusal('urlRefused');
  if (url.username || url.password || !mayAsk(url)) throw new ProbeRefusal('urlRefused');
  requireSite(hostOf(url));
  return url;
};

/** An address given as numbers is judged with every other, just before connecting. */
const requireSite = (host: string): void => {
  if (isIP(host)) return;
  if (RESERVED.test(host)) throw new ProbeRefusal('reservedName');
  if (INSIDE.test(host)) throw new ProbeRefusal('addressRefused');
  if (!host.includes('.')) throw new ProbeRefusal('urlRefused');
};

/** Every address must be let through: one private answer among public ones is a trap, not a choice. Throws ProbeRefusal. */
export const requirePublic = (addresses: readonly string[], isExempt: (address: string) => boolean): void => {
  if (addresses.length === 0) throw new ProbeRefusal('noSuchHost');
  if (!addresses.every((address) => isPublicAddress(address) || isExempt(address)))
    throw new ProbeRefusal('addressRefused');
};
