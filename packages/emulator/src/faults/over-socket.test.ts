import { once } from 'node:events';
import { get, type IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { emulatorMeeting, type EmulatorMeetingFault } from '../../test/emulator-meeting.ts';
import { TOKEN } from '../../test/instance-options.ts';
import { serveEmulator, type ServedEmulator } from '../serve.ts';
import type { Fault } from './faults.ts';

/** What an answer without a fault is. */
const CLEARED = JSON.stringify({ isCleared: true });

/** What a client sees of a call. */
interface ReceivedAnswer {
  readonly status?: number;
  readonly headers?: IncomingHttpHeaders;
  readonly body: string;
  /** The word of the system where the connection was cut. */
  readonly code?: string;
}

let served: ServedEmulator | undefined;
let complaint: MockInstance;

beforeEach(() => {
  complaint = vi.spyOn(console, 'error');
});

afterEach(async () => {
  await served?.close();
  complaint.mockRestore();
});

interface ServedMeetingFault extends EmulatorMeetingFault {
  /** Of the clear, which meets the fault. */
  readonly address: string;
}

async function serve(fault: Fault): Promise<ServedMeetingFault> {
  const emulator = emulatorMeeting(fault);
  served = await serveEmulator(emulator, { port: 0, host: '127.0.0.1', control: false });
  return { ...emulator, address: `${served.url}${emulator.path}` };
}

function look(address: string): Promise<ReceivedAnswer> {
  const { promise, resolve } = Promise.withResolvers<ReceivedAnswer>();
  const request = get(address, (answer) => {
    const { statusCode: status, headers } = answer;
    let body = '';
    const seen = (): object => ({ ...(status !== undefined && { status }), headers, body });
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => (body += part));
    answer.on('end', () => resolve({ body, ...seen() }));
    answer.on('error', (error: NodeJS.ErrnoException) => resolve({ body, ...seen(), code: `${error.code}` }));
  });
  request.on('error', (error: NodeJS.ErrnoException) => resolve({ body: '', code: `${error.code}` }));
  return promise;
}

/** It lives on, and has complained of nothing. */
async function expectAlive({ address, nextWindow }: ServedMeetingFault): Promise<void> {
  nextWindow();
  expect((await look(address)).body).toBe(CLEARED);
  expect(complaint).not.toHaveBeenCalled();
}

describe('The connection is cut', () => {
  test('before any answer, and nothing is cleared: reset', async () => {
    const emulator = await serve({ kind: 'reset' });
    expect(await look(emulator.address)).toEqual({ body: '', code: 'ECONNRESET' });
    expect(emulator.waiting()).toBe(3);
    await expectAlive(emulator);
  });

  test('before any answer, and all is cleared: lost', async () => {
    const emulator = await serve({ kind: 'lost', how: 'reset' });
    expect(await look(emulator.address)).toEqual({ body: '', code: 'ECONNRESET' });
    expect(emulator.waiting()).toBe(0);
    await expectAlive(emulator);
  });

  test('in the middle of the answer, and all is cleared: truncated', async () => {
    const emulator = await serve({ kind: 'truncated' });
    expect(await look(emulator.address)).toMatchObject({
      status: 200,
      headers: { 'content-length': `${CLEARED.length}`, 'content-type': 'application/json' },
      body: CLEARED.slice(0, CLEARED.length / 2),
      code: 'ECONNRESET',
    });
    expect(emulator.waiting()).toBe(0);
    await expectAlive(emulator);
  });

  test('in the middle of an answer that is longer than what a connection holds', async () => {
    const emulator = await serve({ kind: 'hang' });
    const message = 'An offer.'.repeat(2000);
    for (let i = 0; i < 300; i += 1) {
      emulator.instance.accept({ type: 'sendMessage', body: { chatId: '79990000002@c.us', message } }, emulator.clock.now());
    }
    emulator.faults.plant({ operation: 'showMessagesQueue', times: 1, fault: { kind: 'truncated' } });
    const { headers, body, code } = await look(emulator.address.replace('clearMessagesQueue', 'showMessagesQueue'));
    expect(code).toBe('ECONNRESET');
    expect(body.length).toBe(Math.floor(Number(headers?.['content-length']) / 2));
    expect(body.length).toBeGreaterThan(2_000_000);
  });

  test('as fetch says it', async () => {
    const { address } = await serve({ kind: 'reset' });
    await expect(fetch(address)).rejects.toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
  });

  test('as fetch says it of a body', async () => {
    const { address } = await serve({ kind: 'truncated' });
    await expect((await fetch(address)).json()).rejects.toMatchObject({ name: 'TypeError', message: 'terminated' });
  });

  test('although the body of the call was not read', async () => {
    const emulator = await serve({ kind: 'hang' });
    emulator.faults.plant({ operation: 'sendMessage', times: 1, fault: { kind: 'reset' } });
    const address = emulator.address.replace('clearMessagesQueue', 'sendMessage');
    const body = JSON.stringify({ chatId: '79990000002@c.us', message: 'An offer.'.repeat(2000) });
    await expect(fetch(address, { method: 'POST', body })).rejects.toMatchObject({ message: 'fetch failed' });
    expect(emulator.waiting()).toBe(3);
  });
});

