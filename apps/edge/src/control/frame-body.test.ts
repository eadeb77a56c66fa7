import { describe, expect, test } from 'vitest';
import { createFrameBody } from './frame-body.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const readAll = (body: ReadableStream<Uint8Array>): Promise<string> => new Response(body).text();

describe('the body of a stream of events', () => {
  test('gives what is sent, in its order, to a reader that waits and to one that comes late', async () => {
    const frames = createFrameBody(100, () => undefined);
    const text = readAll(frames.body);
    frames.send(bytes('one '));
    await Promise.resolve();
    frames.send(bytes('two '));
    frames.end(bytes('end'));
    expect(await text).toBe('one two end');
    const late = createFrameBody(100, () => undefined);
    for (const one of ['one ', 'two ']) late.send(bytes(one));
    late.end(bytes('end'));
    expect(await readAll(late.body)).toBe('one two end');
  });

  test('takes no more than may be left unread, and has forgotten it when it is dropped', async () => {
    const frames = createFrameBody(100, () => undefined);
    const taken = Array.from({ length: 10 }, () => frames.send(bytes('x'.repeat(30))));
    expect(taken.filter((isTaken) => isTaken)).toHaveLength(3);
    frames.dropAndEnd(bytes('too slow'));
    expect(await readAll(frames.body)).toBe('too slow');
  });

  test('takes more again as it is read', async () => {
    const frames = createFrameBody(100, () => undefined);
    const reader = frames.body.getReader();
    frames.send(bytes('x'.repeat(40)));
    for (let n = 0; n < 50; n += 1) {
      // One of them is always left.
      expect(frames.send(bytes('x'.repeat(40)))).toBe(true);
      await reader.read();
    }
  });

  test('takes one event that is larger: how it is now must arrive', () => {
    const frames = createFrameBody(100, () => undefined);
    expect([frames.send(bytes('x'.repeat(5000))), frames.send(bytes('y'))]).toEqual([true, false]);
  });

  test.each([
    ['has all of it', async (frames: ReturnType<typeof createFrameBody>) => readAll(frames.body)],
    ['cancels', async (frames: ReturnType<typeof createFrameBody>) => frames.body.cancel()],
    ['hangs up', async (frames: ReturnType<typeof createFrameBody>) => frames.abandon()],
  ])('says once that its caller has gone, who %s', async (_, leave) => {
    let gone = 0;
    const frames = createFrameBody(100, () => (gone += 1));
    frames.send(bytes('one'));
    frames.end(bytes('end'));
    expect(gone).toBe(0);
    await leave(frames);
    frames.abandon();
    expect(gone).toBe(1);
  });

  test('ends for a reader that waits when its caller has hung up', async () => {
    const frames = createFrameBody(100, () => undefined);
    const text = readAll(frames.body);
    frames.abandon();
    expect(await text).toBe('');
  });
});
