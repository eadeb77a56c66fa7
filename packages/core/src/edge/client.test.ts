import contract from '@sluice/openapi/edge.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { edgeOf, KEY, problemOf } from '../../test/fake-edge.ts';
import { failureOf, silence } from '../../test/fake-gateway.ts';
import { createEdgeClient, type EdgeClientOptions } from '../index.ts';

const { examples } = contract.components.responses.QueuePage.content['application/json'];
const page = examples.complete.value;
const plan = contract.components.responses.Planned.content['application/json'].examples.selective.value;
const job = contract.components.responses.JobStarted.content['application/json'].examples.opened.value;
const ofClearing = { idempotencyKey: '7d4c1c9a-43f5-4f0e-8a41-0b1d6f3a9e77' };

describe('a call', () => {
  test('carries the key in a header, and never in the address', async () => {
    const { edge, requests } = edgeOf(() => Response.json([]));
    expect(await edge.listInstances()).toEqual([]);
    expect(requests[0]?.url).toBe('https://edge.example/api/v1/instances');
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${KEY}`);
  });

  test('says in the query what it was asked for, and nothing else', async () => {
    const { edge, requests } = edgeOf(() => Response.json(page));
    await edge.readQueue('1101000001', { text: 'Sale & more', limit: 5 });
    expect(requests[0]?.url).toBe('https://edge.example/api/v1/instances/1101000001/queue?text=Sale%20%26%20more&limit=5');
  });

  test('carries body, idempotency key and actor of what is begun', async () => {
    const { edge, requests } = edgeOf(() => Response.json(job, { status: 202 }));
    const order = { plan, confirm: '1101000001', lost: 0, reason: 'The number was blocked.' } as never;
    expect(await edge.startClearing('1101000001', order, { ...ofClearing, actor: 'operator@shop' })).toEqual(job);
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.headers.get('idempotency-key')).toBe(ofClearing.idempotencyKey);
    expect(request?.headers.get('sluice-actor')).toBe('operator@shop');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(await request?.json()).toEqual(order);
  });

  test('with DELETE carries its reason', async () => {
    const { edge, requests } = edgeOf(() => Response.json({ hold: {}, job: null }));
    await edge.liftHold('1101000001', 7, { reason: 'The price is right again.' });
    expect([requests[0]?.method, requests[0]?.url]).toEqual([
      'DELETE',
      'https://edge.example/api/v1/instances/1101000001/holds/7',
    ]);
    expect(await requests[0]?.json()).toEqual({ reason: 'The price is right again.' });
  });

  test.each(['', '.', '..', undefined])('to %j in the place of an instance is not sent', async (idInstance) => {
    const { edge, requests } = edgeOf(() => Response.json({}));
    const error = await failureOf(edge.diagnose(idInstance as never));
    expect([error.code, error.message, requests.length]).toEqual([
      'invalid-request',
      'idInstance must be a text that is not empty, and no step of a path.',
      0,
    ]);
  });

  test('to a name with characters of an address stays within its place', async () => {
    const { edge, requests } = edgeOf(() => Response.json({}));
    await edge.revokeKey('a/../b?c#d');
    expect(requests[0]?.url).toBe('https://edge.example/api/v1/keys/a%2F..%2Fb%3Fc%23d');
  });
});

describe('a page that is asked for again', () => {
  test('comes with its ETag', async () => {
    const { edge } = edgeOf(() => Response.json(page, { headers: { etag: '"one"' } }));
    expect(await edge.readQueue('1101000001')).toEqual({ etag: '"one"', data: page });
  });

  test('is no data where nothing has changed', async () => {
    const { edge, requests } = edgeOf(() => new Response(null, { status: 304 }));
    expect(await edge.readQueue('1101000001', { ifNoneMatch: '"one"' })).toEqual({ etag: undefined, data: undefined });
    expect(requests[0]?.headers.get('if-none-match')).toBe('"one"');
  });

  test('is an error of a redirect where it was not asked for conditionally', async () => {
    const { edge } = edgeOf(() => new Response(null, { status: 304 }));
    expect(await failureOf(edge.listJobs('1101000001'))).toMatchObject({ code: 'unexpected-redirect', status: 304 });
  });
});

describe('a stream', () => {
  const events = 'event: count\ndata: {"count":1}\n\n';

  test('comes as the answer that it is, with its body', async () => {
    const { edge, requests } = edgeOf(() => new Response(events, { headers: { 'content-type': 'text/event-stream' } }));
    const answer = await edge.streamEvents('1101000001', { lastEventId: '4711' });
    expect(answer).toBeInstanceOf(Response);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(await answer.text()).toBe(events);
    expect(requests[0]?.headers.get('last-event-id')).toBe('4711');
  });

  test('is there before it has ended, and ends when the caller says so', async () => {
    const canceller = new AbortController();
    let signal: AbortSignal | undefined;
    const encoder = new TextEncoder();
    const { edge } = edgeOf(() => new Response(), {
      fetch: async (_url, init) => {
        signal = init.signal ?? undefined;
        return new Response(new ReadableStream({ start: (controller) => controller.enqueue(encoder.encode(events)) }));
      },
    });
    const answer = await edge.streamEvents('1101000001', { signal: canceller.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).toEqual({ done: false, value: events });
    expect(signal?.aborted).toBe(false);
    canceller.abort();
    expect(signal?.aborted).toBe(true);
  });

  test('that is refused is an error', async () => {
    const { edge } = edgeOf(() => problemOf(404, 'not-found', 'There is no such snapshot.'));
    const error = await failureOf(edge.streamSnapshotEntries('1101000001', '5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21'));
    expect(error).toMatchObject({ code: 'not-found', message: 'There is no such snapshot.', status: 404 });
  });

  test('whose beginning does not come is a timeout', async () => {
    const { edge } = edgeOf(silence, { timeoutMs: 1 });
    expect(await failureOf(edge.streamEvents('1101000001'))).toMatchObject({ code: 'timeout', operation: 'streamEvents' });
  });
});

test.each<readonly [wrong: Partial<EdgeClientOptions>, message: RegExp]>([
  [{ key: '' }, /^key is empty/],
  [{ key: `${KEY}\n` }, /^key must have only letters/],
  [{ edgeUrl: 'edge.example' }, /^edgeUrl must begin with https/],
  [{ edgeUrl: 'https://edge.example/api/v1' }, /^edgeUrl must have no path/],
  [{ timeoutMs: 0 }, /^timeoutMs must be a whole number/],
  [{ retries: -1 }, /^retries must be a whole number/],
])('a client is not made of %j', (wrong, message) => {
  const make = (): unknown => createEdgeClient({ edgeUrl: 'https://edge.example', key: KEY, ...wrong });
  expect(make).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  expect(make).toThrow(message);
});
