import { describe, expect, test } from 'vitest';
import { clientOf, failureOf } from '../../test/fake-gateway.ts';
import type { SluiceErrorCode } from './sluice-error.ts';

const answered = (status: number, quote = ''): string =>
  `The gateway answered ${status} to getMessagesCount of instance 1101000001${quote}.`;

const cases: readonly [status: number, body: string, code: SluiceErrorCode, message: string][] = [
  [
    400,
    'bad request data',
    'invalid-request',
    `${answered(400, ' (“bad request data”)')} Correct the request before you send it again.`,
  ],
  [
    400,
    `{"statusCode":400,"path":"/x","message":"Validation failed. Details: 'chatId' is required"}`,
    'invalid-request',
    `${answered(400, " (“Validation failed. Details: 'chatId' is required”)")} Correct the request before you send it again.`,
  ],
  [
    400,
    'instance in starting process try later',
    'instance-not-ready',
    `${answered(400, ' (“instance in starting process try later”)')} Wait until it has started, or authorise it.`,
  ],
  [
    400,
    '{"message":"instance account not authorized"}',
    'instance-not-ready',
    `${answered(400, ' (“instance account not authorized”)')} Wait until it has started, or authorise it.`,
  ],
  [401, '', 'unauthorized', `${answered(401)} Check the token in the console of the gateway.`],
  [403, '', 'forbidden', `${answered(403)} Check the address and the number of the instance, and that it is paid for.`],
  [404, '<html><h1>404 Not Found</h1></html>', 'not-found', `${answered(404)} Check the address in the console of the gateway.`],
  [408, '', 'timeout', `${answered(408)} Try again in a minute.`],
  [425, '', 'timeout', `${answered(425)} Try again in a minute.`],
  [418, '', 'invalid-request', `${answered(418)} Correct the request before you send it again.`],
  [429, '', 'rate-limited', `${answered(429)} Call it less often.`],
  [
    466,
    '{"invokeStatus":{"method":"sendmessage","used":67,"total":0,"status":"QUOTE_EXCEEDED"}}',
    'quota-exceeded',
    `${answered(466)} The quota is used up until the first of the month.`,
  ],
  [
    500,
    'Internal Server Error',
    'gateway-unavailable',
    `${answered(500, ' (“Internal Server Error”)')} The trouble is on the side of the gateway. Try again in a minute.`,
  ],
  [
    502,
    '\n<html><h1>502</h1></html>',
    'gateway-unavailable',
    `${answered(502)} The trouble is on the side of the gateway. Try again in a minute.`,
  ],
  [
    503,
    '{"detail":"later"}',
    'gateway-unavailable',
    `${answered(503)} The trouble is on the side of the gateway. Try again in a minute.`,
  ],
];

test.each(cases)('an answer %i (%j) is %s', async (status, body, code, message) => {
  const { client } = clientOf(() => new Response(body, { status }));
  const error = await failureOf(client.getMessagesCount());
  expect(error).toMatchObject({ name: 'SluiceError', code, operation: 'getMessagesCount', idInstance: '1101000001', status });
  expect(error.message).toBe(message);
});

test.each([408, 425, 502])('after an answer %i to a clear or a send, the sentence warns of repeating it', async (status) => {
  const { client } = clientOf(() => new Response(null, { status }));
  const calls = [
    client.clearMessagesQueue(),
    client.clearWebhooksQueue(),
    client.sendMessage({ chatId: '10000000', message: 'Your order is on its way.' }),
  ];
  for (const error of await Promise.all(calls.map(failureOf))) {
    expect(error.message).toMatch(/ It may have been carried out all the same: read the queue before you repeat it\.$/);
  }
});

describe('retryAfterMs', () => {
  test.each([
    [429, undefined, 1000],
    [429, '7', 7000],
    [503, '30', 30_000],
    [503, undefined, undefined],
    [429, 'Wed, 21 Oct 2026 07:28:00 GMT', 1000],
    [429, '-5', 1000],
    [429, '86401', 86_400_000],
    [429, '99999999999999999999', 86_400_000],
    [401, undefined, undefined],
  ])('of an answer %i with Retry-After %s is %s', async (status, header, retryAfterMs) => {
    const { client } = clientOf(
      () => new Response(null, { status, headers: header === undefined ? {} : { 'retry-after': header } }),
    );
    // The limit of sendMessage is 50 in a second: also there the window is a second.
    const send = client.sendMessage({ chatId: '10000000', message: 'Your order is on its way.' });
    expect((await failureOf(send)).retryAfterMs).toBe(retryAfterMs);
  });
});

async function quoted(body: string): Promise<string> {
  const { client } = clientOf(() => new Response(body, { status: 400 }));
  const { message } = await failureOf(client.getMessagesCount());
  return / \(“(.*)”\)\. /s.exec(message)?.[1] ?? '';
}

describe('the words of the gateway', () => {
  test('are put on one line, without what would move a cursor', async () => {
    expect(await quoted('bad\r\n\u001b[2J\u009b31mrequest\u202e\u0000 data')).toBe('bad [2J 31mrequest data');
  });

  test('are cut after 80 characters, never within one', async () => {
    expect(await quoted('x'.repeat(80))).toBe('x'.repeat(80));
    expect(await quoted(`${'x'.repeat(79)}\u{1F4A7}y`)).toBe(`${'x'.repeat(79)}\u{1F4A7}…`);
  });

  test('are those of `error` where there is no `message`, as Chat-API has it', async () => {
    expect(await quoted('{"error":"no"}')).toBe('no');
    expect(await quoted('{"error":"no","message":"why"}')).toBe('why');
  });

  test('are left out where they are JSON without a message, or a message that is no text', async () => {
    expect(await quoted('{"detail":"no"}')).toBe('');
    expect(await quoted('{"message":{"text":"no"}}')).toBe('');
    expect(await quoted('{"message":')).toBe('');
  });
});
