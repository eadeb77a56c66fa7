import { expect, test } from 'vitest';
import { callerAddressOf } from './caller-address.ts';

test.each([
  ['what workerd says of the connection', { clientIp: '192.0.2.7:49152' }, '192.0.2.7'],
  ['the same of IPv6', { clientIp: '[2001:db8::7]:49152' }, '2001:db8::7'],
  ["the header of Cloudflare's network", { colo: 'XXX' }, '203.0.113.66'],
  ['nothing where only the caller can have written the header', undefined, undefined],
])('The address of the caller of a worker is %s', (_what, cf, expected) => {
  const headers = new Headers({ 'cf-connecting-ip': '203.0.113.66' });
  expect(callerAddressOf({ headers, cf })).toBe(expected);
});
