import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Of the whole of IPv6 only this is given out to sites; mapped, translated and site-local forms lie outside it. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Ranges that the library counts as public and that no site has. */
const notSites = [
  // Documentation (RFC 9637).
  '3fff::/20',
  // Azure's host agent, which answers from inside every machine there.
  '168.63.129.16/32',
].map((range) => ipaddr.parseCIDR(range));

/**
 * Whether an address is one that any site on the open Internet may have. Private, loopback, link-local, shared, metadata,
 * multicast, documentation and reserved ranges are not; neither is any form of IPv6 that carries an IPv4 address.
 */
export const isPublicAddress = (text: string): boolean => {
  // The library also reads 1.2.3 and 0x7f.1, which are addresses to some resolvers and names to others.
  if (!isIP(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv6' && !address.match(globalUnicast)) return false;
  return !notSites.some(([net, bits]) => net.kind() === address.kind() && address.match([net, bits]));
};
