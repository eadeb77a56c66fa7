import { describe, expect, it } from 'vitest';
import { CALLER_ADDRESS, edgeBefore, ID, KEY } from './edge-under-test.ts';
import { headersPassedOn, type CallerDetail } from './pass-on.ts';

const headers = { 'user-agent': 'shop/1.0', 'x-forwarded-for': '203.0.113.66', 'x-real-ip': '203.0.113.66', forwarded: 'for=x' };
const CALLS: readonly (readonly [method: string, init: RequestInit])[] = [
  ['getSettings', {}],
  ['showMessagesQueue', {}],
  ['receiveNotification', {}],
  ['clearMessagesQueue', {}],
  ['sendMessage', { method: 'POST', body: '{}' }],
  ['uploadFile', { method: 'POST', body: 'bytes' }],
  ['aMethodOfNoContract', {}],
];

async function passedBy(method: string, init: RequestInit, passOn?: readonly CallerDetail[]): Promise<object> {
  const edge = edgeBefore(() => Response.json({}), passOn && { passOn });
  expect((await edge.call(`/waInstance${ID}/${method}/${KEY}`, { ...init, headers })).status).toBe(200);
  const received = Object.fromEntries(edge.upstream[0]?.headers ?? []);
  return Object.fromEntries(Object.entries(received).filter(([name]) => name in headers));
}

describe.each(CALLS)('%s', (method, init) => {
  it('says nothing of its caller to the gateway unless that is configured', async () => {
    expect(await passedBy(method, init)).toEqual({});
    expect(await passedBy(method, init, [])).toEqual({});
  });

  it('says the name of the program, the address of the connection, or both, and never what the caller says of its address', async () => {
    expect(await passedBy(method, init, ['user-agent'])).toEqual({ 'user-agent': 'shop/1.0' });
    expect(await passedBy(method, init, ['address'])).toEqual({ 'x-forwarded-for': CALLER_ADDRESS });
    expect(await passedBy(method, init, ['user-agent', 'address'])).toEqual({
      'user-agent': 'shop/1.0',
      'x-forwarded-for': CALLER_ADDRESS,
    });
  });
});

describe('The address of a caller', () => {
  it('is left out where the host cannot say it', async () => {
    const edge = edgeBefore(() => Response.json({}), { passOn: ['address'], callerAddress: undefined });
    expect((await edge.call(`/waInstance${ID}/getSettings/${KEY}`, { headers })).status).toBe(200);
    expect(edge.upstream[0]?.headers.get('x-forwarded-for')).toBeNull();
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['192.0.2.7\r\nx: y', undefined],
    ['unknown', undefined],
    [undefined, undefined],
  ])('%j is passed on as %j', (seen, expected) => {
    const passed = headersPassedOn(['address'], { header: () => undefined, address: () => seen });
    expect(passed).toEqual(expected === undefined ? [] : [['x-forwarded-for', expected]]);
  });
});
