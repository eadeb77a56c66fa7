import { describe, expect, it } from 'vitest';
import type { StreamedBody } from './request-bytes.ts';
import { writeRequest } from './write-request.ts';

const HEAD = Uint8Array.from(Buffer.from('HEAD|'));

function streamOf(pieces: readonly string[], end: 'closes' | 'breaks off' = 'closes'): ReadableStream<Uint8Array> {
  const remaining = [...pieces];
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = remaining.shift();
        if (piece !== undefined) controller.enqueue(Buffer.from(piece));
        else if (end === 'closes') controller.close();
        else controller.error(new Error('gone'));
      },
    },
    { highWaterMark: 0 },
  );
}

/** The bytes that the other side got, and how that ended. */
async function outcomeOf(stream: StreamedBody, most = Infinity): Promise<readonly [written: string, ended: string]> {
  let written = '';
  let writes = 0;
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(bytes) {
      writes += 1;
      if (writes > most) throw new Error('The other side has gone.');
      written += Buffer.from(bytes).toString();
    },
  });
  const { done } = writeRequest(writable, { bytes: HEAD, stream });
  const ended = await done.then(() => 'well', String);
  return [written, ended];
}

describe('The body of a request', () => {
  it('of a known length is written as it comes', async () => {
    expect(await outcomeOf({ pieces: streamOf(['one', '', 'two']), isChunked: false })).toEqual(['HEAD|onetwo', 'well']);
  });

  it('of another length is written in chunks, with an end', async () => {
    expect(await outcomeOf({ pieces: streamOf(['one', '', 'twelve bytes']), isChunked: true })).toEqual([
      'HEAD|3\r\none\r\nc\r\ntwelve bytes\r\n0\r\n\r\n',
      'well',
    ]);
  });

  it.each([true, false])('gets no end when it breaks off (chunked: %s)', async (isChunked) => {
    const [written, ended] = await outcomeOf({ pieces: streamOf(['one'], 'breaks off'), isChunked });
    expect([written, ended]).toEqual([isChunked ? 'HEAD|3\r\none\r\n' : 'HEAD|one', 'Error: gone']);
  });

  it.each([true, false])(
    'is let go of when the other side takes no more, which is no failure (chunked: %s)',
    async (isChunked) => {
      const pieces = streamOf(['one', 'two', 'three']);
      const [written, ended] = await outcomeOf({ pieces, isChunked }, 2);
      expect([written, ended]).toEqual([isChunked ? 'HEAD|3\r\none\r\n' : 'HEAD|one', 'well']);
    },
  );

  it('gets no end when it is stopped in the middle', async () => {
    let written = '';
    const wrote = Promise.withResolvers<void>();
    const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
      write(bytes) {
        written += Buffer.from(bytes).toString();
        if (written.includes('one')) wrote.resolve();
      },
    });
    let gave = false;
    const pieces = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (!gave) controller.enqueue(Buffer.from('one'));
        gave = true;
      },
    });
    const writing = writeRequest(writable, { bytes: HEAD, stream: { pieces, isChunked: true } });
    await wrote.promise;
    writing.stop();
    await writing.done;
    expect(written).toBe('HEAD|3\r\none\r\n');
  });
});
