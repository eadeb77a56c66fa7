import { describe, expect, it } from 'vitest';
import { createAnswerMemory } from './answer-memory.ts';
import { edgeBefore, ID, KEY } from './edge-under-test.ts';

const LARGE = 200_000;
const show = `/waInstance${ID}/showMessagesQueue/${KEY}`;
const clear = `/waInstance${ID}/clearMessagesQueue/${KEY}`;
const FULL = 3;
const SETTINGS = { answerMemoryBytes: FULL * LARGE };

const large = (): Response => new Response('x'.repeat(LARGE));

describe('Large answers', () => {
  it('come whole, in pieces', async () => {
    const text = `«${'é'.repeat(200_000)}»`;
    expect(await (await edgeBefore(() => new Response(text)).call(show)).text()).toBe(text);
  });

  it('that are not yet taken fill the memory, and a read beyond it is asked to wait', async () => {
    const edge = edgeBefore(large, SETTINGS);
    const waiting: Response[] = [];
    for (let at = 0; at < FULL; at += 1) waiting.push(await edge.call(show));
    expect(waiting.map(({ status }) => status)).toEqual(waiting.map(() => 200));
    const refused = await edge.call(show);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    // Taken, and let go of: both give their memory back.
    await waiting[0]?.arrayBuffer();
    await waiting[1]?.body?.cancel();
    expect([(await edge.call(show)).status, (await edge.call(show)).status, (await edge.call(show)).status]).toEqual([
      200, 200, 503,
    ]);
  });

  it('keep out no small one', async () => {
    const edge = edgeBefore(
      (request) => (request.url.includes('getSettings') ? new Response('x'.repeat(60_000)) : large()),
      SETTINGS,
    );
    for (let at = 0; at < FULL; at += 1) await edge.call(show);
    expect((await edge.call(show)).status).toBe(503);
    expect((await edge.call(show.replace('showMessagesQueue', 'getSettings'))).status).toBe(200);
  });

  it('of a clear are not lost to that', async () => {
    const edge = edgeBefore(large, SETTINGS);
    for (let at = 0; at < FULL; at += 1) await edge.call(show);
    expect((await edge.call(clear)).status).toBe(200);
  });

  it('of changes have their bound, too, and the caller of one beyond it learns that its outcome is unknown', async () => {
    const edge = edgeBefore(large, SETTINGS);
    for (let at = 0; at < 2 * FULL; at += 1) expect((await edge.call(clear)).status).toBe(200);
    const dropped = await edge.call(clear);
    expect([dropped.status, dropped.headers.get('retry-after')]).toEqual([502, null]);
    expect(await dropped.json()).toMatchObject({
      code: 'malformed-response',
      detail: expect.stringContaining('Whether it was carried out is unknown') as string,
    });
  });

  it('and those that were refused take no memory', async () => {
    const edge = edgeBefore(() => new Response('x'.repeat(LARGE), { status: 302 }), SETTINGS);
    for (let at = 0; at < FULL + 1; at += 1) {
      expect(await (await edge.call(show)).json()).toMatchObject({ code: 'unexpected-redirect' });
    }
  });
});

describe('The memory', () => {
  it('forgets after two minutes what a stopped worker never gave back', () => {
    let time = 0;
    const memory = createAnswerMemory(10, () => time);
    expect(memory.open('read').add(10)).toBe(true);
    time = 119_999;
    const late = memory.open('read');
    expect(late.add(1)).toBe(false);
    time = 120_000;
    expect(late.add(1)).toBe(true);
  });
});
