import { setImmediate as settled } from 'node:timers/promises';
import chatApi from '@sluice/openapi/chat-api.json' with { type: 'json' };
import gateway from '@sluice/openapi/gateway.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { emulatorMeeting, type EmulatorMeetingFault } from '../../test/emulator-meeting.ts';
import type { Fault } from './faults.ts';

/** What an answer without a fault is. */
const CLEARED = JSON.stringify({ isCleared: true });
const RESET = { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } };

function clear({ fetch, path }: EmulatorMeetingFault, signal?: AbortSignal): Promise<Response> {
  return fetch(new Request(`http://gateway.example${path}`, signal === undefined ? {} : { signal }));
}

describe('Not carried out', () => {
  test('hang: nothing comes until the caller gives up, who hears the own reason', async () => {
    const emulator = emulatorMeeting({ kind: 'hang' });
    const caller = new AbortController();
    const answer = clear(emulator, caller.signal);
    emulator.clock.advance(3_600_000);
    await settled();
    expect(emulator.logged()).toEqual([]);
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(emulator.waiting()).toBe(3);
    expect(emulator.logged()).toEqual([[null, 'hang']]);
  });

  test('hang: who has given up before waits for nothing', async () => {
    const emulator = emulatorMeeting({ kind: 'hang' });
    await expect(clear(emulator, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('reset: the call rejects as that of a real fetch', async () => {
    const emulator = emulatorMeeting({ kind: 'reset' });
    await expect(clear(emulator)).rejects.toMatchObject(RESET);
    expect(emulator.waiting()).toBe(3);
    expect(emulator.logged()).toEqual([[null, 'reset']]);
  });

  test.each<[Fault, number, string | null, string]>([
    [{ kind: 'bad-gateway' }, 502, 'text/html', '502 Bad Gateway'],
    [{ kind: 'internal-error' }, 500, 'text/plain', 'internal server error'],
    [{ kind: 'too-many-requests' }, 429, null, ''],
    [{ kind: 'too-many-requests', retryAfterSeconds: 7 }, 429, null, ''],
    [{ kind: 'status', status: 421 }, 421, null, ''],
    [{ kind: 'status', status: 503, isCarriedOut: false }, 503, null, ''],
    [{ kind: 'redirect', location: 'https://gateway.example/elsewhere' }, 302, null, ''],
  ])('%j', async (fault, status, type, text) => {
    const emulator = emulatorMeeting(fault);
    const answer = await clear(emulator);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
    expect(await answer.text()).toContain(text);
    expect(answer.headers.get('retry-after')).toBe('retryAfterSeconds' in fault ? '7' : null);
    expect(answer.headers.get('location')).toBe('location' in fault ? fault.location : null);
    expect(emulator.waiting()).toBe(3);
    expect(emulator.logged()).toEqual([[status, fault.kind]]);
  });
});

describe('Carried out', () => {
  test('latency: the effect is there at once, the answer when the time has come', async () => {
    const emulator = emulatorMeeting({ kind: 'latency', ms: 500 });
    let answered = false;
    const answer = clear(emulator).finally(() => (answered = true));
    await settled();
    expect(emulator.waiting()).toBe(0);
    emulator.clock.advance(499);
    await settled();
    expect(answered).toBe(false);
    emulator.clock.advance(1);
    expect(await (await answer).text()).toBe(CLEARED);
    expect(emulator.logged()).toEqual([[200, 'latency']]);
  });

  test('latency: who gives up meanwhile hears the own reason', async () => {
    const emulator = emulatorMeeting({ kind: 'latency', ms: 500 });
    const caller = new AbortController();
    const answer = clear(emulator, caller.signal);
    await settled();
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(emulator.waiting()).toBe(0);
    expect(emulator.logged()).toEqual([[null, 'latency']]);
  });

  test('truncated: half of the body comes, with the length of the whole', async () => {
    const emulator = emulatorMeeting({ kind: 'truncated' });
    const answer = await clear(emulator);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe(`${CLEARED.length}`);
    expect(answer.headers.get('content-type')).toBe('application/json');
    const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = answer.body?.getReader();
    const part = await reader?.read();
    expect(new TextDecoder().decode(part?.value)).toBe(CLEARED.slice(0, CLEARED.length / 2));
    await expect(reader?.read()).rejects.toMatchObject({ ...RESET, message: 'terminated' });
    expect(emulator.waiting()).toBe(0);
    expect(emulator.logged()).toEqual([[200, 'truncated']]);
  });

  test('truncated: an answer without a body is cut before it', async () => {
    const emulator = emulatorMeeting({ kind: 'truncated' });
    // The limit is used up, which is answered without a body.
    await emulator.call('getSettings');
    emulator.faults.reset();
    emulator.faults.plant({ times: 1, fault: { kind: 'truncated' } });
    await expect(emulator.call('getSettings')).rejects.toMatchObject(RESET);
  });

  test('wrong-type: the answer calls itself plain text', async () => {
    const emulator = emulatorMeeting({ kind: 'wrong-type' });
    const answer = await clear(emulator);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain']);
    expect(await answer.text()).toBe(CLEARED);
    expect(emulator.waiting()).toBe(0);
  });

  test('wrong-shape: the answer is JSON that no answer of any contract is', async () => {
    const emulator = emulatorMeeting({ kind: 'wrong-shape' });
    const answer = await clear(emulator);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(emulator.waiting()).toBe(0);
    const body: unknown = await answer.json();
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    let schemas = 0;
    for (const [name, contract] of Object.entries({ gateway, chatApi })) {
      ajv.addSchema(contract, name);
      for (const [response, described] of Object.entries<object>(contract.components.responses)) {
        // A web page or a text says nothing of a shape.
        if (!('content' in described) || !JSON.stringify(described.content).startsWith('{"application/json"')) continue;
        const $ref = `${name}#/components/responses/${response}/content/application~1json/schema`;
        expect([response, ajv.validate({ $ref }, body)]).toEqual([response, false]);
        schemas += 1;
      }
    }
    expect(schemas).toBeGreaterThan(20);
  });

  test('drip: the body comes byte by byte, the first at once', async () => {
    const emulator = emulatorMeeting({ kind: 'drip', everyMs: 100 });
    const answer = await clear(emulator);
    expect(emulator.waiting()).toBe(0);
    expect(answer.headers.get('content-length')).toBe(`${CLEARED.length}`);
    let come = '';
    const all = answer.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeTo(new WritableStream({ write: (text) => void (come += text) }));
    await settled();
    expect(come).toBe(CLEARED.slice(0, 1));
    emulator.clock.advance(99);
    await settled();
    expect(come).toBe(CLEARED.slice(0, 1));
    emulator.clock.advance(1);
    await settled();
    expect(come).toBe(CLEARED.slice(0, 2));
    emulator.clock.advance(300);
    await settled();
    expect(come).toBe(CLEARED.slice(0, 5));
    emulator.clock.advance(60_000);
    await all;
    expect(come).toBe(CLEARED);
  });

  test('drip: who gives up in the middle hears the own reason', async () => {
    const emulator = emulatorMeeting({ kind: 'drip', everyMs: 100 });
    const caller = new AbortController();
    const body = (await clear(emulator, caller.signal)).text();
    await settled();
    caller.abort();
    await expect(body).rejects.toMatchObject({ name: 'AbortError' });
  });

  test.each([400, 408, 409, 421, 425, 500, 599])(
    'status: the effect takes place, and %s is answered with no body',
    async (status) => {
      const emulator = emulatorMeeting({ kind: 'status', status, isCarriedOut: true });
      const answer = await clear(emulator);
      expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([status, null, '']);
      expect(emulator.waiting()).toBe(0);
      expect(emulator.logged()).toEqual([[status, 'status']]);
    },
  );

  test('lost: the effect takes place, and a reset, a 502 or nothing is met', async () => {
    const cut = emulatorMeeting({ kind: 'lost', how: 'reset' });
    await expect(clear(cut)).rejects.toMatchObject(RESET);
    const page = emulatorMeeting({ kind: 'lost', how: 'bad-gateway' });
    expect((await clear(page)).status).toBe(502);
    const silent = emulatorMeeting({ kind: 'lost', how: 'hang' });
    const caller = new AbortController();
    const answer = clear(silent, caller.signal);
    await settled();
    expect(silent.waiting()).toBe(0);
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect([cut, page, silent].map(({ instance, logged }) => [instance.totals.cleared, logged()])).toEqual([
      [3, [[null, 'lost']]],
      [3, [[502, 'lost']]],
      [3, [[null, 'lost']]],
    ]);
  });
});

test('the call after it is answered as ever', async () => {
  const emulator = emulatorMeeting({ kind: 'reset' });
  await expect(clear(emulator)).rejects.toThrow('fetch failed');
  expect(await (await clear(emulator)).text()).toBe(CLEARED);
});