describe('Nothing comes', () => {
  test.each<[Fault, number]>([
    [{ kind: 'hang' }, 3],
    [{ kind: 'lost', how: 'hang' }, 0],
  ])('until the caller gives up: %j', async (fault, waiting) => {
    const emulator = await serve(fault);
    const caller = new AbortController();
    const answered = vi.fn<() => void>();
    const failed = once(get(emulator.address, { signal: caller.signal }, answered), 'error');
    // A call that is answered after it has come after it.
    expect((await look(emulator.address.replace('clearMessagesQueue', 'getSettings'))).status).toBe(200);
    caller.abort();
    expect(await failed).toMatchObject([{ name: 'AbortError' }]);
    expect(answered).not.toHaveBeenCalled();
    await vi.waitUntil(() => emulator.logged().some(([, met]) => met === fault.kind));
    expect(emulator.logged()).toContainEqual([null, fault.kind]);
    expect(emulator.waiting()).toBe(waiting);
    await expectAlive(emulator);
  });

  test('until the emulator is closed', async () => {
    const emulator = await serve({ kind: 'hang' });
    const seen = look(emulator.address);
    await look(emulator.address.replace('clearMessagesQueue', 'getSettings'));
    await served?.close();
    expect(await seen).toEqual({ body: '', code: 'ECONNRESET' });
  });

  test('until the time has come: latency', async () => {
    const emulator = await serve({ kind: 'latency', ms: 60_000 });
    const seen = look(emulator.address);
    await vi.waitUntil(() => emulator.waiting() === 0);
    expect(emulator.logged()).toEqual([]);
    emulator.clock.advance(60_000);
    expect(await seen).toMatchObject({ status: 200, body: CLEARED });
  });
});

describe('The call is carried out late', () => {
  const LATE: Fault = { kind: 'late', ms: 60_000 };

  test('and its caller, who still waits, gets the answer', async () => {
    const emulator = await serve(LATE);
    const seen = look(emulator.address);
    // A call that is answered after it has come after it.
    await look(emulator.address.replace('clearMessagesQueue', 'getSettings'));
    emulator.clock.advance(59_999);
    await look(emulator.address.replace('clearMessagesQueue', 'getStateInstance'));
    expect(emulator.waiting()).toBe(3);
    emulator.clock.advance(1);
    expect(await seen).toMatchObject({ status: 200, body: CLEARED });
    expect(emulator.waiting()).toBe(0);
    await expectAlive(emulator);
  });

  test('although its caller has closed the connection', async () => {
    const emulator = await serve({ kind: 'hang' });
    emulator.faults.plant({ operation: 'sendMessage', times: 1, fault: LATE });
    const caller = new AbortController();
    const body = { chatId: '79990000002@c.us', message: 'An offer.'.repeat(2000) };
    const address = emulator.address.replace('clearMessagesQueue', 'sendMessage');
    const answer = fetch(address, { method: 'POST', body: JSON.stringify(body), signal: caller.signal });
    await vi.waitUntil(() => emulator.engine.nextScheduledAt < Infinity);
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitUntil(() => emulator.logged().length > 0);
    expect([emulator.logged(), emulator.waiting()]).toEqual([[[null, 'late']], 3]);
    emulator.clock.advance(60_000);
    await look(emulator.address.replace('clearMessagesQueue', 'getSettings'));
    expect(emulator.waiting()).toBe(4);
    expect(emulator.engine.record.all().at(-1)).toMatchObject({ event: 'accepted', body });
  });

  test('although the server was closed meanwhile', async () => {
    const emulator = await serve(LATE);
    const seen = look(emulator.address);
    await vi.waitUntil(() => emulator.engine.nextScheduledAt < Infinity);
    await served?.close();
    expect(await seen).toEqual({ body: '', code: 'ECONNRESET' });
    emulator.clock.advance(60_000);
    emulator.engine.advance(emulator.clock.now());
    expect(emulator.waiting()).toBe(0);
  });
});

