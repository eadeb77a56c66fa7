// The built edge is killed after the gateway has accepted a message, and before the edge has remembered it: beyond 500 nothing lists it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, SluiceError } from '@sluice/core';
import { afterAll, expect, test } from 'vitest';
import { atOnce } from './crash/at-once.ts';
import { ID } from './crash/scene.ts';
import { begin, endOf, haltAt, resume } from './edge-crash/edge-control.ts';
import { setUpEdge } from './edge-crash/edge-stage.ts';
import { acceptedAt, killedAt, makeSealingKey, SENDERS, sendOffer } from './edge-crash/long-queue.ts';
import { makeKey } from './edge-hosts.ts';

const cache = await mkdtemp(join(tmpdir(), 'sluice-compiled-'));
afterAll(() => rm(cache, { recursive: true }));
const made = await makeKey();
const env = await makeSealingKey();
/** More than the gateway lists (evidence/queue#show-cap). */
const BEFORE = 510;

test.each([
  { boundary: 'unanswered', after: 0, waits: 'at once' },
  { boundary: 'unanswered', after: 0, waits: 'when the count is fresh' },
  { boundary: 'unanswered', after: 5, waits: 'at once' },
  { boundary: 'late', after: 5, waits: 'when the count is fresh' },
] as const)(
  'a message that nothing lists ($boundary, $after sent after it) makes a selective clear refused, which is planned $waits: it still waits',
  { timeout: 120_000 },
  async ({ boundary, after, waits }) => {
    await using stage = await setUpEdge({ ...made, cache, waiting: [], env });
    const { emulator, proxy, key } = stage;
    const first = await begin(stage);
    const sendMany = (edge: { readonly url: string }, from: number, count: number): Promise<unknown> =>
      atOnce(SENDERS)(
        Array.from({ length: count }, (_, i) => from + i),
        (n) => sendOffer(edge, key, n),
      );
    await sendMany(first, 1, BEFORE);
    // The count knows of all that is remembered: it may only not know of the one that is sent next.
    emulator.clock.advance(30_000);
    await first.quiet();
    await haltAt(stage, first, { interruption: killedAt('sendMessage', 1, boundary), how: 'kill' });
    expect(await sendOffer(first, key, BEFORE + 1)).toBe(false);
    expect(await endOf(first, 'kill')).toBe('gone');
    await proxy.settled();
    await using edge = await resume(stage, { interruption: undefined, how: 'kill' }, undefined);
    if (edge === undefined) throw new Error('The edge was killed again.');
    await sendMany(edge, BEFORE + 2, after);
    if (waits === 'when the count is fresh') emulator.clock.advance(30_000);
    await edge.quiet();

    const sent = acceptedAt(stage);
    expect([sent.length, sent[BEFORE]?.message]).toEqual([BEFORE + 1 + after, `Offer ${BEFORE + 1}`]);
    const client = createEdgeClient({ edgeUrl: edge.url, key, retries: 0 });
    const selection = { ids: sent.slice(0, 10).map(({ id }) => id) };
    const clear = async (): Promise<unknown> => {
      const plan = await client.planClearing(ID, { selection });
      return client.startClearing(
        ID,
        { plan, lost: plan.lost, confirm: ID, reason: 'The number was blocked.' },
        { idempotencyKey: 'all-but-ten' },
      );
    };
    const refused = await clear().catch((error: unknown) => SluiceError.from(error));
    await edge.quiet();
    expect(refused).toMatchObject({ code: 'truncated' });
    expect(proxy.calls.filter(({ operation }) => operation === 'clearMessagesQueue')).toEqual([]);
  },
);
