import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY, type EdgeUnderTest } from '../edge-under-test.ts';
import { createKey } from '../key.ts';

const { key, sha256 } = createKey();
const slow = createKey();
const moreKeys = [
  { name: 'shop', sha256, scopes: ['queue:read'] },
  { name: 'slow', sha256: slow.sha256, scopes: ['queue:read'], callsPerSecond: 0.5 },
] as const;
const show = (with_: string): string => `/waInstance${ID}/showMessagesQueue/${with_}`;

function edgeAt(now: () => number): EdgeUnderTest {
  return edgeBefore(() => Response.json([]), { moreKeys, now });
}

async function statuses(edge: EdgeUnderTest, path: string, calls: number): Promise<Readonly<Record<number, number>>> {
  const counts: Record<number, number> = {};
  for (let at = 0; at < calls; at += 1) {
    const { status } = await edge.call(path);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

describe('A key', () => {
  it('makes 50 calls in a second unless it is given another number, and more as time passes', async () => {
    let time = 0;
    const edge = edgeAt(() => time);
    expect(await statuses(edge, show(key), 60)).toEqual({ 200: 50, 429: 10 });
    time = 100;
    expect(await statuses(edge, show(key), 10)).toEqual({ 200: 5, 429: 5 });
    time = 1_000_000;
    expect(await statuses(edge, show(key), 60)).toEqual({ 200: 50, 429: 10 });
    expect(edge.upstream).toHaveLength(105);
  });

  it('that makes too many learns when to call again, and other keys are not affected', async () => {
    let time = 0;
    const edge = edgeAt(() => time);
    await edge.call(show(slow.key));
    const refused = await edge.call(show(slow.key));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await refused.json()).toMatchObject({
      code: 'rate-limited',
      detail: 'The key slow makes more than 0.5 calls in a second. Nothing was sent to the gateway; call again in 2 s.',
    });
    expect((await edge.call(show(KEY))).status).toBe(200);
    time = 2000;
    expect((await edge.call(show(slow.key))).status).toBe(200);
  });

  it('loses nothing when the clock is set back', async () => {
    let time = 1_000_000;
    const edge = edgeAt(() => time);
    await edge.call(show(slow.key));
    time = 0;
    expect((await edge.call(show(slow.key))).status).toBe(429);
    time = 2000;
    expect((await edge.call(show(slow.key))).status).toBe(200);
  });
});
