import { describe, expect, test } from 'vitest';
import { edgeOf, KEY, problemOf } from '../../test/fake-edge.ts';
import { failureOf, silence } from '../../test/fake-gateway.ts';
import type { EdgeClient, SluiceErrorCode } from '../index.ts';

const reading = (edge: EdgeClient): Promise<unknown> => edge.listJobs('1101000001');
const holding = (edge: EdgeClient): Promise<unknown> => edge.setHold('1101000001', { forMs: 1000, reason: 'A wrong price.' });
const clearing = (edge: EdgeClient): Promise<unknown> =>
  edge.startClearing('1101000001', {} as never, { idempotencyKey: '7d4c1c9a-43f5-4f0e-8a41-0b1d6f3a9e77' });
const restoring = (edge: EdgeClient): Promise<unknown> =>
  edge.startRestore('1101000001', {} as never, { idempotencyKey: '7d4c1c9a-43f5-4f0e-8a41-0b1d6f3a9e77' });

test('a problem is an error with the code and the sentence of the edge', async () => {
  const { edge } = edgeOf(() => problemOf(423, 'held', 'Sends are held. Wait.', { 'retry-after': '7' }));
  expect(await failureOf(reading(edge))).toMatchObject({
    code: 'held',
    message: 'Sends are held. Wait.',
    operation: 'listJobs',
    idInstance: '1101000001',
    status: 423,
    retryAfterMs: 7000,
  });
});

test.each<readonly [status: number, body: string, code: SluiceErrorCode]>([
  [401, '', 'unauthorized'],
  [403, '<html></html>', 'forbidden'],
  [404, '{}', 'not-found'],
  [418, '{"code":"teapot","detail":5}', 'invalid-request'],
  [429, 'slow down', 'rate-limited'],
  [502, '<html></html>', 'gateway-unavailable'],
  [503, '{"code":"constructor"}', 'gateway-unavailable'],
])('an answer %i (%s) that is no problem of the edge is %s', async (status, body, code) => {
  const { edge } = edgeOf(() => new Response(body, { status }));
  const error = await failureOf(reading(edge));
  expect([error.code, error.message]).toEqual([
    code,
    `The edge answered ${status} to listJobs of instance 1101000001, and did not say why. Try again in a minute.`,
  ]);
});

test.each([
  ['is no JSON', '<html>Sign in</html>'],
  ['is another JSON', '{"jobs":[]}'],
  ['is nothing', ''],
  ['is null', 'null'],
])('an answer of success that %s is malformed', async (_what, body) => {
  const { edge } = edgeOf(() => new Response(body));
  const error = await failureOf(reading(edge));
  expect(error).toMatchObject({ code: 'malformed-response', status: 200 });
  expect(error.message).not.toContain('Sign in');
});

test('a sentence with what moves a cursor is put on one line', async () => {
  const { edge } = edgeOf(() => problemOf(409, 'busy', 'A job\r\n\u001b[2Jis open.'));
  expect((await failureOf(reading(edge))).message).toBe('A job [2Jis open.');
});

const troubles: readonly [what: string, code: SluiceErrorCode, answer: () => Response | Promise<Response>][] = [
  ['502', 'gateway-unavailable', () => problemOf(502, 'gateway-unavailable', 'The gateway answered 502.')],
  ['429', 'rate-limited', () => problemOf(429, 'rate-limited', 'Too many calls.', { 'retry-after': '0' })],
  ['a broken connection', 'network', () => Promise.reject(new TypeError('fetch failed'))],
  ['silence', 'timeout', silence],
  ['a redirect', 'unexpected-redirect', () => new Response(null, { status: 307, headers: { location: '/' } })],
  ['garbage', 'malformed-response', () => new Response('<html></html>')],
];

describe.each(troubles)('after %s', (_what, code, answer) => {
  test.each([
    ['a clearing', clearing],
    ['a restore', restoring],
    ['a hold', holding],
  ])('%s is not sent again', async (_name, call) => {
    const { edge, requests } = edgeOf(answer, { retries: 5, timeoutMs: 50 });
    expect(await failureOf(call(edge))).toMatchObject({ code, idInstance: '1101000001' });
    expect(requests).toHaveLength(1);
  });
});

test('a read that failed for a passing reason is sent again', async () => {
  const answers = [problemOf(429, 'rate-limited', 'Too many calls.', { 'retry-after': '0' }), Response.json([])];
  const { edge, requests } = edgeOf(() => answers.shift() ?? Response.error(), { retries: 1 });
  expect(await reading(edge)).toEqual([]);
  expect(requests).toHaveLength(2);
});

test('what was cancelled says so', async () => {
  const { edge } = edgeOf(silence);
  const call = edge.diagnose('1101000001', { signal: AbortSignal.abort() });
  expect(await failureOf(call)).toMatchObject({
    code: 'aborted',
    message: 'The call diagnose of instance 1101000001 was cancelled.',
  });
});

describe('the key', () => {
  const forms = [
    KEY,
    KEY.toUpperCase(),
    encodeURIComponent(KEY),
    btoa(KEY),
    KEY.replaceAll(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    KEY.slice(0, 40),
  ];
  const echoes: readonly [what: string, answer: (form: string) => Response | Promise<Response>][] = [
    ['the sentence of a problem', (form) => problemOf(400, 'invalid-request', `Authorization: Bearer ${form} is not right.`)],
    ['an answer that is no problem', (form) => new Response(form, { status: 500 })],
    ['an answer that is not JSON', (form) => new Response(form)],
    ['what the runtime throws', (form) => Promise.reject(new Error(`Bearer ${form}`, { cause: new Error(form) }))],
  ];

  test.each(echoes.flatMap(([what, answer]) => forms.map((form, index) => [what, index, () => answer(form)] as const)))(
    'is in no error that comes from %s (form %i)',
    async (_what, _index, answer) => {
      const { edge } = edgeOf(answer);
      const error = await failureOf(clearing(edge));
      const said = [error.message, error.stack, JSON.stringify(error), String(error.cause), JSON.stringify(edge)].join('\n');
      for (const form of forms) expect(said.toLowerCase()).not.toContain(form.toLowerCase());
    },
  );

  test('is masked in a sentence of the edge, which is kept', async () => {
    const { edge } = edgeOf(() => problemOf(400, 'invalid-request', `The header says ${KEY}. Correct it.`));
    expect((await failureOf(reading(edge))).message).toBe('The header says ***. Correct it.');
  });

  test('drops a sentence in which it would be once the sentence is decoded', async () => {
    const hidden = btoa(`Bearer ${btoa(KEY)}`);
    const { edge } = edgeOf(() => problemOf(400, 'invalid-request', `The header says ${hidden}.`));
    expect((await failureOf(reading(edge))).message).toMatch(/^The edge answered 400 .*, and did not say why\./);
  });

  test('is not in the cause of what goes wrong in the program of the caller', async () => {
    const { edge } = edgeOf(() => Response.json([]));
    const options = {
      get limit(): number {
        throw new Error(`The key is ${KEY}.`);
      },
    };
    const error = await failureOf(edge.listJobs('1101000001', options));
    expect([error.code, String(error.cause)]).toEqual(['internal', 'Error: The key is ***.']);
  });
});
