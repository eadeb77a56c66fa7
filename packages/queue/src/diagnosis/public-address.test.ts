import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '223.255.255.255',
  '2606:4700::1111',
  '2a00::1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.255.254'],
  ['this machine', '::1'],
  ['any', '0.0.0.0'],
  ['any', '::'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['private', 'fc00::1'],
  ['private', 'fd12:3456:789a::1'],
  ['link-local', '169.254.1.1'],
  ['link-local', 'fe80::1'],
  ['metadata of clouds', '169.254.169.254'],
  ['metadata of clouds', 'fd00:ec2::254'],
  ['metadata of clouds', '100.100.100.200'],
  ['metadata of clouds', '192.0.0.192'],
  ['metadata of clouds', '168.63.129.16'],
  ['shared by providers', '100.64.0.1'],
  ['for measurements', '198.18.0.1'],
  ['for documentation', '192.0.2.1'],
  ['for documentation', '198.51.100.7'],
  ['for documentation', '203.0.113.7'],
  ['for documentation', '2001:db8::1'],
  ['for documentation', '3fff::1'],
  ['for many', '224.0.0.1'],
  ['for many', 'ff02::1'],
  ['for all', '255.255.255.255'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6', '::ffff:8.8.8.8'],
  ['IPv4 in IPv6', '::127.0.0.1'],
  ['IPv4 in IPv6', '64:ff9b::7f00:1'],
  ['IPv4 in IPv6', '2002:7f00:1::'],
  ['IPv4 in IPv6', '2001:0:4136:e378::'],
  ['of one network', 'fe80::1%eth0'],
  ['no address', ''],
  ['no address', 'localhost'],
  ['no address', '127.1'],
  ['no address', '0x7f.0.0.1'],
  ['no address', '0177.0.0.1'],
  ['no address', '2130706433'],
  ['no address', '8.8.8.8.'],
  ['no address', '8.8.8.256'],
  ['no address', ' 8.8.8.8'],
  ['no address', '2606:4700::1111]/x'],
  ['no address', '2606:4700:'],
])('%s (%s) is not', (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('an IPv6 address is the same in all its forms', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
      const long = groups.map((group) => group.toString(16).toUpperCase().padStart(4, '0')).join(':');
      const short = new URL(`http://[${long}]/`).hostname.slice(1, -1);
      expect(isPublicAddress(short)).toBe(isPublicAddress(long));
      const isGivenOut = /^[23]/.test(long);
      expect(isPublicAddress(long) && !isGivenOut).toBe(false);
    }),
  );
});
