type Range = readonly [start: string, bits: number];

// IANA IPv4 Special-Purpose Address Registry, with multicast and what is reserved; the addresses at which clouds serve metadata are in it but
// for the last, which is that of one cloud.
const CLOSED_V4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['168.63.129.16', 32],
];

// Of IPv6, what is given out to the public (RFC 4291, section 2.4), but for what IANA has set apart in it: protocols, documentation, and 6to4,
// which holds an IPv4 address of any kind.
const OPEN_V6: Range = ['2000::', 3];
const CLOSED_V6: readonly Range[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Whether an IP address belongs to the public internet. What is not understood does not. */
export function isPublicAddress(address: string): boolean {
  const v4 = bitsOfV4(address);
  if (v4 !== undefined) return !CLOSED_V4.some(([start, bits]) => v4.startsWith((bitsOfV4(start) ?? '').slice(0, bits)));
  const v6 = bitsOfV6(address);
  const isIn = ([start, bits]: Range): boolean => v6 !== undefined && v6.startsWith((bitsOfV6(start) ?? '').slice(0, bits));
  return isIn(OPEN_V6) && !CLOSED_V6.some(isIn);
}

function bitsOfV4(address: string): string | undefined {
  const parts = address.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return isAddress ? parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('') : undefined;
}

function bitsOfV6(address: string): string | undefined {
  if (!/^[\da-f:.]+$/i.test(address)) return undefined;
  // Reads it, and writes it in one form: eight groups, of which one run of zeros may be left out (WHATWG URL, section 3.6).
  const host = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1);
  if (host === undefined) return undefined;
  const [head = '', tail] = host.split('::');
  const last = groupsOf(tail ?? '');
  const first = groupsOf(head);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
