import { queueEntryOf, type QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { messageId, reading } from '../../test/reading.ts';
import { steppedClock } from '../../test/stepped-clock.ts';
import type { Clock } from '../clock.ts';
import type { Reading } from '../reading/reading.ts';
import { checkLinks } from './check-links.ts';
import type { LinkAnswer, LinkPorts, LinkVerdict } from './follow-link.ts';

const PUBLIC = '93.184.215.14';

const file = (urlFile: string): QueueEntry =>
  queueEntryOf({
    type: 'sendFileByUrl',
    messageIds: [messageId(1)],
    chatId: '79990000002@c.us',
    body: { chatId: '79990000002@c.us', urlFile, fileName: 'a.pdf' },
  });
const chatApiEntry = (gatewayType: string, body: string): QueueEntry =>
  queueEntryOf({ type: gatewayType, messageIds: [], chatId: undefined, body: { body } });
const of = (...links: readonly string[]): Reading => reading({ entries: links.map(file) });

/** A clock whose time does not come. */
const patient: Clock = { now: () => 0, sleep: () => new Promise(() => undefined) };

interface Web {
  readonly ports: LinkPorts;
  /** Each request as `METHOD address url`. */
  readonly asked: readonly string[];
}

/** @param answers by address, or by method and address. @param names what names lead to; to a public address, unless given. */
function web(
  answers: Readonly<Record<string, number | { readonly to: string }>>,
  names: Readonly<Record<string, readonly string[]>> = {},
  clock: Clock = patient,
): Web {
  const asked: string[] = [];
  const ports: LinkPorts = {
    clock,
    resolve: async (hostname) => names[hostname] ?? [PUBLIC],
    request: async ({ method, url, address }): Promise<LinkAnswer> => {
      asked.push(`${method} ${address} ${url.href}`);
      const answer = answers[`${method} ${url.href}`] ?? answers[url.href] ?? 200;
      return typeof answer === 'number' ? { status: answer, location: undefined } : { status: 302, location: answer.to };
    },
  };
  return { ports, asked };
}

async function verdictOn(link: string, { ports }: Web): Promise<LinkVerdict | undefined> {
  return (await checkLinks(of(link), ports)).checked[0]?.verdict;
}

test('asks for a file by its head, at the address to which its name leads', async () => {
  const found = web({});
  expect(await verdictOn('https://shop.example/a.pdf', found)).toEqual({ kind: 'there' });
  expect(found.asked).toEqual([`HEAD ${PUBLIC} https://shop.example/a.pdf`]);
});

test.each([404, 410])('a file is gone when its server says so twice (%i)', async (status) => {
  const found = web({ 'https://shop.example/a.pdf': status });
  expect(await verdictOn('https://shop.example/a.pdf', found)).toEqual({ kind: 'gone', status });
  expect(found.asked.map((one) => one.split(' ')[0])).toEqual(['HEAD', 'GET']);
});

test.each([400, 403, 404, 405, 501])('a server that answers HEAD with %i is asked by GET', async (status) => {
  expect(await verdictOn('https://shop.example/a.pdf', web({ 'HEAD https://shop.example/a.pdf': status }))).toEqual({
    kind: 'there',
  });
});

test.each([401, 429, 500, 503])('an answer that says neither leaves it open (%i)', async (status) => {
  expect(await verdictOn('https://shop.example/a.pdf', web({ 'https://shop.example/a.pdf': status }))).toEqual({
    kind: 'unclear',
    status,
  });
});

test('a name that leads nowhere is reported', async () => {
  expect(await verdictOn('https://shop.example/a.pdf', web({}, { 'shop.example': [] }))).toEqual({ kind: 'unresolved' });
});

describe('is never called:', () => {
  test.each([
    'http://127.0.0.1/a.pdf',
    'http://127.1/a.pdf',
    'http://0x7f000001/a.pdf',
    'http://2130706433/a.pdf',
    'http://0177.0.0.1/a.pdf',
    'http://10.0.0.1/a.pdf',
    'http://192.168.0.1/a.pdf',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/a.pdf',
    'http://[fe80::1]/a.pdf',
    'http://[fd00:ec2::254]/a.pdf',
    'http://[::ffff:127.0.0.1]/a.pdf',
    'http://0/a.pdf',
    'ftp://shop.example/a.pdf',
    'file:///etc/hosts',
    'data:text/plain,a',
    'javascript:0',
    'gopher://shop.example:70/',
    'https://user:secret@shop.example/a.pdf',
    'http://shop.example:22/a.pdf',
    'https://',
    'a.pdf',
    '',
  ])('%s', async (link) => {
    const found = web({});
    expect(await verdictOn(link, found)).toEqual({ kind: 'not-allowed' });
    expect(found.asked).toEqual([]);
  });

  test.each([
    ['localhost', '127.0.0.1'],
    ['intranet.example', '10.1.2.3'],
    ['metadata.example', '169.254.169.254'],
    ['six.example', '::1'],
  ])('what %s is a name for (%s)', async (hostname, address) => {
    const found = web({}, { [hostname]: [address] });
    expect(await verdictOn(`https://${hostname}/a.pdf`, found)).toEqual({ kind: 'not-allowed' });
    expect(found.asked).toEqual([]);
  });

  test('a name that leads to a public address and to one that is not', async () => {
    const found = web({}, { 'both.example': [PUBLIC, '127.0.0.1'] });
    expect(await verdictOn('https://both.example/a.pdf', found)).toEqual({ kind: 'not-allowed' });
    expect(found.asked).toEqual([]);
  });

  test.each([
    'http://127.0.0.1:8080/',
    'http://inside.example/',
    'file:///etc/hosts',
    '//inside.example/a.pdf',
    'http://[::1]/',
    'https://',
  ])('the place to which a redirect leads, when it is %s', async (to) => {
    const found = web({ 'https://shop.example/a.pdf': { to } }, { 'inside.example': ['192.168.1.1'] });
    expect(await verdictOn('https://shop.example/a.pdf', found)).toEqual({ kind: 'not-allowed' });
    expect(found.asked).toHaveLength(1);
  });
});

describe('redirects', () => {
  test('are followed, also where they name only a path, and each is looked up again', async () => {
    const found = web(
      { 'https://shop.example/a.pdf': { to: '/b.pdf' }, 'https://shop.example/b.pdf': { to: 'https://files.example/c.pdf' } },
      { 'files.example': ['93.184.215.99'] },
    );
    expect(await verdictOn('https://shop.example/a.pdf', found)).toEqual({ kind: 'there' });
    expect(found.asked.at(-1)).toBe('HEAD 93.184.215.99 https://files.example/c.pdf');
  });

  test('in a circle end', async () => {
    const found = web({ 'https://shop.example/a.pdf': { to: 'https://shop.example/a.pdf' } });
    expect(await verdictOn('https://shop.example/a.pdf', found)).toEqual({ kind: 'unclear', status: 302 });
    expect(found.asked).toHaveLength(6);
  });
});

describe('patience', () => {
  test('ends with a server that does not answer, whatever the port does with the signal', async () => {
    const clock = steppedClock();
    const ports: LinkPorts = { ...web({}, {}, clock).ports, request: () => new Promise(() => undefined) };
    const { checked } = await checkLinks(of('https://a.example/', 'https://b.example/'), ports);
    expect(checked.map(({ verdict }) => verdict.kind)).toEqual(['no-answer', 'no-answer']);
    expect(clock.slept).toEqual([10_000, 10_000]);
  });

  test('that has ended lets go of the request', async () => {
    // Its time comes when everything that can be asked has been.
    const afterAWhile: Clock = { now: () => 0, sleep: () => new Promise((resolve) => setImmediate(resolve)) };
    const isAborted = new Promise<boolean>((resolve) => {
      const request: LinkPorts['request'] = ({ signal }) =>
        new Promise(() => signal.addEventListener('abort', () => resolve(signal.aborted)));
      void checkLinks(of('https://a.example/'), { ...web({}, {}, afterAWhile).ports, request });
    });
    expect(await isAborted).toBe(true);
  });

  test.each(['resolve', 'request'] as const)('is not needed where %s fails', async (which) => {
    const ports: LinkPorts = { ...web({}).ports, [which]: async () => Promise.reject(new Error('No route.')) };
    expect((await checkLinks(of('https://a.example/'), ports)).checked).toMatchObject([{ verdict: { kind: 'no-answer' } }]);
  });

  test('of the caller: when that is at an end, so are the checks', async () => {
    const calling = new AbortController();
    const found = web({});
    const ports: LinkPorts = {
      ...found.ports,
      request: async () => {
        calling.abort();
        return { status: 200, location: undefined };
      },
    };
    const checks = checkLinks(of('https://a.example/', 'https://b.example/'), ports, { signal: calling.signal });
    await expect(checks).rejects.toMatchObject({ name: 'SluiceError', code: 'aborted' });
    await expect(checkLinks(of('https://a.example/'), found.ports, { signal: calling.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(found.asked).toEqual([]);
  });
});

test('each link is asked for once, and no more than are allowed', async () => {
  const found = web({});
  const links = Array.from({ length: 30 }, (_, i) => `https://shop.example/${i}.pdf`);
  const { checked, remaining } = await checkLinks(of(...links, ...links), found.ports);
  expect([checked.length, remaining, found.asked.length]).toEqual([20, 10, 20]);
  expect((await checkLinks(of(...links), found.ports, { limit: 2 })).remaining).toBe(28);
});

test.each([0, 21, 1.5, Number.NaN])('%s links at once are refused, and no server is called', async (most) => {
  const found = web({});
  await expect(checkLinks(of('https://shop.example/'), found.ports, { limit: most })).rejects.toMatchObject({
    name: 'SluiceError',
    code: 'invalid-request',
  });
  expect(found.asked).toEqual([]);
});

test('messages without files are not asked for, and of Chat-API the address of a file is', async () => {
  const found = web({});
  const listed = [
    chatApiEntry('chat', 'https://text.example/'),
    chatApiEntry('image', 'https://image.example/a.png'),
    chatApiEntry('ptt', 'UklGRg=='),
  ];
  await checkLinks(reading({ flavor: 'chat-api', entries: listed }), found.ports);
  expect(found.asked).toEqual([`HEAD ${PUBLIC} https://image.example/a.png`]);
});