test('the answer comes byte by byte by the clock of the emulator: drip', async () => {
  const emulator = await serve({ kind: 'drip', everyMs: 1000 });
  const answer = await fetch(emulator.address);
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = answer.body?.getReader();
  for (const letter of CLEARED) {
    const part = await reader?.read();
    expect(new TextDecoder().decode(part?.value)).toBe(letter);
    emulator.clock.advance(1000);
  }
  expect((await reader?.read())?.done).toBe(true);
  expect(emulator.waiting()).toBe(0);
  await expectAlive(emulator);
});

test('who hangs up in the middle of a drip leaves nothing behind', async () => {
  const emulator = await serve({ kind: 'drip', everyMs: 1000 });
  const answer = await fetch(emulator.address);
  await answer.body?.cancel();
  emulator.clock.advance(3_600_000);
  await expectAlive(emulator);
});

describe('An answer comes', () => {
  test.each<[Fault, number, string]>([
    [{ kind: 'bad-gateway' }, 502, 'text/html'],
    [{ kind: 'internal-error' }, 500, 'text/plain'],
    [{ kind: 'wrong-type' }, 200, 'text/plain'],
    [{ kind: 'wrong-shape' }, 200, 'application/json'],
    [{ kind: 'lost', how: 'bad-gateway' }, 502, 'text/html'],
  ])('with its media type: %j', async (fault, status, type) => {
    const emulator = await serve(fault);
    expect(await look(emulator.address)).toMatchObject({ status, headers: { 'content-type': type } });
    await expectAlive(emulator);
  });

  test.each([400, 408, 409, 421, 425, 503])('with an empty body: status %s', async (status) => {
    const emulator = await serve({ kind: 'status', status });
    expect(await look(emulator.address)).toMatchObject({ status, body: '' });
    expect(emulator.waiting()).toBe(3);
    await expectAlive(emulator);
    emulator.faults.plant({ times: 1, fault: { kind: 'status', status, isCarriedOut: true } });
    expect(await look(emulator.address)).toMatchObject({ status, body: '' });
    expect(emulator.waiting()).toBe(0);
  });

  test('that was given before: repeat-answer', async () => {
    const emulator = await serve({ kind: 'hang' });
    const list = emulator.address.replace('clearMessagesQueue', 'showMessagesQueue');
    const { body } = await look(list);
    emulator.instance.clearMessages(emulator.clock.now());
    emulator.nextWindow();
    emulator.faults.plant({ operation: 'showMessagesQueue', times: 1, fault: { kind: 'repeat-answer' } });
    const repeated = await look(list);
    expect([repeated.status, repeated.body]).toEqual([200, body]);
    emulator.nextWindow();
    expect((await look(list)).body).toBe('[]');
  });

  test('with Retry-After only where the fault has one: too-many-requests', async () => {
    const reported = await serve({ kind: 'too-many-requests', retryAfterSeconds: 0 });
    expect(await look(reported.address)).toMatchObject({ status: 429, headers: { 'retry-after': '0' }, body: '' });
    await served?.close();
    const { headers } = await look((await serve({ kind: 'too-many-requests' })).address);
    expect(headers).not.toHaveProperty('retry-after');
  });

  test('that leads elsewhere: redirect', async () => {
    const location = 'https://gateway.example/elsewhere?a=%20b';
    const emulator = await serve({ kind: 'redirect', location });
    const answer = await fetch(emulator.address, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
    expect(emulator.waiting()).toBe(3);
    expect(location).not.toContain(TOKEN);
  });
});
