import ipaddr from 'ipaddr.js';

// One cloud serves its metadata at this address of the public range.
const METADATA = '168.63.129.16';

// The only part of IPv6 that is given out to the public (RFC 4291, section 2.4).
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public internet. A text that is no address does not, nor does a range that IANA has reserved: private, loopback,
 * link-local, documentation, multicast, tunnels that hold an IPv4 address of any kind, and the like.
 */
export function isPublicAddress(address: string): boolean {
  // Other forms of an IPv4 address, such as 0x7f.1 and 2130706433, are read by some programs and not by others.
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === 'unicast' && address !== METADATA;
  }
  // A zone names a network of this machine.
  if (address.includes('%') || !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === 'unicast' && parsed.match(GIVEN_OUT);
}
