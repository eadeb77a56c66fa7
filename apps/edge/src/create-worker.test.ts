import { describe, expect, it, vi } from 'vitest';
import { createWorker } from './create-worker.ts';

const worker = createWorker(() => {
  throw new Error('Nothing here opens a connection.');
});
const request = new Request('https://edge.example/healthz');

function contextOf(awaited: Promise<unknown>[]): Parameters<typeof worker.fetch>[2] {
  return { waitUntil: (work) => void awaited.push(work) };
}

describe('The worker', () => {
  it.each([
    { name: 'missing', env: {}, says: 'SLUICE_EDGE_CONFIG is not set' },
    {
      name: 'malformed',
      env: { SLUICE_EDGE_CONFIG: '{"keys":"secret","instances":[]}' },
      says: 'SLUICE_EDGE_CONFIG is not right at keys',
    },
  ])('answers 500 when its configuration is $name, and says where only in its console', async ({ env, says }) => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // A separate worker: each says it once.
    const separate = createWorker(() => {
      throw new Error('Nothing here opens a connection.');
    });
    await separate.fetch(request, env, contextOf([]));
    const answer = await separate.fetch(request, env, contextOf([]));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    const text = await answer.text();
    expect(text).toContain('check-config');
    expect([text.includes('SLUICE_EDGE_CONFIG'), text.includes('secret')]).toEqual([false, false]);
    const written = print.mock.calls.map(([line]) => String(line));
    print.mockRestore();
    expect([written.length, written[0]?.includes(says), written[0]?.includes('secret')]).toEqual([1, true, false]);
  });

  it('stays until its answer is there, whether or not the caller does', async () => {
    const awaited: Promise<unknown>[] = [];
    const instance = { idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: 'token' };
    const env = {
      SLUICE_EDGE_CONFIG: JSON.stringify({
        keys: [{ name: 'shop', sha256: '0'.repeat(64), scopes: ['queue:read'] }],
        instances: [instance],
      }),
    };
    const answer = await worker.fetch(request, env, contextOf(awaited));
    expect(await answer.json()).toEqual({ status: 'ok' });
    expect(await Promise.all(awaited)).toEqual([answer]);
  });
});
